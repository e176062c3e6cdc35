using System;
using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class MachineHasWeightTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    public void Weight_is_positive_or_reported_at_its_argument(int weight, bool holds)
    {
        var findings = Findings(vm => vm.FairShare(weight: weight));

        Assert.Equal(holds, findings.Count == 0);
        Assert.All(findings, finding => Assert.Equal("weight", finding.Place.Parameter));
        Assert.All(findings, finding => Assert.Equal($"web-1 on kvm-01 has the weight {weight}, which gives it no time", finding.Message));
    }

    [Fact]
    public void Missing_weight_is_reported() =>
        Assert.Equal("web-1 on kvm-01 has no weight", Assert.Single(Findings(vm => vm.Guarantee(2.Cores()))).Message);

    [Fact]
    public void Weight_that_is_not_known_is_undetermined() =>
        Assert.Equal(Verdict.Undetermined, Assert.Single(Findings(vm => vm.FairShare(weight: Setting<int>.Unknown("?")))).Verdict);

    [Fact]
    public void Machine_on_a_host_without_scheduler_is_left_to_RF0001() =>
        Assert.Empty(Checked.Findings("RF2003", fleet => fleet.KvmHost("kvm-01", host => host.VirtualMachine("web-1", _ => { }))));

    private static IReadOnlyList<Finding> Findings(Action<VirtualMachineBuilder> machine) =>
        Checked.Findings("RF2003", fleet => fleet.KvmHost("kvm-01", host => host.FairShareScheduler().VirtualMachine("web-1", machine)));
}
