using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation;

/// <summary>A value that only running the program reveals. It flows like any other value and cannot be compared: what would, throws.</summary>
internal sealed class Unknown(string reason, Location? place, Unknown? negationOf = null)
{
    /// <summary>Why it is not known, as a phrase: "args is known when the program runs".</summary>
    public string Reason { get; } = reason;

    /// <summary>The expression that is not known first.</summary>
    public Location? Place { get; } = place;

    /// <summary>The unknown condition that this one is the opposite of: who decides one has decided the other.</summary>
    public Unknown? NegationOf { get; } = negationOf;

    /// <summary>Whether it is one value, unlike an item that stands for all of a collection: then it is equal to itself.</summary>
    public bool IsOne { get; init; }

    // A set, a dictionary or a sort that meets an unknown has an unknown outcome: whoever called it turns this into an unknown result.
    public override bool Equals(object? obj) => throw new UnknownReachedException(this);

    public override int GetHashCode() => throw new UnknownReachedException(this);

    public override string ToString() => throw new UnknownReachedException(this);
}
