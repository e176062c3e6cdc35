using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF2003: a scheduled machine has a positive weight.</summary>
public sealed class MachineHasWeight()
    : Rule(
        new()
        {
            Id = "RF2003",
            Title = "Weight every VM",
            Feature = DeploymentFeature.Scheduler,
            Severity = Severity.Warning,
            Paper = ["III para 1(a)", "III para 1(b)"],
            References = ["xl.cfg cpu_weight"],
            Controls = ["SC-6"],
            Rationale =
                "Time is shared by weight; a machine without one gets the hypervisor's default, which differs between hypervisors and versions.",
            Remediation = "Write the weight, the hypervisor's default included: .FairShare(weight: 100, cap: …).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .FairShareScheduler()
                .VirtualMachine("web-1", vm => vm.FairShare(weight: 200, cap: 50.Percent())));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .FairShareScheduler()
                .VirtualMachine("web-1", vm => vm.FairShare(weight: 0, cap: 50.Percent())));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            if (host.Scheduler is null)
                continue;
            foreach (var machine in host.VirtualMachines)
            {
                var weight = machine.Scheduling?.Weight;
                yield return Require(
                    machine,
                    weight is { } given ? given.Is(value => value > 0) : Truth.False,
                    (weight?.Origin ?? default).OrElse(machine.SchedulingPlace()),
                    $"{machine.Name} on {host.Name} has {(weight is { } wrong ? $"the weight {wrong}, which gives it no time" : "no weight")}"
                );
            }
        }
    }
}
