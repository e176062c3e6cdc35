using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation;

/// <summary>What evaluating a program gave.</summary>
public sealed class ProgramEvaluation
{
    private readonly Func<Origin, Location?> locate;
    private readonly Func<string, string?> witness;

    internal ProgramEvaluation(
        IReadOnlyList<FleetEvaluation> fleets,
        IReadOnlyList<UnknownPlace> unknowns,
        IReadOnlyList<EvaluationGap> gaps,
        Func<Origin, Location?> locate,
        Func<string, string?> witness
    )
    {
        Fleets = fleets;
        Unknowns = unknowns;
        Gaps = gaps;
        this.locate = locate;
        this.witness = witness;
    }

    /// <summary>The fleets, in the order of their definition.</summary>
    public IReadOnlyList<FleetEvaluation> Fleets { get; }

    /// <summary>The places whose value only running the program reveals, each once.</summary>
    public IReadOnlyList<UnknownPlace> Unknowns { get; }

    /// <summary>Where evaluation gave up: what follows from there is not known.</summary>
    public IReadOnlyList<EvaluationGap> Gaps { get; }

    /// <summary>The narrowest text that an origin stands for: the item of a list argument, the argument, or the name of the method called.</summary>
    /// <param name="origin">An origin in a model or exception of this evaluation.</param>
    /// <returns>The location; <see langword="null"/> when the origin is none of this evaluation.</returns>
    public Location? Locate(Origin origin) => locate(origin);

    /// <summary>In which rounds of loops and with which arguments an element was declared: <c>n = 7</c>.</summary>
    /// <param name="address">The element's address; the rounds of the nearest element around it count when it has none of its own.</param>
    /// <returns>The loop variables and parameters, outermost first; <see langword="null"/> outside of loops and methods.</returns>
    public string? Witness(string address)
    {
        for (var found = address; found.Length > 0; found = found.Substring(0, Math.Max(0, found.LastIndexOf('/'))))
            if (witness(found) is { } text)
                return text;
        return null;
    }
}
