using System.Collections.Generic;

namespace Ringfence.Assurance;

/// <summary>What there is to say about a rule besides its check. Descriptors, documentation, the catalogue and tests are derived from it.</summary>
public sealed record RuleDescription
{
    /// <summary>The id, <c>RFfnnn</c> with the row of the paper's Table 1 as <c>f</c>; it never changes its meaning.</summary>
    public required string Id { get; init; }

    /// <summary>The requirement, as an instruction: "Add a standby management NIC".</summary>
    public required string Title { get; init; }

    /// <summary>The deployment feature that the requirement belongs to.</summary>
    public required DeploymentFeature Feature { get; init; }

    /// <summary>How serious a failure is under the profile <c>paper</c>.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The sentences of the paper that state it ("VI para 1"), in the order of their weight.</summary>
    public required IReadOnlyList<string> Paper { get; init; }

    /// <summary>Other sources that ask for the same: STIG and CIS ids and the like.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The controls of NIST SP 800-53 that it serves.</summary>
    public required IReadOnlyList<string> Controls { get; init; }

    /// <summary>What goes wrong when it does not hold.</summary>
    public required string Rationale { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Remediation { get; init; }

    /// <summary>Statements of a fleet's lambda (the builder is called <c>fleet</c>) that satisfy the rule.</summary>
    public required string Compliant { get; init; }

    /// <summary>Statements of a fleet's lambda that do not.</summary>
    public required string Noncompliant { get; init; }
}
