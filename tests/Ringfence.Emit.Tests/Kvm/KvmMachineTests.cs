using System;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmMachineTests
{
    [Fact]
    public void Memory_is_exact_in_kibibytes() =>
        Assert.Equal("1537", Domain(vm => vm.Memory(ByteSize.FromKibibytes(1537))).Element("memory")!.Value);

    [Fact]
    public void Memory_that_is_no_whole_number_of_kibibytes_is_refused() =>
        Refusals.Only(KvmFleets.OneMachine(vm => vm.Memory(ByteSize.FromBytes(1025))), "east/kvm-01/web-1", "KiB");

    [Fact]
    public void Memory_must_be_declared() =>
        Refusals.Only(KvmFleets.OneHost(host => host.VirtualMachine("bare", _ => { })), "east/kvm-01/bare", "memory is not declared");

    [Fact]
    public void More_vcpus_than_q35_takes_are_refused() =>
        Refusals.Only(KvmFleets.OneMachine(vm => vm.Cpus(256)), "east/kvm-01/web-1", "255");

    [Fact]
    public void Value_that_is_bound_later_is_refused() =>
        Refusals.Only(KvmFleets.OneMachine(vm => vm.Memory(Setting<ByteSize>.Deferred("web-memory"))), "east/kvm-01/web-1", "'web-memory'");

    [Fact]
    public void Disks_of_machines_whose_names_run_together_are_apart()
    {
        var fleet = KvmFleets.OneHost(host =>
            host.VirtualMachine("a", vm => vm.Memory(1.GiB()).Disk("b-c", 1.GiB()))
                .VirtualMachine("a-b", vm => vm.Memory(1.GiB()).Disk("c", 1.GiB()))
        );

        var files = FleetEmitter
            .Emit(fleet)
            .Files.Where(file => file.Path.Contains("/domains/"))
            .Select(file => XDocument.Parse(file.Content).Descendants("source").Single().Attribute("file")!.Value)
            .ToList();

        Assert.Equal(2, files.Distinct().Count());
    }

    [Fact]
    public void Disks_are_named_as_the_kernel_names_them()
    {
        var domain = Domain(vm =>
        {
            for (var i = 0; i < 28; i++)
                vm.Disk($"disk{i}", 1.GiB());
        });

        var targets = domain
            .Descendants("target")
            .Where(target => target.Attribute("bus") is not null)
            .Select(target => target.Attribute("dev")!.Value)
            .ToList();

        Assert.Equal(["vda", "vdb", "vdz", "vdaa", "vdab"], [targets[0], targets[1], targets[25], targets[26], targets[27]]);
    }

    [Fact]
    public void Machine_listens_nowhere_and_takes_no_usb()
    {
        var devices = Domain(_ => { }).Element("devices")!;

        Assert.Empty(devices.Elements("graphics"));
        Assert.Equal(
            "none",
            devices.Elements("controller").Single(controller => controller.Attribute("type")!.Value == "usb").Attribute("model")!.Value
        );
        Assert.Equal("none", devices.Element("memballoon")!.Attribute("model")!.Value);
    }

    [Fact]
    public void Names_that_differ_in_case_alone_are_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(host => host.VirtualMachine("web", vm => vm.Memory(1.GiB())).VirtualMachine("Web", vm => vm.Memory(1.GiB()))),
            "east/kvm-01/Web",
            "differ in case alone"
        );

    [Fact]
    public void All_problems_are_told_at_once_and_say_where()
    {
        var fleet = KvmFleets.OneMachine(vm => vm.Cpus(300).FairShare(weight: 1).Nic("tenant0/wbe"));

        var error = Assert.Throws<EmissionException>(() => FleetEmitter.Emit(fleet));

        Assert.Equal(3, error.Problems.Count);
        Assert.All(error.Problems, problem => Assert.EndsWith("KvmMachineTests.cs", problem.Origin.File, StringComparison.Ordinal));
    }

    private static XElement Domain(Action<VirtualMachineBuilder> machine, Action<KvmHostBuilder>? host = null) =>
        XDocument
            .Parse(FleetEmitter.Emit(KvmFleets.OneMachine(machine, host)).Files.Single(file => file.Path.Contains("/domains/")).Content)
            .Root!;
}
