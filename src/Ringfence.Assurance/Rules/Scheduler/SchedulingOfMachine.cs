using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>What the scheduling of a virtual machine amounts to.</summary>
internal static class SchedulingOfMachine
{
    /// <summary>Whether response times are critical; unknown when the reason is, for it may turn out to be none.</summary>
    public static Truth IsTimeCritical(this VirtualMachine machine) => IsDeclared(machine.Scheduling?.CriticalResponse);

    /// <summary>Whether some CPU is guaranteed to it.</summary>
    public static Truth HasReservation(this VirtualMachine machine) => IsDeclared(machine.Scheduling?.Reservation);

    /// <summary>Whether a policy governs it, its pool's or else its host's; false when neither declares one.</summary>
    public static Truth IsUnder(this VirtualMachine machine, SchedulerPolicy policy, HostIndex on)
    {
        if (machine.Scheduling?.Pool is not { } pool)
            return on.Host.Scheduler is { } scheduler ? scheduler.Policy.Is(policy) : Truth.False;
        var found = on.CpuPools.Resolve(pool);
        return found.Element is { } known ? known.Policy.Is(policy)
            : found.IsFound.IsUnknown ? found.IsFound
            : Truth.Unknown($"the CPU pool '{pool}' of {machine.Name} is not declared");
    }

    /// <summary>The place to blame for what its scheduling lacks.</summary>
    public static Origin SchedulingPlace(this VirtualMachine machine) => (machine.Scheduling?.Origin ?? default).OrElse(machine.Origin);

    private static Truth IsDeclared<T>(Setting<T>? setting) =>
        setting is not { } declared ? Truth.False
        : declared.Knowledge == Knowledge.Unknown ? Truth.Unknown(declared.WhyNotKnown)
        : Truth.True;
}
