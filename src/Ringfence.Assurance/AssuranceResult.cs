using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance;

/// <summary>What the rules say about a fleet.</summary>
public sealed class AssuranceResult
{
    internal AssuranceResult(
        Fleet fleet,
        StrictnessProfile profile,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<HostPosture> posture,
        IReadOnlyDictionary<string, RuleTally> tallies
    )
    {
        Fleet = fleet;
        Profile = profile;
        Findings = findings;
        Posture = posture;
        Tallies = tallies;
    }

    /// <summary>The fleet.</summary>
    public Fleet Fleet { get; }

    /// <summary>The profile that set severities and thresholds.</summary>
    public StrictnessProfile Profile { get; }

    /// <summary>Failures and what could not be decided, by place and rule.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The posture table: a row per host, in the order of their declaration.</summary>
    public IReadOnlyList<HostPosture> Posture { get; }

    /// <summary>How often each rule passed, failed and so on, by id.</summary>
    public IReadOnlyDictionary<string, RuleTally> Tallies { get; }

    /// <summary>Whether an error-level rule fails without being accepted, so that no configuration may be written.</summary>
    public bool Refuses => Findings.Any(finding => finding.IsOpen && finding.Severity == Severity.Error);
}
