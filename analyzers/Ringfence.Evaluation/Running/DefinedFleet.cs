using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Running;

/// <summary>A fleet that the program defined on this path.</summary>
internal sealed class DefinedFleet(FleetDefinition definition, Location place, LoopRound? rounds)
{
    public FleetDefinition Definition { get; } = definition;

    /// <summary>The name <c>Define</c> in the call.</summary>
    public Location Place { get; } = place;

    public LoopRound? Rounds { get; } = rounds;

    /// <summary>The outcome, once the fleet was built.</summary>
    public FleetOutcome? Outcome { get; set; }
}
