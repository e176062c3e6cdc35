using System;
using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class FairShareMachineHasCapTests
{
    [Fact]
    public void Machine_without_cap_is_reported_at_its_scheduling()
    {
        var finding = Assert.Single(
            Findings(vm =>
            {
                vm.Cpus(2);
                vm.FairShare(weight: 100);
            })
        );

        Assert.Equal("web-1 on kvm-01 shares the CPU fairly but has no cap", finding.Message);
        Assert.Equal("vm.FairShare(weight: 100);", finding.BlamedLine());
    }

    [Fact]
    public void Machine_without_any_scheduling_is_reported_at_its_declaration() =>
        Assert.Contains("host.VirtualMachine(\"web-1\"", Assert.Single(Findings(vm => vm.Cpus(2))).BlamedLine());

    [Fact]
    public void Unlimited_cap_is_reported_at_the_cap()
    {
        var finding = Assert.Single(Findings(vm => vm.FairShare(weight: 100, cap: CpuQuantity.Unlimited)));

        Assert.Equal("web-1 on kvm-01 shares the CPU fairly but its cap is 'unlimited'", finding.Message);
        Assert.Equal("cap", finding.Place.Parameter);
    }

    [Fact]
    public void Machine_in_a_guaranteed_pool_needs_no_cap() => Assert.Empty(Findings(vm => vm.InPool("control")));

    [Fact]
    public void Machine_in_a_fair_share_pool_of_a_guaranteed_host_needs_one() =>
        Assert.Single(
            Checked.Findings(
                "RF2002",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.GuaranteedSlotScheduler(scheduler => scheduler.FairSharePool("office", cpus: 4, out _))
                                .VirtualMachine("web-1", vm => vm.InPool("office"))
                                .VirtualMachine("plc-1", _ => { })
                    )
            )
        );

    [Fact]
    public void Machine_on_a_host_without_scheduler_is_left_to_RF0001() =>
        Assert.Empty(Checked.Findings("RF2002", fleet => fleet.KvmHost("kvm-01", host => host.VirtualMachine("web-1", _ => { }))));

    [Fact]
    public void Cap_that_is_not_known_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(vm => vm.FairShare(weight: 100, cap: Setting<CpuQuantity>.Unknown("?")))).Verdict
        );

    [Fact]
    public void Machine_in_a_pool_that_is_not_known_is_undetermined() =>
        Assert.Equal(Verdict.Undetermined, Assert.Single(Findings(vm => vm.InPool(Reference<Model.CpuPool>.Unknown("?")))).Verdict);

    private static IReadOnlyList<Finding> Findings(Action<VirtualMachineBuilder> machine) =>
        Checked.Findings(
            "RF2002",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                    {
                        host.FairShareScheduler(scheduler => scheduler.GuaranteedPool("control", cpus: 4, out _));
                        host.VirtualMachine("web-1", machine);
                    }
                )
        );
}
