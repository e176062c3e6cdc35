using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>Identifiers of languages for the names of a stack.</summary>
internal static class DistinctNames
{
    /// <summary>Different identifiers for different names, in their order.</summary>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> names, Func<string, string> identifier)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var identifiers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            var wanted = identifier(name);
            var free = wanted;
            for (var number = 2; !taken.Add(free); number++)
                free = FormattableString.Invariant($"{wanted}_{number}");
            identifiers.Add(name, free);
        }
        return identifiers;
    }
}
