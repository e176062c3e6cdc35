using System.Globalization;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>A number of physical CPUs that may not be known.</summary>
/// <param name="Cores">The number, when it is known.</param>
/// <param name="WhyUnknown">Why it is not.</param>
internal readonly record struct CpuAmount(decimal? Cores, string WhyUnknown)
{
    /// <summary>Whether this is at least another amount.</summary>
    public Truth IsAtLeast(CpuAmount other) =>
        Cores is not { } mine ? Truth.Unknown(WhyUnknown)
        : other.Cores is not { } others ? Truth.Unknown(other.WhyUnknown)
        : mine >= others;

    /// <summary>The physical CPUs of a host.</summary>
    public static CpuAmount Of(Host host) =>
        host.Cpus is { } cpus ? Of(cpus) : new(null, $"{host.Name} does not say how many CPUs it has: write .Cpus(…)");

    /// <summary>The physical CPUs of a pool.</summary>
    public static CpuAmount Of(CpuPool pool) => Of(pool.Cpus);

    /// <summary>The physical CPUs that a host has left besides its pools.</summary>
    public static CpuAmount OutsidePools(Host host)
    {
        var left = Of(host);
        if (host.Scheduler is not { } scheduler || left.Cores is null)
            return left;
        foreach (var pool in scheduler.Pools)
            if (pool.Cpus.IsKnown)
                left = new(left.Cores - pool.Cpus.Value, "");
            else
                return Of(pool);
        return scheduler.Pools.WhyOpen is { } why ? new(null, why) : left;
    }

    /// <summary>What a quantity means for a machine on a host, in physical CPUs; a quantity without bound is the whole host.</summary>
    public static CpuAmount Of(Setting<CpuQuantity> quantity, VirtualMachine machine, Host host)
    {
        if (!quantity.IsKnown)
            return new(null, quantity.WhyNotKnown);
        if (quantity.Value.IsUnlimited)
            return Of(host);
        if (quantity.Value.Unit == CpuUnit.PercentOfVm && machine.Cpus is { IsKnown: false } unknown)
            return new(null, unknown.WhyNotKnown);
        if (quantity.Value.Unit == CpuUnit.Megahertz && host.MegahertzPerCpu is not { IsKnown: true })
            return new(
                null,
                host.MegahertzPerCpu?.WhyNotKnown ?? $"{quantity} cannot be compared with the CPUs of {host.Name}: write .CpuClock(…)"
            );
        return new(quantity.Value.InCores(machine.Cpus is { IsKnown: true } vcpus ? vcpus.Value : 1, Clock(host)), "");
    }

    private static CpuAmount Of(Setting<int> cpus) => cpus.IsKnown ? new(cpus.Value, "") : new(null, cpus.WhyNotKnown);

    private static int? Clock(Host host) => host.MegahertzPerCpu is { IsKnown: true } clock ? clock.Value : null;

    /// <summary>The number, as it reads in a message.</summary>
    public override string ToString() => Cores is { } cores ? cores.ToString("0.##", CultureInfo.InvariantCulture) : "an unknown number of";
}
