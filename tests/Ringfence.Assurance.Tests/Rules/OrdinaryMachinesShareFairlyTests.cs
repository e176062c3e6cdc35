using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class OrdinaryMachinesShareFairlyTests
{
    [Fact]
    public void Host_with_guaranteed_slots_and_ordinary_machines_is_reported_at_its_scheduler()
    {
        var finding = Assert.Single(
            Findings(host =>
            {
                host.Cpus(8);
                host.GuaranteedSlotScheduler();
                host.VirtualMachine("web-1", vm => vm.Cpus(2));
            })
        );

        Assert.Equal("kvm-01 guarantees time slots, but none of its machines is time-critical", finding.Message);
        Assert.Equal("host.GuaranteedSlotScheduler();", finding.BlamedLine());
    }

    [Fact]
    public void Pool_that_awaits_its_machines_is_not_judged() =>
        Assert.Empty(Findings(host => host.FairShareScheduler(scheduler => scheduler.GuaranteedPool("realtime", cpus: 8, out _))));

    [Fact]
    public void Machines_that_are_not_all_known_leave_the_slots_undetermined()
    {
        var fleet = Fleet
            .Define("east", fleet => fleet.KvmHost("kvm-01", host => host.GuaranteedSlotScheduler().VirtualMachine("web-1", _ => { })))
            .Build();
        var host = fleet.Hosts[0] with { VirtualMachines = fleet.Hosts[0].VirtualMachines.Opened("machines.csv is read at run time") };

        var finding = Assert.Single(Checked.Findings("RF2001", fleet with { Hosts = ValueList<Model.Host>.Of([host]) }));

        Assert.Equal(Verdict.Undetermined, finding.Verdict);
    }

    [Fact]
    public void One_time_critical_machine_justifies_the_slots_of_its_host() =>
        Assert.Empty(
            Findings(host =>
                host.GuaranteedSlotScheduler()
                    .VirtualMachine("web-1", _ => { })
                    .VirtualMachine("plc-1", vm => vm.CriticalResponse("controls the oven"))
            )
        );

    [Fact]
    public void Pool_is_justified_by_its_own_machines_only()
    {
        var findings = Findings(host =>
            host.FairShareScheduler(scheduler => scheduler.GuaranteedPool("a", cpus: 2, out _).GuaranteedPool("b", cpus: 2, out _))
                .VirtualMachine("plc-1", vm => vm.InPool("a").CriticalResponse("controls the oven"))
                .VirtualMachine("web-1", vm => vm.InPool("b"))
        );

        var finding = Assert.Single(findings);
        Assert.Equal("the CPU pool 'b' of kvm-01 guarantees time slots, but none of its machines is time-critical", finding.Message);
        Assert.Equal("east/kvm-01/pools/b", finding.Subject.Address);
    }

    [Fact]
    public void Time_critical_machine_in_a_pool_does_not_justify_the_slots_outside() =>
        Assert.Equal(
            "east/kvm-01",
            Assert
                .Single(
                    Findings(host =>
                        host.GuaranteedSlotScheduler(scheduler => scheduler.GuaranteedPool("a", cpus: 2, out _))
                            .VirtualMachine("plc-1", vm => vm.InPool("a").CriticalResponse("controls the oven"))
                            .VirtualMachine("web-1", _ => { })
                    )
                )
                .Subject.Address
        );

    [Fact]
    public void Time_critical_machine_in_a_pool_that_is_not_known_leaves_all_pools_undetermined() =>
        Assert.Equal(
            [Verdict.Undetermined, Verdict.Undetermined],
            Findings(host =>
                    host.FairShareScheduler(scheduler => scheduler.GuaranteedPool("a", cpus: 2, out _).GuaranteedPool("b", cpus: 2, out _))
                        .VirtualMachine(
                            "plc-1",
                            vm => vm.InPool(Reference<Model.CpuPool>.Unknown("?")).CriticalResponse("controls the oven")
                        )
                )
                .Select(finding => finding.Verdict)
        );

    private static IReadOnlyList<Finding> Findings(Action<KvmHostBuilder> host) =>
        Checked.Findings("RF2001", fleet => fleet.KvmHost("kvm-01", host));
}
