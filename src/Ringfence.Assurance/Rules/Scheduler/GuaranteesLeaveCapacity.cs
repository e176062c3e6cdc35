using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF2006: the guarantees on a host or in a pool leave CPU time for the others.</summary>
public sealed class GuaranteesLeaveCapacity()
    : Rule(
        new()
        {
            Id = "RF2006",
            Title = "Keep total guarantees below host capacity",
            Feature = DeploymentFeature.Scheduler,
            Severity = Severity.Error,
            Paper = ["III para 2", "Table 1 row 2"],
            Controls = ["SC-5(2)", "SC-6"],
            Rationale =
                "When everything is guaranteed away, machines without a guarantee starve, and so does what the hypervisor itself must do.",
            Remediation = "Lower the largest .Guarantee, or move its machine to another host or pool.",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .Cpus(8)
                .FairShareScheduler()
                .VirtualMachine("plc-1", vm => vm.Guarantee(4.Cores()).CriticalResponse(because: "controls the bottling line")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .Cpus(8)
                .FairShareScheduler()
                .VirtualMachine("plc-1", vm => vm.Guarantee(4.Cores()).CriticalResponse(because: "controls the bottling line"))
                .VirtualMachine("plc-2", vm => vm.Guarantee(4.Cores()).CriticalResponse(because: "controls the oven")));
            """,
        }
    )
{
    // More parties than this help nobody to see where the time has gone.
    private const int MostRelated = 10;

    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context) =>
        context
            .Index.Hosts.SelectMany(CpuPartition.Of)
            .Select(partition => Judge(partition, context.Parameters.GuaranteeLimitPercent))
            .OfType<Assessment>();

    private static Assessment? Judge(CpuPartition partition, int limitPercent)
    {
        var guarantees = new List<(VirtualMachine Machine, decimal Cores)>();
        var whyMore = partition.WhyOpen;
        foreach (var (machine, isHere) in partition.Machines)
        {
            if (machine.Scheduling?.Reservation is not { } reservation)
                continue;
            var amount = CpuAmount.Of(reservation, machine, partition.Host);
            if (isHere.IsTrue && amount.Cores is { } cores)
                guarantees.Add((machine, cores));
            else
                whyMore ??= isHere.IsTrue ? amount.WhyUnknown : isHere.Reason;
        }
        if (guarantees.Count == 0 && whyMore is null)
            return null;

        var sum = new CpuAmount(guarantees.Sum(guarantee => guarantee.Cores), "");
        var limit = partition.Capacity with { Cores = partition.Capacity.Cores * limitPercent / 100 };
        var reaches = sum.IsAtLeast(limit);
        if (!reaches.IsTrue)
            return Require(
                partition.Element,
                !reaches & (whyMore is null ? Truth.True : Truth.Unknown(whyMore)),
                partition.Element.Origin,
                ""
            );

        var largestFirst = guarantees.OrderByDescending(guarantee => guarantee.Cores).Select(guarantee => guarantee.Machine).ToArray();
        return Assessment.Failed(
            partition.Element,
            $"{partition.Name} guarantees {sum} CPUs to its machines, which reaches the limit of {limit} ({limitPercent} % of {partition.Capacity})",
            largestFirst.Length > 0 ? PlaceOf(largestFirst[0]) : partition.Element.Origin,
            [
                .. largestFirst
                    .Skip(1)
                    .Take(MostRelated)
                    .Select(machine => new RelatedPlace(
                        PlaceOf(machine),
                        $"{machine.Name} is guaranteed {machine.Scheduling!.Reservation}"
                    )),
            ]
        );
    }

    private static Origin PlaceOf(VirtualMachine machine) =>
        machine.Scheduling!.Reservation!.Value.Origin.OrElse(machine.SchedulingPlace());
}
