using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class ManagementFirewallDeniesByDefaultTests
{
    [Fact]
    public void Each_direction_is_judged_and_blamed_by_itself()
    {
        var findings = Checked.Findings(
            "RF5010",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.ManagementNetwork(management =>
                            management.Firewall(firewall =>
                                firewall.DefaultInbound(FirewallAction.Allow).DefaultOutbound(FirewallAction.Allow)
                            )
                        )
                )
        );

        Assert.Equal(
            [
                "the management firewall of kvm-01 lets in whatever no rule mentions",
                "the management firewall of kvm-01 lets out whatever no rule mentions",
            ],
            findings.Select(finding => finding.Message)
        );
        Assert.Contains(".DefaultInbound(", findings[0].BlamedLine());
        Assert.Contains(".DefaultOutbound(", findings[1].BlamedLine());
    }

    [Fact]
    public void Defaults_that_nobody_touched_pass() =>
        Assert.Empty(
            Checked.Findings(
                "RF5010",
                fleet => fleet.KvmHost("kvm-01", host => host.ManagementNetwork(management => management.Firewall(_ => { })))
            )
        );
}
