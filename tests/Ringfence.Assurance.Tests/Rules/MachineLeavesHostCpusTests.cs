using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class MachineLeavesHostCpusTests
{
    [Theory]
    [InlineData(8, 99, true)]
    [InlineData(8, 100, false)]
    [InlineData(16, 49, true)]
    [InlineData(16, 50, false)]
    public void Cap_in_percent_of_the_virtual_CPUs_stays_below_the_host(int vcpus, int percent, bool holds) =>
        Assert.Equal(holds, Findings(vm => vm.Cpus(vcpus).FairShare(weight: 100, cap: percent.Percent())).Count == 0);

    [Fact]
    public void Cap_and_guarantee_are_reported_each_at_its_argument()
    {
        var findings = Findings(vm => vm.FairShare(weight: 100, cap: 8.Cores()).Guarantee(9.Cores()));

        Assert.Equal(
            [
                "the cap of web-1, 8 cores, is 8 CPUs, and kvm-01 has no more than 8",
                "the guarantee of web-1, 9 cores, is 9 CPUs, and kvm-01 has no more than 8",
            ],
            findings.Select(finding => finding.Message)
        );
        Assert.Equal(["cap", "reservation"], findings.Select(finding => finding.Place.Parameter));
    }

    [Fact]
    public void Cap_without_bound_is_left_to_RF2002() =>
        Assert.Empty(Findings(vm => vm.FairShare(weight: 100, cap: CpuQuantity.Unlimited)));

    [Fact]
    public void Guarantee_without_bound_is_the_whole_host() =>
        Assert.Equal(Verdict.Fail, Assert.Single(Findings(vm => vm.Guarantee(CpuQuantity.Unlimited))).Verdict);

    [Fact]
    public void Megahertz_without_a_clock_are_undetermined() =>
        Assert.Contains(".CpuClock", Assert.Single(Findings(vm => vm.FairShare(weight: 100, cap: 4000.Megahertz()))).Message);

    [Fact]
    public void Virtual_CPUs_that_are_not_known_matter_for_percent_only()
    {
        var unknown = Setting<int>.Unknown("?");

        Assert.Equal(Verdict.Undetermined, Assert.Single(Findings(vm => vm.Cpus(unknown).FairShare(100, 50.Percent()))).Verdict);
        Assert.Empty(Findings(vm => vm.Cpus(unknown).FairShare(100, 2.Cores())));
    }

    private static IReadOnlyList<Finding> Findings(Action<VirtualMachineBuilder> machine) =>
        Checked.Findings(
            "RF2007",
            fleet => fleet.KvmHost("kvm-01", host => host.Cpus(8).FairShareScheduler().VirtualMachine("web-1", machine))
        );
}
