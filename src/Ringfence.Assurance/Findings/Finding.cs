using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance;

/// <summary>A rule that does not hold, or cannot be decided, for one subject.</summary>
public sealed record Finding
{
    /// <summary>The rule.</summary>
    public required RuleDescription Rule { get; init; }

    /// <summary>How serious it is under the chosen profile.</summary>
    public required Severity Severity { get; init; }

    /// <summary><see cref="Verdict.Fail"/> or <see cref="Verdict.Undetermined"/>.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What the requirement is about.</summary>
    public required Element Subject { get; init; }

    /// <summary>What is wrong, or why it cannot be told.</summary>
    public required string Message { get; init; }

    /// <summary>The narrowest place in the program that is to blame.</summary>
    public required Origin Place { get; init; }

    /// <summary>The other parties.</summary>
    public required IReadOnlyList<RelatedPlace> Related { get; init; }

    /// <summary>The waiver that accepts it; <see langword="null"/> when none does.</summary>
    public Waiver? AcceptedBy { get; init; }

    /// <summary>Whether it counts: it fails and nobody accepted that.</summary>
    public bool IsOpen => Verdict == Verdict.Fail && AcceptedBy is null;
}
