using System;
using System.Collections.Generic;

namespace Ringfence;

/// <summary>Finds what a misspelt name may have meant.</summary>
public static class NearestName
{
    /// <summary>The longest name that is compared, in characters; longer ones are nobody's typing error.</summary>
    public const int MaximumLength = 200;

    // More than three edits apart, two names have nothing to do with each other.
    private const int MostEdits = 3;

    /// <summary>The declared name that is nearest to a wanted one.</summary>
    /// <param name="wanted">The name that is not declared.</param>
    /// <param name="declared">The names that are, in any order.</param>
    /// <returns>
    /// The name with the fewest edits (letters inserted, deleted, replaced or swapped with their neighbour; case does not count), the first in ordinal
    /// order among equals; <see langword="null"/> when all are further away than a third of the wanted name's length (at least 1, at most 3).
    /// </returns>
    public static string? Of(string wanted, IEnumerable<string> declared)
    {
        if (string.IsNullOrEmpty(wanted) || wanted.Length > MaximumLength)
            return null;
        string? nearest = null;
        var limit = Math.Min(Math.Max(wanted.Length / 3, 1), MostEdits);
        var upper = wanted.ToUpperInvariant();
        foreach (var name in declared)
        {
            if (name.Length is 0 or > MaximumLength || Distance(upper, name.ToUpperInvariant(), limit) is not { } distance)
                continue;
            if (distance < limit || nearest is null || string.CompareOrdinal(name, nearest) < 0)
                nearest = name;
            limit = distance;
        }
        return nearest;
    }

    // Optimal string alignment, computed only in the band around the diagonal that can stay within the limit.
    private static int? Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
            return null;
        var far = limit + 1;
        var beforePrevious = new int[right.Length + 1];
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            previous[j] = Math.Min(j, far);
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
                current[j] = far;
            current[0] = Math.Min(i, far);
            for (var j = Math.Max(1, i - limit); j <= Math.Min(right.Length, i + limit); j++)
            {
                var replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var best = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    best = Math.Min(best, beforePrevious[j - 2] + 1);
                current[j] = Math.Min(best, far);
            }
            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }
        return previous[right.Length] <= limit ? previous[right.Length] : null;
    }
}
