using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>Whether a user may do something on an object, and why.</summary>
public sealed record AccessDecision
{
    /// <summary>Whether it is allowed: unknown when an entry that would change the answer is.</summary>
    public required Truth IsAllowed { get; init; }

    /// <summary>The entry that decided; <see langword="null"/> when none applies, which denies.</summary>
    public required ApplicableEntry? DecidedBy { get; init; }

    /// <summary>All entries that apply, the deciding one first.</summary>
    public required IReadOnlyList<ApplicableEntry> Applicable { get; init; }

    /// <summary>What decided between them; <see langword="null"/> when the module does not say.</summary>
    public required Setting<CombiningRule>? CombiningRule { get; init; }
}
