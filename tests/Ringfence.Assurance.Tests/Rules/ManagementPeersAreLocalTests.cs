using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class ManagementPeersAreLocalTests
{
    [Theory]
    [InlineData("10.0.0.0/16", "")]
    [InlineData("10.0.0.0/15", "broader than /16")]
    [InlineData("fd00:10::/48", "")]
    [InlineData("fd00:10::/47", "broader than /48")]
    [InlineData("198.51.100.7", "not a local address range")]
    [InlineData("2001:db8::1", "not a local address range")]
    [InlineData("0.0.0.0/0", "")]
    public void Source_fails_when_public_or_broader_than_the_parameter(string source, string problem)
    {
        var findings = Findings(source);

        Assert.Equal(problem.Length > 0, findings.Count == 1);
        Assert.All(findings, finding => Assert.EndsWith(problem, finding.Message));
    }

    [Fact]
    public void Parameter_moves_the_border()
    {
        Assert.Single(Findings("10.0.0.0/20", new RuleParameters { ShortestIPv4SourcePrefix = 24 }));
        Assert.Empty(Findings("10.0.0.0/8", new RuleParameters { ShortestIPv4SourcePrefix = 8 }));
    }

    [Fact]
    public void Anyone_is_left_to_the_rule_that_demands_names() =>
        Assert.Equal(
            1,
            Checked.Run("RF5013", Fleet.Define("east", fleet => Describe(fleet, "0.0.0.0/0")).Build()).Tallies["RF5013"].NotApplicable
        );

    private static IReadOnlyList<Finding> Findings(string source, RuleParameters? parameters = null) =>
        Checked.Findings("RF5013", fleet => Describe(fleet, source), parameters);

    private static void Describe(FleetBuilder fleet, string source) =>
        fleet.KvmHost(
            "kvm-01",
            host => host.ManagementNetwork(management => management.Firewall(firewall => firewall.Inbound(Service.Ssh, from: source)))
        );
}
