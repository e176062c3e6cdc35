using System.Collections.Generic;

namespace Ringfence.Evaluation.Running;

/// <summary>
/// The sides taken of conditions that only running the program decides. A path is repeated with one decision turned around until all combinations are through.
/// </summary>
internal sealed class Decisions
{
    private readonly List<bool> taken = [];
    private readonly Dictionary<Unknown, bool> known = new(ReferenceComparer<Unknown>.Instance);
    private int next;

    /// <summary>The side of a condition. The same unknown is decided once: what depends on it twice does not double the paths.</summary>
    public bool Take(Unknown condition)
    {
        if (condition.NegationOf is { } positive)
            return !Take(positive);
        if (known.TryGetValue(condition, out var before))
            return before;
        if (next == taken.Count)
            taken.Add(true);
        return known[condition] = taken[next++];
    }

    /// <summary>Goes to the next path.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Advance()
    {
        // What was decided on an earlier path but not met on this one is no choice of this path.
        taken.RemoveRange(next, taken.Count - next);
        next = 0;
        known.Clear();
        while (taken.Count > 0 && !taken[taken.Count - 1])
            taken.RemoveAt(taken.Count - 1);
        if (taken.Count == 0)
            return false;
        taken[taken.Count - 1] = false;
        return true;
    }
}
