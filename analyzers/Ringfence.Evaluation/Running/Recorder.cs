using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Running;

/// <summary>What one path brought to light.</summary>
internal sealed class Recorder
{
    private readonly HashSet<Unknown> seen = new(ReferenceComparer<Unknown>.Instance);

    /// <summary>The fleets that were defined, in the order of their definition.</summary>
    public List<DefinedFleet> Fleets { get; } = [];

    public List<UnknownPlace> Unknowns { get; } = [];

    public List<EvaluationGap> Gaps { get; } = [];

    /// <summary>An error of the fluent API outside of any fleet.</summary>
    public FleetException? Stray { get; set; }

    /// <summary>Errors of the fluent API after which evaluation went on as if the value were unknown. The program itself ends at the first.</summary>
    public List<FleetException> Errors { get; } = [];

    /// <summary>In which rounds elements were declared, by address. The last counts.</summary>
    public List<(string Address, LoopRound Rounds)> Witnesses { get; } = [];

    /// <summary>Remembers what is not known, at the expression that it comes from or where it is first read.</summary>
    public void Note(Unknown unknown, Location? place = null)
    {
        if (seen.Add(unknown) && (unknown.Place ?? place) is { } found)
            Unknowns.Add(new(found, unknown.Reason));
    }

    public void Note(Location? place, string reason) => Gaps.Add(new(place ?? Location.None, reason));
}
