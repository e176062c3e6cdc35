using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class FirewallObjectsAreFlexibleTests
{
    [Fact]
    public void Every_gap_is_named_by_itself()
    {
        var findings = Checked.Findings(
            "RF6011",
            fleet =>
                fleet.EsxiHost(
                    "esx-01",
                    host =>
                        host.VirtualSwitch(
                            "tenant0",
                            vswitch =>
                                vswitch.Firewall(firewall =>
                                    firewall
                                        .Appliance("Example")
                                        .Provides([FirewallCapability.StaticObjects])
                                        .Lacks([FirewallCapability.Stateful, FirewallCapability.VlanObjects])
                                )
                        )
                )
        );

        Assert.Equal(
            [
                "has no objects for VLANs",
                "is not declared to have dynamic objects",
                "is not declared to have objects for a single virtual machine",
                "is not declared to have objects for all virtual machines of the host",
                "is not declared to have objects for portgroups",
                "is not declared to have objects for virtual machines of similar function",
            ],
            findings
                .Select(finding => finding.Message["the firewall of tenant0 on esx-01 ".Length..])
                .OrderBy(gap => gap, System.StringComparer.Ordinal)
        );
        var lacking = Assert.Single(findings, finding => finding.Message.EndsWith("VLANs", System.StringComparison.Ordinal));
        Assert.Equal(("missing", 1), (lacking.Place.Parameter, lacking.Place.Item));
    }
}
