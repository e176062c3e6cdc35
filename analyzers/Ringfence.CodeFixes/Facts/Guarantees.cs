using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>CPU time that is guaranteed on a host or in a pool.</summary>
internal static class Guarantees
{
    /// <summary>Whether so many CPUs can still be guaranteed outside of the host's pools; yes when nobody knows how many it has.</summary>
    public static bool LeaveRoomFor(int cores, Host host) =>
        CapacityOf(host) is not { } capacity || MachinesOn(host).Sum(machine => Of(machine, host)) + cores < capacity;

    /// <summary>The most whole CPUs that a machine can be guaranteed so that, with the guarantees of the others, something is left.</summary>
    public static int? MostFor(VirtualMachine machine, Host host, Element partition)
    {
        var (capacity, machines) = partition is CpuPool pool
            ? ((decimal?)pool.Cpus.ValueOr(0), host.VirtualMachines.Where(other => other.Scheduling?.Pool?.Names(pool.Name).IsTrue == true))
            : (CapacityOf(host), MachinesOn(host));
        var others = machines.Where(other => !ReferenceEquals(other, machine)).Sum(other => Of(other, host));
        return capacity is { } known && known - others > 1 ? (int)decimal.Ceiling(known - others) - 1 : null;
    }

    public static decimal Of(VirtualMachine machine, Host host) =>
        machine.Scheduling?.Reservation is { IsKnown: true } reservation
            ? reservation.Value.InCores(machine.Cpus?.ValueOr(1) ?? 1, host.MegahertzPerCpu is { IsKnown: true } clock ? clock.Value : null)
                ?? 0
            : 0;

    private static decimal? CapacityOf(Host host) =>
        host.Cpus is { IsKnown: true } cpus
            ? cpus.Value - (host.Scheduler?.Pools ?? ValueList<CpuPool>.Empty).Sum(pool => pool.Cpus.ValueOr(0))
            : null;

    private static IEnumerable<VirtualMachine> MachinesOn(Host host) =>
        host.VirtualMachines.Where(machine => machine.Scheduling?.Pool is null);
}
