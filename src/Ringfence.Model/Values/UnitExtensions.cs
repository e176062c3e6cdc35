namespace Ringfence;

/// <summary>Whole numbers with a unit: <c>256.GiB()</c>, <c>50.Percent()</c>.</summary>
public static class UnitExtensions
{
    /// <summary>A number of MiB.</summary>
    /// <param name="count">The number, at least 0.</param>
    /// <exception cref="MalformedValueException">The number is negative.</exception>
    public static ByteSize MiB(this int count) => ByteSize.FromMebibytes(count);

    /// <summary>A number of GiB.</summary>
    /// <param name="count">The number, at least 0.</param>
    /// <exception cref="MalformedValueException">The number is negative.</exception>
    public static ByteSize GiB(this int count) => ByteSize.FromGibibytes(count);

    /// <summary>A number of TiB.</summary>
    /// <param name="count">The number, 0 to 8388607.</param>
    /// <exception cref="MalformedValueException">The number is negative or too large.</exception>
    public static ByteSize TiB(this int count) => ByteSize.FromTebibytes(count);

    /// <summary>Percent of the virtual machine's own vCPUs.</summary>
    /// <param name="amount">1 to 100.</param>
    /// <exception cref="MalformedValueException">The amount is out of bounds.</exception>
    public static CpuQuantity Percent(this int amount) => CpuQuantity.PercentOfVm(amount);

    /// <summary>Percent of one physical core; 150 is one and a half.</summary>
    /// <param name="amount">At least 1.</param>
    /// <exception cref="MalformedValueException">The amount is out of bounds.</exception>
    public static CpuQuantity PercentOfCore(this int amount) => CpuQuantity.PercentOfCore(amount);

    /// <summary>Physical cores.</summary>
    /// <param name="amount">At least 1.</param>
    /// <exception cref="MalformedValueException">The amount is out of bounds.</exception>
    public static CpuQuantity Cores(this int amount) => CpuQuantity.Cores(amount);

    /// <summary>Megahertz of all cores together.</summary>
    /// <param name="amount">At least 1.</param>
    /// <exception cref="MalformedValueException">The amount is out of bounds.</exception>
    public static CpuQuantity Megahertz(this int amount) => CpuQuantity.Megahertz(amount);
}
