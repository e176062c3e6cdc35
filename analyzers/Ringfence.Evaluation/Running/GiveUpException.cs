using System;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Running;

/// <summary>Something happens that cannot be followed: an unknown method gets a builder, a loop that may run any number of times changes a collection.</summary>
internal sealed class GiveUpException(string reason, Location? place) : Exception(reason)
{
    public Location? Place { get; } = place;
}
