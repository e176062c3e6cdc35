using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Tests.AccessControl;

/// <summary>
/// What a plan allows, by the words of the paper (IV Aggregation and Granularity) and of <see cref="CombiningRule"/>: every entry is spread from its
/// objects downwards over their children, its group is replaced by its members and its role by its permissions; then one looks up who has what where.
/// </summary>
internal sealed class AccessByDefinition
{
    private const string Root = "";

    private readonly AccessPlan plan;
    private readonly Dictionary<string, List<string>> children = [];
    private readonly List<(int Order, PlannedEntry Entry, string User, Permission Permission, string On, int Below)> spread = [];

    public AccessByDefinition(AccessPlan plan)
    {
        this.plan = plan;
        for (var i = 0; i < AccessPlan.Folders.Count; i++)
            Put(AccessPlan.Folders[i], plan.FolderParents[i] < 0 ? Root : AccessPlan.Folders[plan.FolderParents[i]]);
        foreach (var address in AccessPlan.Addresses)
            Put(
                address,
                plan.Placed.TryGetValue(address, out var folder) ? AccessPlan.Folders[folder]
                    : address.Contains('/') ? address[..address.LastIndexOf('/')]
                    : Root
            );
        for (var order = 0; order < plan.Entries.Length; order++)
            Spread(order, plan.Entries[order]);
    }

    public static IEnumerable<string> Objects => [Root, .. AccessPlan.Folders, .. AccessPlan.Addresses];

    /// <summary>The entries about a request, in the order in which they were written.</summary>
    public int[] About(string user, Permission permission, string on) =>
        [.. Rows(user, permission, on).Select(row => row.Order).Distinct().Order()];

    /// <summary>Whether a request is allowed; null when the module does not say how it combines and it matters.</summary>
    public bool? IsAllowed(string user, Permission permission, string on)
    {
        var rows = Rows(user, permission, on).ToArray();
        var rule = on.StartsWith("h1", System.StringComparison.Ordinal) && plan.HostRule is { } own ? own.Rule : plan.FleetRule;
        if (rule is { } says)
            return Combined(rows, says);
        var answers = System.Enum.GetValues<CombiningRule>().Select(any => Combined(rows, any)).Distinct().ToArray();
        return answers.Length == 1 ? answers[0] : null;
    }

    private static bool Combined(
        (int Order, PlannedEntry Entry, string User, Permission Permission, string On, int Below)[] rows,
        CombiningRule rule
    )
    {
        // Without any that applies, the request is denied.
        if (rows.Length == 0)
            return false;
        var isGranted = rows.Any(row => row.Entry.Effect == AccessEffect.Grant);
        var isDenied = rows.Any(row => row.Entry.Effect == AccessEffect.Deny);
        switch (rule)
        {
            // A denial wins over any grant.
            case CombiningRule.DenyOverrides:
                return !isDenied;
            // A grant wins over any denial.
            case CombiningRule.GrantOverrides:
                return isGranted;
            // The entry that was declared first wins.
            case CombiningRule.FirstMatch:
                return rows.MinBy(row => row.Order).Entry.Effect == AccessEffect.Grant;
            // The entry on the nearest object wins; on the same object one for the user wins over one for a group, then a denial over a grant.
            default:
                var nearest = rows.Where(row => row.Below == rows.Min(any => any.Below)).ToArray();
                var own = nearest.Where(row => !row.Entry.IsForGroup).ToArray();
                return (own.Length > 0 ? own : nearest).All(row => row.Entry.Effect == AccessEffect.Grant);
        }
    }

    private IEnumerable<(int Order, PlannedEntry Entry, string User, Permission Permission, string On, int Below)> Rows(
        string user,
        Permission permission,
        string on
    ) =>
        // An entry that comes to an object from several of its targets comes from the nearest.
        spread
            .Where(row => row.User == user && row.Permission == permission && row.On == on)
            .GroupBy(row => row.Order)
            .Select(same => same.MinBy(row => row.Below));

    private void Put(string child, string parent)
    {
        if (!children.TryGetValue(parent, out var siblings))
            children.Add(parent, siblings = []);
        siblings.Add(child);
    }

    private void Spread(int order, PlannedEntry entry)
    {
        var users = entry.IsForGroup ? plan.Groups[entry.Who[1] - '0'] : [entry.Who];
        var permissions = entry.Role is { } role ? plan.Roles[role] : entry.Permissions;
        string[] targets =
            entry.Target == "*" ? [Root]
            : entry.Target.StartsWith('c') ? plan.CustomObjects[entry.Target[1] - '0']
            : [entry.Target];
        foreach (var user in users)
        foreach (var permission in permissions)
        foreach (var target in targets)
            Walk(target, 0, (on, below) => spread.Add((order, entry, user, permission, on, below)), entry.Propagates.Value);
    }

    private void Walk(string at, int below, System.Action<string, int> visit, bool propagates)
    {
        visit(at, below);
        if (propagates && children.TryGetValue(at, out var under))
            foreach (var child in under)
                Walk(child, below + 1, visit, propagates);
    }
}
