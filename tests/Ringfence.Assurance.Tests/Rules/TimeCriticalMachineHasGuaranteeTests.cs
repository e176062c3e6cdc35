using System;
using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class TimeCriticalMachineHasGuaranteeTests
{
    [Fact]
    public void Time_critical_machine_under_fair_share_is_reported_at_the_reason()
    {
        var finding = Assert.Single(Findings(vm => vm.CriticalResponse("controls the oven")));

        Assert.Equal("plc-1 on kvm-01 is time-critical (controls the oven), but no time is guaranteed to it", finding.Message);
        Assert.Equal("because", finding.Place.Parameter);
    }

    [Fact]
    public void Reservation_is_a_guarantee() => Assert.Empty(Findings(vm => vm.CriticalResponse("controls the oven").Guarantee(2.Cores())));

    [Fact]
    public void Guaranteed_pool_is_a_guarantee() =>
        Assert.Empty(Findings(vm => vm.CriticalResponse("controls the oven").InPool("control")));

    [Fact]
    public void Fair_share_pool_is_none() => Assert.Single(Findings(vm => vm.CriticalResponse("controls the oven").InPool("office")));

    [Fact]
    public void Host_with_guaranteed_slots_is_a_guarantee() =>
        Assert.Empty(
            Checked.Findings(
                "RF2004",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host => host.GuaranteedSlotScheduler().VirtualMachine("plc-1", vm => vm.CriticalResponse("controls the oven"))
                    )
            )
        );

    [Fact]
    public void Ordinary_machine_needs_no_guarantee() => Assert.Empty(Findings(vm => vm.FairShare(weight: 100)));

    [Fact]
    public void Reason_that_is_not_known_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(vm => vm.CriticalResponse(Setting<string>.Unknown("args[0] is not known")))).Verdict
        );

    private static IReadOnlyList<Finding> Findings(Action<VirtualMachineBuilder> machine) =>
        Checked.Findings(
            "RF2004",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.FairShareScheduler(scheduler =>
                                scheduler.GuaranteedPool("control", cpus: 4, out _).FairSharePool("office", cpus: 4, out _)
                            )
                            .VirtualMachine("plc-1", machine)
                )
        );
}
