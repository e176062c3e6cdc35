using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Assurance;

/// <summary>All rules, found by being there: a rule needs no registration.</summary>
public static class RuleCatalogue
{
    private static readonly Lazy<IReadOnlyList<Rule>> rules = new(() =>
        typeof(Rule)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .Select(type => (Rule)Activator.CreateInstance(type))
            .OrderBy(rule => rule.Description.Id, StringComparer.Ordinal)
            .ToArray()
    );

    /// <summary>The rules, by id.</summary>
    public static IReadOnlyList<Rule> Rules => rules.Value;

    /// <summary>Finds a rule by id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The rule, or <see langword="null"/> when there is none.</returns>
    public static Rule? Find(string id) => Rules.FirstOrDefault(rule => rule.Description.Id == id);
}
