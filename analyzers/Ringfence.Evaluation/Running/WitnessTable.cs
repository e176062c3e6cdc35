using System;
using System.Collections.Generic;

namespace Ringfence.Evaluation.Running;

/// <summary>In which rounds the elements of all paths were declared.</summary>
internal sealed class WitnessTable
{
    private readonly Dictionary<string, LoopRound> table = new(StringComparer.Ordinal);

    // What one path declared stays a list until another path comes or someone asks: of a fleet without findings nobody does.
    private List<(string Address, LoopRound Rounds)> waiting = [];

    /// <summary>Adds what one path declared; it counts before what is there.</summary>
    public void Add(List<(string Address, LoopRound Rounds)> declared)
    {
        lock (table)
        {
            Sort();
            waiting = declared;
        }
    }

    /// <summary>The rounds of an element as a user reads them; <see langword="null"/> outside of loops.</summary>
    public string? Text(string address)
    {
        lock (table)
        {
            Sort();
            return table.TryGetValue(address, out var rounds) ? Witnesses.Text(rounds) : null;
        }
    }

    private void Sort()
    {
        foreach (var (address, rounds) in waiting)
            table[address] = rounds;
        waiting = [];
    }
}
