using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit.Tests.VSphere.Checking;

/// <summary>The name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>Words to append to a message; empty where nothing is near.</summary>
    public static string Hint(string name, IEnumerable<string> known)
    {
        var nearest = known
            .Select(candidate => (candidate, distance: Distance(name, candidate)))
            .DefaultIfEmpty((candidate: "", distance: int.MaxValue))
            .MinBy(entry => entry.distance);
        return nearest.distance <= Math.Max(2, name.Length / 3) ? $"; '{nearest.candidate}' is near" : "";
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (diagonal, row[j]) = (
                    row[j],
                    Math.Min(
                        Math.Min(row[j], row[j - 1]) + 1,
                        diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1)
                    )
                );
        }
        return row[^1];
    }
}
