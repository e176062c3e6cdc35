using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF2004: a machine with critical response times is guaranteed its time.</summary>
public sealed class TimeCriticalMachineHasGuarantee()
    : Rule(
        new()
        {
            Id = "RF2004",
            Title = "Guarantee time to critical-response VMs",
            Feature = DeploymentFeature.Scheduler,
            Severity = Severity.Error,
            Paper = ["III para 2"],
            Controls = ["SC-6"],
            Rationale = "A process control that must answer in time cannot wait for its share: only a guarantee is an option for it.",
            Remediation =
                "Reserve time with .Guarantee(2.Cores()), or run the machine in a pool made by .GuaranteedPool: .InPool(control).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .FairShareScheduler(scheduler => scheduler.GuaranteedPool("control", cpus: 4, out _))
                .VirtualMachine("plc-1", vm => vm.InPool("control").CriticalResponse(because: "controls the bottling line")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .FairShareScheduler()
                .VirtualMachine("plc-1", vm => vm
                    .FairShare(weight: 400, cap: 50.Percent())
                    .CriticalResponse(because: "controls the bottling line")));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var on in context.Index.Hosts)
        foreach (var machine in on.Host.VirtualMachines)
        {
            var isCritical = machine.IsTimeCritical();
            if (isCritical.IsFalse)
                continue;
            yield return Require(
                machine,
                !isCritical | machine.HasReservation() | machine.IsUnder(SchedulerPolicy.GuaranteedSlots, on),
                machine.Scheduling!.CriticalResponse!.Value.Origin.OrElse(machine.SchedulingPlace()),
                $"{machine.Name} on {on.Host.Name} is time-critical ({machine.Scheduling.CriticalResponse}), but no time is guaranteed to it"
            );
        }
    }
}
