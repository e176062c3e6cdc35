using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF2002: a machine under fair-share scheduling has a cap.</summary>
public sealed class FairShareMachineHasCap()
    : Rule(
        new()
        {
            Id = "RF2002",
            Title = "Cap every fair-share VM",
            Feature = DeploymentFeature.Scheduler,
            Severity = Severity.Warning,
            Paper = ["III para 1(b)", "Table 1 row 2"],
            References = ["xl.cfg cap", "CIS ESXi 8.5.1"],
            Controls = ["SC-5", "SC-6"],
            Rationale =
                "Fair share is fair only up to a cap: without one a machine takes every cycle that the others leave for a moment, and response times depend on it.",
            Remediation = "Set a cap below the host's CPUs: .FairShare(weight: 100, cap: 50.Percent()).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .FairShareScheduler()
                .VirtualMachine("web-1", vm => vm.FairShare(weight: 100, cap: 50.Percent())));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .FairShareScheduler()
                .VirtualMachine("web-1", vm => vm.FairShare(weight: 100)));
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
            var isFairShare = machine.IsUnder(SchedulerPolicy.FairShare, on);
            if (isFairShare.IsFalse)
                continue;
            var cap = machine.Scheduling?.Cap;
            yield return Require(
                machine,
                !isFairShare | (cap is { } bound ? !bound.Is(CpuQuantity.Unlimited) : Truth.False),
                (cap?.Origin ?? default).OrElse(machine.SchedulingPlace()),
                $"{machine.Name} on {on.Host.Name} shares the CPU fairly but {(cap is null ? "has no cap" : "its cap is 'unlimited'")}"
            );
        }
    }
}
