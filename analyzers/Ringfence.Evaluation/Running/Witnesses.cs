using System;
using System.Collections.Generic;
using System.Globalization;

namespace Ringfence.Evaluation.Running;

/// <summary>Rounds as a user reads them: <c>rack = 2, n = 7</c>.</summary>
internal static class Witnesses
{
    private const int MostShown = 4;

    public static string? Text(LoopRound? rounds)
    {
        var shown = new List<string>();
        for (var round = rounds; round is not null && shown.Count < MostShown; round = round.Outer)
            // A variable that is passed on to a parameter of its name says nothing more there.
            if (Value(round.Value) is { } value && $"{round.Variable} = {value}" is var text && !shown.Contains(text))
                shown.Insert(0, text);
        return shown.Count == 0 ? null : string.Join(", ", shown);
    }

    // What is longer than a word says less than it takes away.
    private static string? Value(object? value) =>
        value switch
        {
            string text => Quoted.Text(text),
            UserObject => null,
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
}
