using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class IsolatedPortGroupIsTaggedTests
{
    [Fact]
    public void Missing_and_zero_fail_in_their_own_words() =>
        Assert.Equal(
            [
                "portgroup none of tenant0 on kvm-01 has no VLAN, but VLANs isolate the guests of this switch",
                "portgroup zero of tenant0 on kvm-01 is untagged, but VLANs isolate the guests of this switch",
            ],
            Checked
                .Findings(
                    "RF6003",
                    fleet =>
                        fleet.KvmHost(
                            "kvm-01",
                            host =>
                                host.VirtualSwitch(
                                    "tenant0",
                                    vswitch => vswitch.IsolateByVlan().PortGroup("none", out _).PortGroup("zero", vlan: 0)
                                )
                        )
                )
                .Select(finding => finding.Message)
                .OrderBy(message => message)
        );

    [Fact]
    public void Switch_behind_a_firewall_alone_needs_no_VLANs() =>
        Assert.Empty(
            Checked.Findings(
                "RF6003",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host => host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", out _).Firewall(_ => { }))
                    )
            )
        );
}
