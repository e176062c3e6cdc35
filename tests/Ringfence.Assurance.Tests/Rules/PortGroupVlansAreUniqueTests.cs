using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class PortGroupVlansAreUniqueTests
{
    [Fact]
    public void Third_portgroup_with_the_VLAN_blames_itself_and_relates_the_first()
    {
        var findings = Checked.Findings(
            "RF6002",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.VirtualSwitch(
                            "tenant0",
                            vswitch =>
                                vswitch
                                    .PortGroup("web", vlan: 110, group => group.Tier("front"))
                                    .PortGroup("db", vlan: 110, group => group.Tier("back"))
                                    .PortGroup("app", vlan: 110)
                        )
                )
        );

        Assert.Equal(
            [
                "portgroups web and db of tenant0 on kvm-01 share VLAN 110, though they are for the tiers front and back",
                "portgroups web and app of tenant0 on kvm-01 share VLAN 110",
            ],
            findings.Select(finding => finding.Message)
        );
        Assert.Contains("\"app\"", findings[1].BlamedLine());
        Assert.Equal("vlan", findings[1].Place.Parameter);
        Assert.Contains("\"web\"", Checked.LineAt(Assert.Single(findings[1].Related).Place));
    }

    [Fact]
    public void Same_VLAN_on_another_switch_or_host_passes() =>
        Assert.Empty(
            Checked.Findings(
                "RF6002",
                fleet =>
                    fleet
                        .KvmHost(
                            "kvm-01",
                            host =>
                                host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110))
                                    .VirtualSwitch("tenant1", vswitch => vswitch.PortGroup("web", vlan: 110))
                        )
                        .KvmHost("kvm-02", host => host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110)))
            )
        );

    [Fact]
    public void Two_untagged_portgroups_are_left_to_other_rules() =>
        Assert.Empty(
            Checked.Findings(
                "RF6002",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.VirtualSwitch(
                                "tenant0",
                                vswitch => vswitch.PortGroup("a", vlan: 0).PortGroup("b", vlan: 0).PortGroup("c", out _)
                            )
                    )
            )
        );

    [Fact]
    public void Unknown_VLAN_beside_a_known_one_is_undetermined_and_alone_passes()
    {
        var unknown = Setting<int>.Unknown("args[0] is known when the program runs");

        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(
                    Checked.Findings(
                        "RF6002",
                        fleet =>
                            fleet.KvmHost(
                                "kvm-01",
                                host =>
                                    host.VirtualSwitch(
                                        "tenant0",
                                        vswitch => vswitch.PortGroup("a", vlan: unknown).PortGroup("b", vlan: 110)
                                    )
                            )
                    )
                )
                .Verdict
        );
        Assert.Empty(
            Checked.Findings(
                "RF6002",
                fleet => fleet.KvmHost("kvm-01", host => host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("a", vlan: unknown)))
            )
        );
    }
}
