using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Running;

/// <summary>What one path brought to light.</summary>
internal sealed class Recorder
{
    private readonly HashSet<Unknown> seen = new(ReferenceComparer<Unknown>.Instance);

    /// <summary>The fleets that were defined, in the order of their definition.</summary>
    public List<DefinedFleet> Fleets { get; } = [];

    public List<Unknown> Unknowns { get; } = [];

    public List<EvaluationGap> Gaps { get; } = [];

    /// <summary>An error of the fluent API outside of any fleet.</summary>
    public FleetException? Stray { get; set; }

    /// <summary>Errors of the fluent API after which evaluation went on as if the value were unknown. The program itself ends at the first.</summary>
    public List<FleetException> Errors { get; } = [];

    /// <summary>In which rounds an element was declared, by address.</summary>
    public Dictionary<string, LoopRound> Witnesses { get; } = new(System.StringComparer.Ordinal);

    public void Note(Unknown unknown)
    {
        if (seen.Add(unknown))
            Unknowns.Add(unknown);
    }

    public void Note(Location? place, string reason) => Gaps.Add(new(place ?? Location.None, reason));
}
