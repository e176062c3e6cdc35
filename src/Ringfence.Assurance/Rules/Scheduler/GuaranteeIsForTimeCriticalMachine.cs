using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF2005: only a machine with critical response times holds a guarantee.</summary>
public sealed class GuaranteeIsForTimeCriticalMachine()
    : Rule(
        new()
        {
            Id = "RF2005",
            Title = "Reserve guarantees for critical-response VMs",
            Feature = DeploymentFeature.Scheduler,
            Severity = Severity.Warning,
            Paper = ["III para 2"],
            Controls = ["SC-5", "SC-6"],
            Rationale =
                "Guaranteed time is taken from everyone else; in the hands of a compromised ordinary machine it becomes a denial of service.",
            Remediation =
                "Remove .Guarantee or leave the guaranteed pool, or say why response times are critical: .CriticalResponse(because: …).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .FairShareScheduler()
                .VirtualMachine("plc-1", vm => vm.Guarantee(2.Cores()).CriticalResponse(because: "controls the bottling line")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .FairShareScheduler()
                .VirtualMachine("web-1", vm => vm.Guarantee(2.Cores())));
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
            var hasReservation = machine.HasReservation();
            var isInGuaranteedPool = machine.Scheduling?.Pool is null ? Truth.False : machine.IsUnder(SchedulerPolicy.GuaranteedSlots, on);
            var isGuaranteed = hasReservation | isInGuaranteedPool;
            if (isGuaranteed.IsFalse)
                continue;
            yield return Require(
                machine,
                !isGuaranteed | machine.IsTimeCritical(),
                Blame(machine, hasReservation),
                $"{machine.Name} on {on.Host.Name} {Guarantee(machine, hasReservation)}, but is not marked as time-critical"
            );
        }
    }

    private static Origin Blame(VirtualMachine machine, Truth hasReservation) =>
        (hasReservation.IsFalse ? machine.Scheduling?.Pool?.Origin : machine.Scheduling?.Reservation?.Origin) is { IsKnown: true } narrow
            ? narrow
            : machine.SchedulingPlace();

    private static string Guarantee(VirtualMachine machine, Truth hasReservation) =>
        hasReservation.IsTrue
            ? $"is guaranteed {machine.Scheduling!.Reservation}"
            : $"runs in the CPU pool '{machine.Scheduling!.Pool}' with guaranteed slots";
}
