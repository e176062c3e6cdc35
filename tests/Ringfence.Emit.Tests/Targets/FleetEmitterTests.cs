using System;
using System.Linq;
using Ringfence.Emit.Tests.Kvm;
using Xunit;

namespace Ringfence.Emit.Tests.Targets;

public sealed class FleetEmitterTests
{
    private static readonly Model.Fleet Mixed = Ringfence
        .Fleet.Define(
            "east",
            fleet =>
            {
                fleet.KvmHost("kvm-01", host => host.VirtualMachine("web", vm => vm.Memory(1.GiB())));
                fleet.XenHost("xen-01", host => host.Cpus(4));
                fleet.HyperVHost("hv-01", host => host.Cpus(4));
            }
        )
        .Build();

    [Fact]
    public void Host_without_an_emitter_is_noted()
    {
        var notes = FleetEmitter.Emit(Mixed).NotEmitted;

        Assert.Equal(
            ["hyper-v: east/hv-01: Hyper-V is not yet emitted", "xen: east/xen-01: Xen is not yet emitted"],
            notes.Select(note => $"{note.Target}: {note.Element}: {note.Reason}")
        );
    }

    [Fact]
    public void Esxi_host_outside_of_a_vcenter_is_noted_and_has_its_script()
    {
        var tree = FleetEmitter.Emit(
            Ringfence
                .Fleet.Define(
                    "east",
                    fleet =>
                        fleet.EsxiHost("esx-01", host => host.Users(users => users.BreakGlass("rescue", Secret.Named("esx-01/rescue"))))
                )
                .Build()
        );

        Assert.Equal(["esxcli/esx-01.sh"], tree.Files.Select(file => file.Path));
        Assert.Contains("no cluster of a vCenter", Assert.Single(tree.NotEmitted).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_is_in_the_folder_of_its_host() =>
        Assert.All(FleetEmitter.Emit(KvmFleets.Quickstart(2)).OfHosts(), file => Assert.Matches("^kvm-0[12]/", file.Path));

    [Fact]
    public void Target_that_is_not_selected_is_not_emitted() => Assert.Empty(FleetEmitter.Emit(Mixed, []).Files);

    [Fact]
    public void Target_that_does_not_exist_is_refused() =>
        Assert.Contains(
            "there are kvm",
            Assert.Throws<ArgumentException>(() => FleetEmitter.Emit(Mixed, ["kvn"])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Hosts_whose_names_differ_in_case_alone_are_refused() =>
        Refusals.Only(
            Ringfence
                .Fleet.Define("east", fleet => fleet.KvmHost("kvm", host => host.Cpus(1)).KvmHost("KVM", host => host.Cpus(1)))
                .Build(),
            "east/KVM",
            "differ in case alone"
        );

    [Fact]
    public void Host_named_as_the_manifest_is_refused() =>
        Refusals.Only(
            Ringfence.Fleet.Define("east", fleet => fleet.KvmHost("manifest.json", host => host.Cpus(1))).Build(),
            "east/manifest.json",
            "manifest"
        );
}
