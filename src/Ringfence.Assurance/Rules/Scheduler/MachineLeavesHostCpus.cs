using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF2007: neither the cap nor the guarantee of one machine is the whole host.</summary>
public sealed class MachineLeavesHostCpus()
    : Rule(
        new()
        {
            Id = "RF2007",
            Title = "Let no VM take the whole host",
            Feature = DeploymentFeature.Scheduler,
            Severity = Severity.Error,
            Paper = ["III para 2"],
            Controls = ["SC-5"],
            Rationale = "A cap as large as the host is none: one errant process in one machine can still hog every CPU.",
            Remediation = "Lower the cap or guarantee below the host's CPUs: .FairShare(weight: 100, cap: 50.Percent()).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .Cpus(8)
                .FairShareScheduler()
                .VirtualMachine("web-1", vm => vm.Cpus(4).FairShare(weight: 100, cap: 50.Percent())));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .Cpus(8)
                .FairShareScheduler()
                .VirtualMachine("web-1", vm => vm.Cpus(8).FairShare(weight: 100, cap: 100.Percent())));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            var whole = CpuAmount.Of(host);
            foreach (var machine in host.VirtualMachines)
            {
                // That there is no cap at all is RF2002's matter.
                if (machine.Scheduling?.Cap is { } cap && !cap.Is(CpuQuantity.Unlimited).IsTrue)
                    yield return Judge(host, machine, cap, whole, "cap");
                if (machine.Scheduling?.Reservation is { } reservation)
                    yield return Judge(host, machine, reservation, whole, "guarantee");
            }
        }
    }

    private static Assessment Judge(Host host, VirtualMachine machine, Setting<CpuQuantity> quantity, CpuAmount whole, string kind)
    {
        var amount = CpuAmount.Of(quantity, machine, host);
        return Require(
            machine,
            !amount.IsAtLeast(whole),
            quantity.Origin.OrElse(machine.SchedulingPlace()),
            $"the {kind} of {machine.Name}, {quantity}, is {amount} CPUs, and {host.Name} has no more than {whole}"
        );
    }
}
