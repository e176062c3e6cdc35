using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class ManagementPortGroupIsTaggedTests
{
    [Theory]
    [InlineData(0, "untagged")]
    [InlineData(4095, "trunk 1-4094")]
    public void Portgroup_without_exactly_one_VLAN_fails(int vlan, string text) =>
        Assert.Equal(
            $"the management portgroup of kvm-01 is {text} instead of in one VLAN from 1 to 4094",
            Assert.Single(Findings(vlan)).Message
        );

    [Theory]
    [InlineData(1)]
    [InlineData(4094)]
    public void Portgroup_in_one_VLAN_passes(int vlan) => Assert.Empty(Findings(vlan));

    [Fact]
    public void Portgroup_whose_VLAN_nobody_set_fails() =>
        Assert.Equal(
            "the management portgroup of kvm-01 has no VLAN",
            Assert.Single(Checked.Findings("RF5005", fleet => fleet.KvmHost("kvm-01", host => host.ManagementNetwork(_ => { })))).Message
        );

    [Fact]
    public void Unknown_VLAN_is_undetermined() =>
        Assert.Equal(Verdict.Undetermined, Assert.Single(Findings(Setting<int>.Unknown("args[0] is known when the program runs"))).Verdict);

    private static IReadOnlyList<Finding> Findings(Setting<int> vlan) =>
        Checked.Findings("RF5005", fleet => fleet.KvmHost("kvm-01", host => host.ManagementNetwork(management => management.Vlan(vlan))));
}
