using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Model;

/// <summary>
/// The combining rules as orders of precedence: under each of them the first entry that applies decides, so that one loop serves them all.
/// </summary>
internal static class EntryPrecedence
{
    public static IReadOnlyList<ApplicableEntry> Order(IEnumerable<ApplicableEntry> entries, CombiningRule rule) =>
        [
            .. rule switch
            {
                CombiningRule.DenyOverrides => entries.OrderByDescending(entry => entry.Entry.Effect).ThenBy(entry => entry.Order),
                CombiningRule.GrantOverrides => entries.OrderBy(entry => entry.Entry.Effect).ThenBy(entry => entry.Order),
                CombiningRule.FirstMatch => entries.OrderBy(entry => entry.Order),
                _ => entries
                    .OrderBy(entry => entry.Distance)
                    .ThenBy(entry => entry.IsForGroup)
                    .ThenByDescending(entry => entry.Entry.Effect)
                    .ThenBy(entry => entry.Order),
            },
        ];

    /// <summary>The answer of entries in their order: an entry that may or may not apply matters only when those after it would say something else.</summary>
    public static Truth Decide(IReadOnlyList<ApplicableEntry> ordered)
    {
        var answer = Truth.False;
        for (var i = ordered.Count - 1; i >= 0; i--)
        {
            var says = Truth.Of(ordered[i].Entry.Effect == AccessEffect.Grant);
            if (ordered[i].Applies.IsTrue)
                answer = says;
            else if (ordered[i].Applies.IsUnknown && answer != says)
                answer = Truth.Unknown(ordered[i].Applies.Reason);
        }
        return answer;
    }
}
