using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance;

/// <summary>What one rule says about one subject.</summary>
public sealed record Assessment
{
    /// <summary>What the requirement is about.</summary>
    public required Element Subject { get; init; }

    /// <summary>What the rule says.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>What is wrong, or why it cannot be told; empty when the requirement holds.</summary>
    public string Message { get; init; } = "";

    /// <summary>The narrowest place in the program that is to blame.</summary>
    public Origin Place { get; init; }

    /// <summary>The other parties: where a colliding VLAN or a shadowing grant is declared.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>A severity of its own, where the rule has two; the rule's when <see langword="null"/>.</summary>
    public Severity? Severity { get; init; }

    /// <summary>The feature whose posture it counts for, when it is not the rule's.</summary>
    public DeploymentFeature? Feature { get; init; }

    /// <summary>The requirement holds.</summary>
    /// <param name="subject">What it is about.</param>
    public static Assessment Passed(Element subject) => new() { Subject = subject, Verdict = Verdict.Pass };

    /// <summary>The requirement does not concern the subject.</summary>
    /// <param name="subject">What it would be about.</param>
    public static Assessment NotApplicable(Element subject) => new() { Subject = subject, Verdict = Verdict.NotApplicable };

    /// <summary>The requirement does not hold.</summary>
    /// <param name="subject">What it is about.</param>
    /// <param name="message">What is wrong, as a sentence without its final dot.</param>
    /// <param name="place">The narrowest place that is to blame.</param>
    /// <param name="related">The other parties.</param>
    public static Assessment Failed(Element subject, string message, Origin place, params RelatedPlace[] related) =>
        new()
        {
            Subject = subject,
            Verdict = Verdict.Fail,
            Message = message,
            Place = place,
            Related = related,
        };

    /// <summary>It cannot be told.</summary>
    /// <param name="subject">What it is about.</param>
    /// <param name="reason">Why not, as a phrase.</param>
    /// <param name="place">What it depends on.</param>
    public static Assessment Undecided(Element subject, string reason, Origin place) =>
        new()
        {
            Subject = subject,
            Verdict = Verdict.Undetermined,
            Message = reason,
            Place = place,
        };
}
