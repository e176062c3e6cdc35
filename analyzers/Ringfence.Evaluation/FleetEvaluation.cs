using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation;

/// <summary>One fleet of a program, as it comes out on each path that conditions on unknown values leave open.</summary>
public sealed class FleetEvaluation
{
    internal FleetEvaluation(Location definition, IReadOnlyList<FleetOutcome> outcomes, bool isComplete)
    {
        Definition = definition;
        Outcomes = outcomes;
        IsComplete = isComplete;
    }

    /// <summary>The name <c>Define</c> in the call that defines the fleet.</summary>
    public Location Definition { get; }

    /// <summary>What the fleet is on each path: at least one.</summary>
    public IReadOnlyList<FleetOutcome> Outcomes { get; }

    /// <summary>
    /// Whether <see cref="Outcomes"/> are all that there can be. If not, a bound was reached or something could not be interpreted, and nothing may be
    /// said to fail for certain.
    /// </summary>
    public bool IsComplete { get; }
}
