using System;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>CPU in MHz and memory in MB, as vSphere counts them.</summary>
internal static class Quantities
{
    /// <summary>An amount of CPU in MHz; <see langword="null"/> when it is not set or has no bound.</summary>
    /// <param name="scope">Where problems go.</param>
    /// <param name="quantity">The amount.</param>
    /// <param name="element">The element that has it.</param>
    /// <param name="what">What it is: "the cap".</param>
    /// <param name="vcpus">The virtual CPUs that a share of a machine counts.</param>
    /// <param name="clock">The clock of a core, in MHz, when it is known.</param>
    public static StackValue? Megahertz(
        this StackScope scope,
        Setting<CpuQuantity>? quantity,
        Element element,
        string what,
        int vcpus = 1,
        int? clock = null
    )
    {
        if (scope.Plan.Known(quantity, element, what) is not { IsUnlimited: false } known)
            return null;
        if (known.Unit == CpuUnit.Megahertz)
            return Whole(known.Amount);
        if (clock is { } megahertz && known.InCores(vcpus, megahertz) is { } cores)
            return Whole(cores * megahertz);
        scope.Plan.Refuse(
            element,
            quantity!.Value.Origin,
            $"{what} is {known}, and vSphere counts in MHz",
            element is VirtualMachine ? "Give the host's clock with .CpuClock(2600), or write MHz" : "Write MHz: 8000.Megahertz()"
        );
        return null;
    }

    /// <summary>An amount of memory in MB; <see langword="null"/> when it is not set.</summary>
    public static StackValue? Mebibytes(this StackScope scope, Setting<ByteSize>? size, Element element, string what, int multiple = 1)
    {
        if (size is not { } given)
            return null;
        if (!given.IsKnown)
        {
            scope.Plan.Known(given, element, what);
            return null;
        }
        if (given.Value.Bytes % (1024L * 1024 * multiple) == 0)
            return given.Value.Bytes / (1024L * 1024);
        scope.Plan.Refuse(
            element,
            given.Origin,
            $"{what} is {given.Value}, and vSphere counts in {(multiple == 1 ? "MB" : $"steps of {multiple} MB")}",
            "Round it"
        );
        return null;
    }

    // Less than a MHz is the nearest whole one, and never nothing.
    private static StackValue Whole(decimal megahertz) => Math.Max(1, (long)Math.Round(megahertz, MidpointRounding.AwayFromZero));
}
