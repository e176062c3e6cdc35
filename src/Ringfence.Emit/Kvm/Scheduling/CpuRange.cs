using System.Globalization;

namespace Ringfence.Emit;

/// <summary>CPUs of a host that follow each other, by the kernel's numbers; none when the last comes before the first.</summary>
internal readonly record struct CpuRange(int First, int Last)
{
    public int Count => Last - First + 1;

    /// <summary>The first CPUs of the range, and what they leave.</summary>
    public (CpuRange Taken, CpuRange Left) Take(int count) => (new(First, First + count - 1), new(First + count, Last));

    /// <summary>As libvirt and systemd write it: <c>4</c>, <c>0-7</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{First}{(Count > 1 ? $"-{Last}" : "")}");
}
