using System;
using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class GuaranteeIsForTimeCriticalMachineTests
{
    [Fact]
    public void Reservation_of_an_ordinary_machine_is_reported_at_the_reservation()
    {
        var finding = Assert.Single(Findings(vm => vm.Guarantee(2.Cores())));

        Assert.Equal("web-1 on kvm-01 is guaranteed 2 cores, but is not marked as time-critical", finding.Message);
        Assert.Equal("reservation", finding.Place.Parameter);
    }

    [Fact]
    public void Ordinary_machine_in_a_guaranteed_pool_is_reported_at_the_pool()
    {
        var finding = Assert.Single(Findings(vm => vm.InPool("control")));

        Assert.Equal(
            "web-1 on kvm-01 runs in the CPU pool 'control' with guaranteed slots, but is not marked as time-critical",
            finding.Message
        );
        Assert.Equal("pool", finding.Place.Parameter);
    }

    [Fact]
    public void Time_critical_machine_may_hold_a_guarantee() =>
        Assert.Empty(Findings(vm => vm.InPool("control").Guarantee(2.Cores()).CriticalResponse("controls the oven")));

    [Fact]
    public void Machine_without_guarantee_is_not_judged() => Assert.Empty(Findings(vm => vm.InPool("office").FairShare(weight: 100)));

    [Fact]
    public void Reservation_that_is_not_known_is_undetermined() =>
        Assert.Equal(Verdict.Undetermined, Assert.Single(Findings(vm => vm.Guarantee(Setting<CpuQuantity>.Unknown("?")))).Verdict);

    private static IReadOnlyList<Finding> Findings(Action<VirtualMachineBuilder> machine) =>
        Checked.Findings(
            "RF2005",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.FairShareScheduler(scheduler =>
                                scheduler.GuaranteedPool("control", cpus: 4, out _).FairSharePool("office", cpus: 4, out _)
                            )
                            .VirtualMachine("web-1", machine)
                )
        );
}
