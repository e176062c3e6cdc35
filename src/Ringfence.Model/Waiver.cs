namespace Ringfence.Model;

/// <summary>A risk accepted on purpose: one rule, on one element and what it contains, for a reason and until a day.</summary>
public sealed record Waiver
{
    /// <summary>The rule's id, such as <c>RF5004</c>, as written; rule RF0005 says when no such rule exists.</summary>
    public required Setting<string> RuleId { get; init; }

    /// <summary>Why the risk is acceptable.</summary>
    public required Setting<FreeText> Because { get; init; }

    /// <summary>The last day on which the waiver counts; rule RF0004 says when it has passed.</summary>
    public required Setting<CalendarDate> Until { get; init; }

    /// <summary>Where the waiver is written.</summary>
    public Origin Origin { get; init; }
}
