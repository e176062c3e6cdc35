using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Reports;

/// <summary>What a user may do on an object, and which grants and denials decide it.</summary>
/// <param name="decisions">Decides.</param>
/// <param name="fleet">The fleet.</param>
/// <param name="paths">How places are shown.</param>
/// <param name="width">The width of the console in characters.</param>
public sealed class AccessReport(AccessDecisions decisions, FleetIndex fleet, SourcePaths paths, int width)
{
    private static readonly Dictionary<CombiningRule, string> rules = new Dictionary<CombiningRule, string>
    {
        [CombiningRule.DenyOverrides] = "deny overrides: one denial wins over all grants",
        [CombiningRule.GrantOverrides] = "grant overrides: one grant wins over all denials",
        [CombiningRule.FirstMatch] = "first match: the entry that is declared first wins",
        [CombiningRule.NearestObject] =
            "nearest object: the entry on the nearest object wins; there a user's over a group's, then a denial over a grant",
    };

    /// <summary>Explains decisions.</summary>
    /// <param name="user">The account's name.</param>
    /// <param name="on">The object.</param>
    /// <param name="permissions">The operations, in the order in which they are shown.</param>
    public TextPage Page(string user, Element on, IReadOnlyList<Permission> permissions)
    {
        var decided = permissions
            .Select(permission => (Permission: permission, Decision: decisions.Decide(user, permission, on)))
            .ToArray();
        var numbers = Numbered(decided.SelectMany(row => row.Decision.Applicable));
        var page = new TextPage()
            .Paragraph(0, Tones.Bold(user), " on ", Tones.Bold(on.Address))
            .Paragraph(0, RuleOf(on, decided[0].Decision))
            .Blank();
        var grid = new Grid(indent: 0);
        grid.Add(Tones.Bold("Permission"), Tones.Bold("Decision"), Tones.Bold("Why"));
        foreach (var (permission, decision) in decided)
            grid.Add(permission.ToString(), Word(decision.IsAllowed), Why(decision, numbers));
        page.Append(grid.Page(width, flexible: 2));
        if (numbers.Count > 0)
            page.Blank().Line(Tones.Bold("Entries"));
        foreach (var (order, number) in numbers)
            AddEntry(page, decided.SelectMany(row => row.Decision.Applicable).First(entry => entry.Order == order), number, user, on);
        return page;
    }

    private static SortedDictionary<int, int> Numbered(IEnumerable<ApplicableEntry> entries)
    {
        var numbers = new SortedDictionary<int, int>();
        foreach (var order in entries.Select(entry => entry.Order).Distinct().Order())
            numbers.Add(order, numbers.Count + 1);
        return numbers;
    }

    private string RuleOf(Element on, AccessDecision decision)
    {
        var module = fleet.HostAt(on.Address)?.AccessModule ?? fleet.Fleet.AccessControl?.Module;
        var name = module is null ? "no access module is declared" : $"access module {Shown(module.Name)}";
        var rule =
            decision.CombiningRule is not { } declared ? "the module does not say how it combines grants and denials"
            : declared.IsKnown ? rules[declared.Value]
            : $"how it combines is not known: {declared.WhyNotKnown}";
        return module is null
            ? $"Decided by: {name}; only what every combining rule would decide is told."
            : $"Decided by: {name}; {rule}.";
    }

    private static Fragment Word(Truth isAllowed) =>
        isAllowed.IsTrue ? new("allowed", Tones.Good)
        : isAllowed.IsFalse ? new("denied", Tones.Bad)
        : new("unknown", Tones.Doubtful);

    private static string Why(AccessDecision decision, SortedDictionary<int, int> numbers)
    {
        if (decision.IsAllowed.IsUnknown)
            return decision.Applicable.Count == 0
                ? decision.IsAllowed.Reason
                : $"{decision.IsAllowed.Reason}; entries {Listed(decision.Applicable, numbers)}";
        var answer = decision.IsAllowed.IsTrue ? AccessEffect.Grant : AccessEffect.Deny;
        var decides = decision.Applicable.FirstOrDefault(entry => entry.Applies.IsTrue && entry.Entry.Effect == answer);
        if (decides is null)
            return decision.Applicable.Count == 0
                ? "no entry applies"
                : $"no entry grants it for certain; {Listed(decision.Applicable, numbers)}";
        var others = decision.Applicable.Where(entry => entry != decides).ToLookup(entry => entry.Entry.Effect == answer);
        return $"[{numbers[decides.Order]}]"
            + (others[false].Any() ? $", over {Listed(others[false], numbers)}" : "")
            + (others[true].Any() ? $", also {Listed(others[true], numbers)}" : "");
    }

    private static string Listed(IEnumerable<ApplicableEntry> entries, SortedDictionary<int, int> numbers) =>
        string.Join(" ", entries.Select(entry => $"[{numbers[entry.Order]}]"));

    private void AddEntry(TextPage page, ApplicableEntry applicable, int number, string user, Element on)
    {
        var entry = applicable.Entry;
        var effect = entry.Effect == AccessEffect.Grant ? new Fragment("grant", Tones.Good) : new Fragment("denial", Tones.Bad);
        page.Paragraph(2, $"[{number}] ", effect, $" to {entry.Principal}{Membership(entry, user)}");
        page.Paragraph(6, What(entry), $", on {entry.Target}{Way(applicable, on)}");
        if (applicable.Applies.IsUnknown)
            page.Paragraph(6, $"may or may not apply: {applicable.Applies.Reason}");
        page.Paragraph(6, paths.Place(entry.Origin));
    }

    private static string Membership(AccessEntry entry, string user) =>
        entry.Principal.Group is null ? "" : $", of which {user} is a member";

    private static string What(AccessEntry entry) =>
        entry.Role is not null ? $"role {entry.Role}" : string.Join(", ", entry.Permissions.Select(permission => Shown(permission)));

    private static string Way(ApplicableEntry applicable, Element on) =>
        applicable.Distance < 0 ? ""
        : applicable.At == on.Address ? ", the object itself"
        : $", propagated from {applicable.At}";

    private static string Shown<T>(Setting<T> setting) => setting.IsKnown ? $"{setting.Value}" : $"({setting.WhyNotKnown})";
}
