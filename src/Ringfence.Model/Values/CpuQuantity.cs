using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;

namespace Ringfence;

/// <summary>An amount of processor time with its unit, for caps and guarantees: <c>50.Percent()</c>, <c>150.PercentOfCore()</c>, <c>2.Cores()</c>, <c>2000.Megahertz()</c>.</summary>
/// <remarks>Equality compares amount and unit: 200 % of a core is not equal to 2 cores, though <see cref="InCores"/> of both is.</remarks>
public sealed record CpuQuantity
{
    /// <summary>The largest amount in any unit: more than any host has, and small enough that conversions are exact.</summary>
    public const int MaximumAmount = 100_000_000;

    private const int FractionDigits = 9;
    private const string UnlimitedText = "unlimited";

    // The first text of a unit is the one that is written.
    private static readonly (string Text, CpuUnit Unit)[] Suffixes =
    [
        ("% of the VM", CpuUnit.PercentOfVm),
        ("% of a core", CpuUnit.PercentOfCore),
        ("cores", CpuUnit.Cores),
        ("core", CpuUnit.Cores),
        ("MHz", CpuUnit.Megahertz),
    ];

    private CpuQuantity(decimal amount, CpuUnit unit)
    {
        Amount = amount;
        Unit = unit;
    }

    /// <summary>No bound: "no cap", which Xen writes as 0.</summary>
    public static CpuQuantity Unlimited { get; } = new(0, CpuUnit.Unlimited);

    /// <summary>The amount in <see cref="Unit"/>; 0 when unlimited.</summary>
    public decimal Amount { get; }

    /// <summary>What the amount is measured in.</summary>
    public CpuUnit Unit { get; }

    /// <summary>Whether there is no bound.</summary>
    public bool IsUnlimited => Unit == CpuUnit.Unlimited;

    /// <summary>Percent of the virtual machine's own vCPUs.</summary>
    /// <param name="amount">More than 0, at most 100.</param>
    /// <exception cref="MalformedValueException">The amount is out of bounds.</exception>
    public static CpuQuantity PercentOfVm(decimal amount) => Of(amount, CpuUnit.PercentOfVm);

    /// <summary>Percent of one physical core.</summary>
    /// <param name="amount">More than 0; 150 is one and a half cores.</param>
    /// <exception cref="MalformedValueException">The amount is out of bounds.</exception>
    public static CpuQuantity PercentOfCore(decimal amount) => Of(amount, CpuUnit.PercentOfCore);

    /// <summary>Physical cores.</summary>
    /// <param name="amount">More than 0; fractions are fine.</param>
    /// <exception cref="MalformedValueException">The amount is out of bounds.</exception>
    public static CpuQuantity Cores(decimal amount) => Of(amount, CpuUnit.Cores);

    /// <summary>Megahertz of all cores together.</summary>
    /// <param name="amount">More than 0.</param>
    /// <exception cref="MalformedValueException">The amount is out of bounds.</exception>
    public static CpuQuantity Megahertz(decimal amount) => Of(amount, CpuUnit.Megahertz);

    /// <summary>The amount in physical cores.</summary>
    /// <param name="vcpus">The virtual machine's vCPUs, at least 1; used for <see cref="CpuUnit.PercentOfVm"/>, one vCPU counting as one core.</param>
    /// <param name="megahertzPerCore">The clock of one core, more than 0, if known; used for <see cref="CpuUnit.Megahertz"/>.</param>
    /// <returns>The cores; <see langword="null"/> when unlimited, or when the amount is in megahertz and the clock is not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are no vCPUs, or the clock stands still.</exception>
    public decimal? InCores(int vcpus, int? megahertzPerCore = null)
    {
        if (vcpus < 1)
            throw new ArgumentOutOfRangeException(nameof(vcpus), vcpus, "A virtual machine has at least one vCPU.");
        if (megahertzPerCore < 1)
            throw new ArgumentOutOfRangeException(nameof(megahertzPerCore), megahertzPerCore, "A core's clock is at least 1 MHz.");
        return Unit switch
        {
            CpuUnit.PercentOfVm => Amount * vcpus / 100,
            CpuUnit.PercentOfCore => Amount / 100,
            CpuUnit.Cores => Amount,
            CpuUnit.Megahertz => Amount / megahertzPerCore,
            _ => null,
        };
    }

    /// <summary>Parses an amount.</summary>
    /// <param name="text">The text: <c>50 % of the VM</c>, <c>150 % of a core</c>, <c>2 cores</c>, <c>2000 MHz</c>, <c>unlimited</c>.</param>
    /// <exception cref="MalformedValueException">The text is no amount of processor time.</exception>
    public static CpuQuantity Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("cpu", text, problem);

    /// <summary>Parses an amount.</summary>
    /// <param name="text">The text: <c>50 % of the VM</c>, <c>150 % of a core</c>, <c>2 cores</c>, <c>2000 MHz</c>, <c>unlimited</c>.</param>
    /// <param name="value">The amount, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CpuQuantity? value, out string problem)
    {
        value = text == UnlimitedText ? Unlimited : null;
        problem = "";
        if (value is not null)
            return true;
        var blank = (text ?? "").IndexOf(' ');
        var suffix = blank < 0 ? default : Suffixes.FirstOrDefault(suffix => suffix.Text == text!.Substring(blank + 1));
        if (suffix.Text is null || !StrictDecimal.TryParse(text!.Substring(0, blank), out var amount))
            problem =
                "is no amount of processor time: write a number and '% of the VM', '% of a core', 'cores' or 'MHz', or write 'unlimited'";
        else if (ProblemOf(amount, suffix.Unit) is { } wrong)
            problem = wrong;
        else
            value = new CpuQuantity(WithoutTrailingZeros(amount), suffix.Unit);
        return value is not null;
    }

    private static CpuQuantity Of(decimal amount, CpuUnit unit) =>
        ProblemOf(amount, unit) is { } problem
            ? throw new MalformedValueException(nameof(amount), Text(amount, unit), problem)
            : new CpuQuantity(WithoutTrailingZeros(amount), unit);

    private static string? ProblemOf(decimal amount, CpuUnit unit) =>
        amount <= 0 ? "is not more than 0: for no bound at all write CpuQuantity.Unlimited"
        : unit == CpuUnit.PercentOfVm && amount > 100 ? "is more than the whole virtual machine: use at most 100, or PercentOfCore"
        : amount > MaximumAmount ? "is more than any host has"
        : amount != decimal.Round(amount, FractionDigits) ? $"is too fine: use at most {FractionDigits} digits after the point"
        : null;

    // 1.50 and 1.5 are equal decimals with different texts; dividing by a one with all its zeros leaves the short one.
    private static decimal WithoutTrailingZeros(decimal amount) => amount / 1.0000000000000000000000000000m;

    private static string Text(decimal amount, CpuUnit unit) =>
        amount.ToString(CultureInfo.InvariantCulture)
        + " "
        + (unit == CpuUnit.Cores && amount == 1 ? "core" : Suffixes.First(suffix => suffix.Unit == unit).Text);

    /// <summary>The amount as it is parsed: <c>50 % of the VM</c>, <c>unlimited</c>.</summary>
    public override string ToString() => IsUnlimited ? UnlimitedText : Text(Amount, Unit);
}
