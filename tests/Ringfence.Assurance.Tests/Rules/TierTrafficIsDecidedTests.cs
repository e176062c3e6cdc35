using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class TierTrafficIsDecidedTests
{
    [Fact]
    public void Open_firewall_fails_for_each_pair_without_a_rule()
    {
        var finding = Assert.Single(
            Findings(vswitch =>
                vswitch.Firewall(firewall =>
                    firewall
                        .Default(FirewallAction.Allow)
                        .Allow(Endpoint.Tier("web"), Endpoint.Tier("app"), Service.Tcp(8443))
                        .Deny(Endpoint.PortGroup("db"), Endpoint.Vlan(120), Service.Any)
                )
            )
        );

        Assert.Equal("nothing says what may pass between tier web and tier db on tenant0 of kvm-01", finding.Message);
        Assert.Contains(".Default(FirewallAction.Allow)", finding.BlamedLine());
        Assert.Equal(["tier web is named here", "tier db is named here"], finding.Related.Select(party => party.Text));
    }

    [Fact]
    public void Rules_through_machines_tags_and_objects_count() =>
        Assert.Empty(
            Findings(vswitch =>
                vswitch.Firewall(firewall =>
                    firewall
                        .Default(FirewallAction.Allow)
                        .Object("front", [Endpoint.Tag("facing"), Endpoint.Machine("app-1")], out var front)
                        .Deny(front, Endpoint.PortGroup("db"), Service.Any)
                        .Deny(Endpoint.AllMachines, Endpoint.Tier("app"), Service.Any)
                )
            )
        );

    [Fact]
    public void Rule_about_everything_decides_like_the_default_that_it_precedes()
    {
        Assert.Empty(
            Findings(vswitch =>
                vswitch.Firewall(firewall => firewall.Default(FirewallAction.Allow).Deny(Endpoint.Anything, Endpoint.Anything, Service.Any))
            )
        );
        Assert.Equal(
            2,
            Findings(vswitch => vswitch.Firewall(firewall => firewall.Allow(Endpoint.AllMachines, Endpoint.AllMachines, Service.Any))).Count
        );
    }

    [Fact]
    public void Without_a_firewall_policed_VLANs_decide_and_others_do_not()
    {
        Assert.Empty(Findings(vswitch => vswitch.Uplinks(["eno3"])));
        Assert.Equal(2, Findings(vswitch => vswitch.Uplinks(["eno4"])).Count);
        Assert.Equal(2, Findings(vswitch => vswitch).Count);
    }

    [Fact]
    public void Object_that_names_itself_ends() =>
        Assert.Equal(
            2,
            Findings(vswitch =>
                vswitch.Firewall(firewall =>
                    firewall
                        .Default(FirewallAction.Allow)
                        .Object("loop", [FirewallEndpoint.OfObject("loop")], out _)
                        .Deny(FirewallEndpoint.OfObject("loop"), Endpoint.Tier("db"), Service.Any)
                )
            ).Count
        );

    [Fact]
    public void Unknown_default_or_end_of_a_rule_is_undetermined()
    {
        var unknown = "args[0] is known when the program runs";

        Assert.All(
            Findings(vswitch => vswitch.Firewall(firewall => firewall.Default(Setting<FirewallAction>.Unknown(unknown)))),
            finding => Assert.Equal(Verdict.Undetermined, finding.Verdict)
        );
        Assert.All(
            Findings(vswitch =>
                vswitch.Firewall(firewall =>
                    firewall
                        .Default(FirewallAction.Allow)
                        .Deny(Endpoint.Tier(Setting<string>.Unknown(unknown)), Endpoint.Tier("db"), Service.Any)
                )
            ),
            finding => Assert.Equal(Verdict.Undetermined, finding.Verdict)
        );
    }

    private static IReadOnlyList<Finding> Findings(System.Func<VirtualSwitchBuilder, VirtualSwitchBuilder> configure) =>
        Checked.Findings(
            "RF6012",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.PhysicalNic("eno3", nic => nic.Trunk([110, 120, 130]).Policed([110, 120, 130]))
                            .PhysicalNic("eno4", nic => nic.Trunk([110, 120, 130]))
                            .VirtualSwitch(
                                "tenant0",
                                vswitch =>
                                    configure(
                                        vswitch
                                            .PortGroup("web", vlan: 110, group => group.Tier("web"))
                                            .PortGroup("app", vlan: 120)
                                            .PortGroup("db", vlan: 130)
                                    )
                            )
                            .VirtualMachine("web-1", vm => vm.Tag("facing").Nic("web"))
                            .VirtualMachine("app-1", vm => vm.Tier("app").Nic("app"))
                            .VirtualMachine("db-1", vm => vm.Tier("db").Nic("db"))
                )
        );
}
