using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF2001: guaranteed time slots are for CPUs on which some machine's response time is critical.</summary>
public sealed class OrdinaryMachinesShareFairly()
    : Rule(
        new()
        {
            Id = "RF2001",
            Title = "Prefer fair-share scheduling for ordinary workloads",
            Feature = DeploymentFeature.Scheduler,
            Severity = Severity.Warning,
            Paper = ["III para 2", "III para 1(a)", "Table 1 row 2"],
            Controls = ["SC-5", "SC-6"],
            Rationale = "With guaranteed slots an errant or compromised machine keeps its time even while all the others starve.",
            Remediation =
                "Use .FairShareScheduler() or .FairSharePool, or mark the machine that needs the guarantee with .CriticalResponse(because: …).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .FairShareScheduler(scheduler => scheduler.GuaranteedPool("control", cpus: 4, out _))
                .VirtualMachine("plc-1", vm => vm.InPool("control").CriticalResponse(because: "controls the bottling line"))
                .VirtualMachine("web-1", vm => vm.FairShare(weight: 100, cap: 50.Percent())));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .GuaranteedSlotScheduler()
                .VirtualMachine("web-1", vm => vm.FairShare(weight: 100)));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Index.Hosts)
        foreach (var partition in CpuPartition.Of(host))
            yield return Require(
                partition.Element,
                partition.Policy.Is(SchedulerPolicy.FairShare) | IsEmptyOrHasTimeCriticalMachine(partition),
                partition.Policy.Origin.OrElse(partition.Element.Origin),
                $"{partition.Name} guarantees time slots, but none of its machines is time-critical"
            );
    }

    // CPUs that are set apart before their machines arrive do no harm yet.
    private static Truth IsEmptyOrHasTimeCriticalMachine(CpuPartition partition)
    {
        var hasCritical = partition.WhyOpen is { } why ? Truth.Unknown(why) : Truth.False;
        var hasAny = hasCritical;
        foreach (var (machine, isHere) in partition.Machines)
        {
            hasAny |= isHere;
            hasCritical |= isHere & machine.IsTimeCritical();
        }
        return !hasAny | hasCritical;
    }
}
