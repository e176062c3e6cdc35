using System;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class ReferenceIsDeclaredTests
{
    [Fact]
    public void Misspelt_portgroup_is_reported_at_the_vNIC_with_the_nearest_name()
    {
        var finding = Only(fleet =>
            fleet.KvmHost(
                "kvm-01",
                host =>
                {
                    host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110).PortGroup("db", vlan: 120));
                    host.VirtualMachine(
                        "web-1",
                        vm =>
                        {
                            vm.Nic("tenant0/db");
                            vm.Nic("tenant0/wbe");
                        }
                    );
                }
            )
        );

        Assert.Equal(
            "east/kvm-01/web-1/nic1 uses the portgroup 'tenant0/wbe', which is not declared; did you mean 'tenant0/web'?",
            finding.Message
        );
        Assert.Equal("vm.Nic(\"tenant0/wbe\");", finding.BlamedLine());
        Assert.Equal("portGroup", finding.Place.Parameter);
    }

    [Fact]
    public void Short_portgroup_name_on_two_switches_is_ambiguous()
    {
        var finding = Only(fleet =>
            fleet.KvmHost(
                "kvm-01",
                host =>
                    host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110))
                        .VirtualSwitch("tenant1", vswitch => vswitch.PortGroup("web", vlan: 210))
                        .VirtualMachine("web-1", vm => vm.Nic("web"))
            )
        );

        Assert.Equal(
            "east/kvm-01/web-1/nic0 uses the portgroup 'web', which could be any of 'tenant0/web', 'tenant1/web'",
            finding.Message
        );
    }

    [Theory]
    [InlineData("management")]
    [InlineData("mgmt0/management")]
    public void Management_portgroup_is_declared_by_the_management_network(string portGroup) =>
        Assert.Empty(
            Findings(fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                            .VirtualMachine("vcenter", vm => vm.Nic(portGroup))
                )
            )
        );

    [Fact]
    public void Management_portgroup_of_a_switch_that_is_not_known_is_undetermined()
    {
        var findings = Findings(fleet =>
            fleet.KvmHost(
                "kvm-01",
                host =>
                    host.ManagementNetwork(management => management.VirtualSwitch(Setting<string>.Unknown("args[0] is not known")))
                        .VirtualMachine("vcenter", vm => vm.Nic("mgmt0/management"))
            )
        );

        Assert.Equal(Verdict.Undetermined, Assert.Single(findings).Verdict);
    }

    [Fact]
    public void Everything_that_a_host_names_is_looked_up()
    {
        var findings = Findings(fleet =>
            fleet.XenHost(
                "xen-01",
                host =>
                {
                    host.Users(users => users.Join("copr.example.com").Revoke("mallory"));
                    host.FairShareScheduler();
                    host.Drivers(drivers =>
                        drivers
                            .Image("gold")
                            .DriverDomain("net", out _, domain => domain.Runs("ixgbe").AdministeredBy("network"))
                            .Passthrough("gpu", "0000:3b:00.0", to: "render-1")
                    );
                    host.PhysicalNic("eth0", nic => nic.Driver("e1000"));
                    host.VirtualSwitch(
                        "tenant0",
                        vswitch =>
                            vswitch
                                .Firewall(firewall =>
                                    firewall
                                        .Object("front", [Endpoint.Machine("web-9")], out var front)
                                        .Allow(Endpoint.PortGroup("web"), FirewallEndpoint.OfObject("back"), Service.Tcp(443))
                                )
                                .MirrorAll(to: Ids.On("ids-1"))
                    );
                    host.VirtualMachine("web-1", vm => vm.InPool("control").Nic("tenant0/web", configure: nic => nic.Backend("disk")));
                }
            )
        );

        string[] expected =
        [
            "directory 'copr.example.com'",
            "account 'mallory'",
            "image profile 'gold'",
            "driver 'ixgbe'",
            "role 'network'",
            "virtual machine 'render-1'",
            "driver 'e1000'",
            "virtual machine 'web-9'",
            "portgroup 'web'",
            "firewall object 'back'",
            "virtual machine 'ids-1'",
            "CPU pool 'control'",
            "portgroup 'tenant0/web'",
            "driver domain 'disk'",
        ];
        Assert.All(expected, name => Assert.Contains(findings, finding => finding.Message.Contains($"uses the {name}, which")));
        Assert.Equal(expected.Length, findings.Count);
        Assert.All(findings, finding => Assert.True(finding.Place.IsKnown));
    }

    [Fact]
    public void Everything_that_access_control_names_is_looked_up()
    {
        var findings = Findings(fleet =>
            fleet.AccessControl(access =>
                access
                    .Group("ops", ["alice"], out _)
                    .CustomObject("shop", ["kvm-01/web-1"], out _)
                    .Folder("lab", out var lab)
                    .Place("kvm-09", under: lab)
                    .Grant(Who.User("bob"), "operator", on: "kvm-02")
                    .Deny(Who.Group("sales"), [Permission.ViewMachine], on: AccessTarget.Custom("shops"))
            )
        );

        string[] expected =
        [
            "account 'alice'",
            "object 'kvm-01/web-1'",
            "object 'kvm-09'",
            "account 'bob'",
            "role 'operator'",
            "object 'kvm-02'",
            "group 'sales'",
            "custom object 'shops'",
        ];
        Assert.All(expected, name => Assert.Contains(findings, finding => finding.Message.Contains($"uses the {name}, which")));
        Assert.Equal(expected.Length, findings.Count);
    }

    [Fact]
    public void Misspelt_address_is_reported_with_the_nearest_one() =>
        Assert.EndsWith(
            "uses the object 'kvm-01/wbe-1', which is not declared; did you mean 'kvm-01/web-1'?",
            Only(fleet =>
            {
                fleet.KvmHost("kvm-01", host => host.VirtualMachine("web-1", _ => { }));
                fleet.AccessControl(access => access.CustomObject("shop", ["kvm-01/wbe-1"], out _));
            }).Message
        );

    [Fact]
    public void Group_of_local_accounts_needs_no_directory() =>
        Assert.Empty(
            Findings(fleet =>
            {
                fleet.KvmHost("kvm-01", host => host.Users(users => users.Local("alice").Revoke("mallory")));
                fleet.AccessControl(access => access.Group("ops", ["alice"], out _));
            })
        );

    [Fact]
    public void Account_of_a_host_that_the_directory_lacks_is_left_to_RF1002() =>
        Assert.Empty(
            Findings(fleet =>
            {
                fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos());
                fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice"])));
            })
        );

    [Fact]
    public void Mirror_may_go_to_a_machine_of_another_host() =>
        Assert.Empty(
            Findings(fleet =>
            {
                fleet.KvmHost("kvm-01", host => host.VirtualMachine("ids-1", _ => { }));
                fleet.KvmHost(
                    "kvm-02",
                    host => host.VirtualSwitch("tenant0", vswitch => vswitch.MirrorAll(to: Ids.On("east/kvm-01/ids-1")))
                );
            })
        );

    [Fact]
    public void Handles_and_short_names_resolve() =>
        Assert.Empty(
            Findings(fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                    {
                        Reference<Model.PortGroup> web = null!;
                        host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", 110, out web));
                        host.VirtualMachine("web-1", vm => vm.Nic(web).Nic("web").Nic("tenant0/web"));
                    }
                )
            )
        );

    private static Finding Only(Action<FleetBuilder> describe) => Assert.Single(Findings(describe));

    private static System.Collections.Generic.IReadOnlyList<Finding> Findings(Action<FleetBuilder> describe) =>
        Checked.Findings("RF0003", describe);
}
