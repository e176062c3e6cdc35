using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Sdk;

/// <summary>Where an error of Ringfence's was raised, for errors that do not know it: <c>VlanId.Parse</c> has no caller information.</summary>
internal sealed class ErrorPlaces
{
    private static readonly ConditionalWeakTable<FleetException, ErrorPlaces> places = new();

    private ErrorPlaces(Location place, LoopRound? rounds)
    {
        Place = place;
        Rounds = rounds;
    }

    public Location Place { get; }

    public LoopRound? Rounds { get; }

    /// <summary>The innermost call wins.</summary>
    public static void Remember(FleetException error, Location place, LoopRound? rounds)
    {
        if (!places.TryGetValue(error, out _))
            places.Add(error, new(place, rounds));
    }

    public static (Location? Place, LoopRound? Rounds) Of(FleetException error) =>
        places.TryGetValue(error, out var found) ? (found.Place, found.Rounds) : default;
}
