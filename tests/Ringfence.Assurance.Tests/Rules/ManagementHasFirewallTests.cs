using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class ManagementHasFirewallTests
{
    [Fact]
    public void External_firewall_with_rules_passes() =>
        Assert.Empty(
            Checked.Findings(
                "RF5009",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.ManagementNetwork(management =>
                                management.ExternalFirewall(firewall => firewall.Inbound(Service.Ssh, from: "10.0.0.0/24"))
                            )
                    )
            )
        );

    [Fact]
    public void Firewall_without_rules_fails()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF5009",
                fleet => fleet.KvmHost("kvm-01", host => host.ManagementNetwork(management => management.Firewall(_ => { })))
            )
        );

        Assert.Equal("the management firewall of kvm-01 has no rules, so nobody has said what management needs", finding.Message);
        Assert.Contains(".Firewall(_ => { })", finding.BlamedLine());
    }
}
