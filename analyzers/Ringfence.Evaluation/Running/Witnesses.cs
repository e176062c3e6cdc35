using System.Collections.Generic;

namespace Ringfence.Evaluation.Running;

/// <summary>Rounds as a user reads them: <c>rack = 2, n = 7</c>.</summary>
internal static class Witnesses
{
    private const int MostShown = 4;

    public static string? Text(LoopRound? rounds)
    {
        var shown = new List<string>();
        for (var round = rounds; round is not null && shown.Count < MostShown; round = round.Outer)
            if (Value(round.Value) is { } value)
                shown.Insert(0, $"{round.Variable} = {value}");
        return shown.Count == 0 ? null : string.Join(", ", shown);
    }

    private static string? Value(object? value)
    {
        if (value is string text)
            return Quoted.Text(text);
        try
        {
            return value is null or Unknown ? null : Quoted.Text(Texts.Of(value)).Trim('"');
        }
        catch (UnknownReachedException)
        {
            return null;
        }
    }
}
