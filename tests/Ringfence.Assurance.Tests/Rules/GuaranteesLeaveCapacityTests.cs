using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class GuaranteesLeaveCapacityTests
{
    [Theory]
    [InlineData(4, 3, 100, true)]
    [InlineData(4, 4, 100, false)]
    [InlineData(3, 3, 80, true)]
    [InlineData(4, 3, 80, false)]
    public void Sum_stays_below_the_share_of_the_capacity(int first, int second, int percent, bool holds)
    {
        var findings = Findings(
            host =>
                host.Cpus(8)
                    .VirtualMachine("plc-1", vm => vm.Guarantee(first.Cores()))
                    .VirtualMachine("plc-2", vm => vm.Guarantee(second.Cores())),
            new() { GuaranteeLimitPercent = percent }
        );

        Assert.Equal(holds, findings.Count == 0);
    }

    [Fact]
    public void Largest_guarantee_is_blamed_and_the_others_are_related()
    {
        var finding = Assert.Single(
            Findings(host =>
            {
                host.Cpus(8);
                host.VirtualMachine("plc-1", vm => vm.Guarantee(2.Cores()));
                host.VirtualMachine("plc-2", vm => vm.Guarantee(5.Cores()));
                host.VirtualMachine("plc-3", vm => vm.Guarantee(150.PercentOfCore()));
            })
        );

        Assert.Equal("kvm-01 guarantees 8.5 CPUs to its machines, which reaches the limit of 8 (100 % of 8)", finding.Message);
        Assert.Contains("plc-2", finding.BlamedLine());
        Assert.Equal(
            ["plc-1 is guaranteed 2 cores", "plc-3 is guaranteed 150 % of a core"],
            finding.Related.Select(related => related.Text)
        );
    }

    [Fact]
    public void Pools_and_what_is_outside_of_them_have_capacities_of_their_own()
    {
        var findings = Findings(host =>
            host.Cpus(8)
                .FairShareScheduler(scheduler => scheduler.GuaranteedPool("control", cpus: 6, out _))
                .VirtualMachine("plc-1", vm => vm.InPool("control").Guarantee(5.Cores()))
                .VirtualMachine("web-1", vm => vm.Guarantee(2.Cores()))
        );

        Assert.StartsWith("kvm-01 guarantees 2 CPUs to its machines, which reaches the limit of 2", Assert.Single(findings).Message);
    }

    [Fact]
    public void Percent_is_of_the_virtual_CPUs_and_those_are_one_when_not_set()
    {
        Assert.Single(Findings(host => host.Cpus(2).VirtualMachine("plc-1", vm => vm.Cpus(4).Guarantee(50.Percent()))));
        Assert.Empty(Findings(host => host.Cpus(2).VirtualMachine("plc-1", vm => vm.Guarantee(100.Percent()))));
    }

    [Fact]
    public void Megahertz_need_the_clock()
    {
        var undetermined = Assert.Single(Findings(host => host.Cpus(2).VirtualMachine("plc-1", vm => vm.Guarantee(4000.Megahertz()))));

        Assert.Equal(Verdict.Undetermined, undetermined.Verdict);
        Assert.Equal("4000 MHz cannot be compared with the CPUs of kvm-01: write .CpuClock(…)", undetermined.Message);
        Assert.Single(
            Findings(host => host.Cpus(2).CpuClock(2000).VirtualMachine("plc-1", vm => vm.Guarantee(4000.Megahertz()))),
            finding => finding.Verdict == Verdict.Fail
        );
    }

    [Fact]
    public void Guarantee_that_is_not_known_does_not_hide_that_the_others_are_too_many()
    {
        var findings = Findings(host =>
            host.Cpus(2)
                .VirtualMachine("plc-1", vm => vm.Guarantee(2.Cores()))
                .VirtualMachine("plc-2", vm => vm.Guarantee(Setting<CpuQuantity>.Unknown("?")))
        );

        Assert.Equal(Verdict.Fail, Assert.Single(findings).Verdict);
    }

    [Fact]
    public void Host_that_does_not_say_its_CPUs_is_undetermined() =>
        Assert.Equal(
            "kvm-01 does not say how many CPUs it has: write .Cpus(…)",
            Assert.Single(Findings(host => host.VirtualMachine("plc-1", vm => vm.Guarantee(2.Cores())))).Message
        );

    [Fact]
    public void Host_without_guarantees_is_not_judged() =>
        Assert.Empty(Findings(host => host.VirtualMachine("web-1", vm => vm.FairShare(weight: 100))));

    private static IReadOnlyList<Finding> Findings(Action<KvmHostBuilder> configure, RuleParameters? parameters = null) =>
        Checked.Findings(
            "RF2006",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                    {
                        host.FairShareScheduler();
                        configure(host);
                    }
                ),
            parameters
        );
}
