using System;
using System.Linq;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Fluent.Tests;

public sealed class BuilderTests
{
    [Fact]
    public void Definition_runs_only_when_it_is_built_and_anew_each_time()
    {
        var runs = 0;
        var definition = Fleet.Define("east", _ => runs++);

        Assert.Equal(0, runs);
        Assert.Equal(definition.Build(), definition.Build());
        Assert.Equal(2, runs);
    }

    [Fact]
    public void Builder_used_after_its_lambda_says_so()
    {
        KvmHostBuilder? leaked = null;
        Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", host => leaked = host)).Build();

        var error = Assert.Throws<FleetUsageException>(() => leaked!.Cpus(4));

        Assert.Contains("inside the lambda", error.Message, StringComparison.Ordinal);
        Assert.True(error.Origin.IsKnown);
    }

    [Fact]
    public void Null_in_place_of_a_handle_names_the_parameter()
    {
        var error = Assert.Throws<FleetUsageException>(() =>
            Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", host => host.Users(users => users.Join(null!)))).Build()
        );

        Assert.Equal("directory", error.ParameterName);
    }

    public static TheoryData<Action<FleetBuilder>> Reserved =>
        new()
        {
            fleet => fleet.KvmHost("access-control", _ => { }),
            fleet => fleet.KvmHost("kvm-01", host => host.VirtualMachine("management", _ => { })),
            fleet => fleet.KvmHost("kvm-01", host => host.VirtualSwitch("users", _ => { })),
        };

    [Theory]
    [MemberData(nameof(Reserved), DisableDiscoveryEnumeration = true)]
    public void Reserved_name_is_refused(Action<FleetBuilder> describe)
    {
        var error = Assert.Throws<MalformedValueException>(() => Fleet.Define("east", describe).Build());

        Assert.Contains("reserved", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Handle_and_name_refer_to_the_same_portgroup()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                        {
                            Reference<PortGroup> web = null!;
                            host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", 110, out web))
                                .VirtualMachine("by-handle", vm => vm.Nic(web))
                                .VirtualMachine("by-path", vm => vm.Nic("tenant0/web"))
                                .VirtualMachine("by-name", vm => vm.Nic("web"));
                        }
                    )
            )
            .Build();
        var index = new FleetIndex(fleet).On(fleet.Hosts[0]);

        Assert.All(
            fleet.Hosts[0].VirtualMachines,
            machine => Assert.Equal("east/kvm-01/tenant0/web", index.PortGroups.Resolve(machine.Nics[0].PortGroup).Element?.Address)
        );
    }

    [Fact]
    public void Handle_of_an_account_with_an_unknown_name_admits_an_unknown_account()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                {
                    Reference<DirectoryAccount> somebody = null!;
                    fleet.ActiveDirectory(
                        "corp.example.com",
                        out var corp,
                        directory => directory.Administrator(Setting<string>.Unknown("read from a file"), out somebody)
                    );
                    fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, [somebody])));
                }
            )
            .Build();

        Assert.Equal("read from a file", fleet.Hosts[0].Users!.Accounts[0].Name.WhyUnknown);
    }

    [Fact]
    public void Every_host_kind_has_its_architecture()
    {
        var fleet = Fleet
            .Define("east", fleet => fleet.KvmHost("k", _ => { }).XenHost("x", _ => { }).EsxiHost("e", _ => { }).HyperVHost("h", _ => { }))
            .Build();

        Assert.Equal(
            [SoftwareForm.Monolithic, SoftwareForm.TwoPiece, SoftwareForm.Monolithic, SoftwareForm.TwoPiece],
            fleet.Hosts.Select(host => host.Architecture.Form!.Value.Value)
        );
        Assert.Equal([typeof(KvmHost), typeof(XenHost), typeof(EsxiHost), typeof(HyperVHost)], fleet.Hosts.Select(host => host.GetType()));
    }

    [Fact]
    public void Custom_object_by_predicate_holds_machines_of_hosts_declared_later()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                    fleet
                        .AccessControl(access =>
                            access.CustomObject("web", machine => machine.Name.Text.StartsWith("web", StringComparison.Ordinal), out _)
                        )
                        .KvmHost("kvm-01", host => host.VirtualMachine("web-1", _ => { }).VirtualMachine("db-1", _ => { }))
            )
            .Build();

        Assert.Equal(["east/kvm-01/web-1"], fleet.AccessControl!.CustomObjects[0].Members.Select(member => member.Name));
    }

    [Fact]
    public void Custom_object_by_tag_is_open_when_a_tag_is_unknown()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                    fleet
                        .AccessControl(access => access.CustomObjectByTag("facility", Setting<string>.Unknown("read from a file"), out _))
                        .KvmHost("kvm-01", host => host.VirtualMachine("cooling", vm => vm.Tag("facility")))
            )
            .Build();

        Assert.False(fleet.AccessControl!.CustomObjects[0].Members.IsWhole);
    }

    [Fact]
    public void Password_exists_only_as_the_name_of_a_secret()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet => fleet.KvmHost("kvm-01", host => host.Users(users => users.BreakGlass("rescue", Secret.Named("kvm-01/rescue"))))
            )
            .Build();

        Assert.Equal("secret:kvm-01/rescue", fleet.Hosts[0].Users!.Accounts[0].Password!.Value.Value.ToString());
    }

    [Fact]
    public void Origin_of_each_element_is_its_own_call()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.VirtualMachine("a", _ => { }) //
                                .VirtualMachine("b", _ => { })
                    )
            )
            .Build();
        var machines = fleet.Hosts[0].VirtualMachines;

        Assert.Equal(machines[0].Origin.Line + 1, machines[1].Origin.Line);
    }
}
