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
                                firewall
                                    .DefaultInbound(FirewallAction.Allow) // lets in
                                    .DefaultOutbound(FirewallAction.Allow)
                            )
                        )
                )
        ); // lets out

        Assert.All(findings, finding => Assert.Contains(finding.BlamedLine().Split("// ")[1], finding.Message));
        Assert.Equal(2, findings.Count);
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
