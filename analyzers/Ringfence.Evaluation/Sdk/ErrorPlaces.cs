using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Sdk;

/// <summary>Where an error of Ringfence's was raised, for errors that do not know it: <c>VlanId.Parse</c> has no caller information.</summary>
internal static class ErrorPlaces
{
    private static readonly ConditionalWeakTable<FleetException, Location> places = new();

    /// <summary>The innermost call wins.</summary>
    public static void Remember(FleetException error, Location place)
    {
        if (!places.TryGetValue(error, out _))
            places.Add(error, place);
    }

    public static Location? Of(FleetException error) => places.TryGetValue(error, out var place) ? place : null;
}
