using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Tests.AccessControl;

/// <summary>The evaluator of access decisions against a definition that was written from the paper's words alone.</summary>
public sealed class AccessDecisionsPropertyTests
{
    [Fact]
    public void Decision_is_the_one_of_the_definition() =>
        AccessPlan.Random.Sample(
            plan =>
            {
                var definition = new AccessByDefinition(plan);
                foreach (var (user, permission, on, decision) in Decisions(plan.ToFleet()))
                {
                    var expected = definition.IsAllowed(user, permission, on);
                    var about = definition.About(user, permission, on);
                    var request = $"{user} {permission} on '{on}' is {decision.IsAllowed}";
                    Assert.True(Is(decision.IsAllowed, expected), $"{request}, defined as {expected}");
                    Assert.True(about.SequenceEqual(decision.Applicable.Select(entry => entry.Order).Order()), request);
                    Assert.True((about.Length == 0) == decision.DecidedBy is null, request);
                    if (decision is { DecidedBy: { } winner, CombiningRule: not null })
                        Assert.True(decision.IsAllowed == Truth.Of(winner.Entry.Effect == AccessEffect.Grant), request);
                }
            },
            iter: 2000
        );

    [Fact]
    public void Entry_that_may_propagate_makes_unknown_exactly_what_depends_on_it() =>
        AccessPlan
            .Random.Where(plan => plan.Entries.Length > 0 && plan.FleetRule is not null && plan.HostRule is not { Rule: null })
            .Select(Gen.Int[0, 5], (plan, number) => (plan, entry: number % plan.Entries.Length))
            .Sample(
                sample =>
                {
                    var (plan, entry) = sample;
                    var does = new AccessByDefinition(WithPropagation(plan, entry, true));
                    var doesNot = new AccessByDefinition(WithPropagation(plan, entry, false));
                    var unknown = WithPropagation(plan, entry, Setting<bool>.Unknown("nobody knows"));
                    foreach (var (user, permission, on, decision) in Decisions(unknown.ToFleet()))
                        AssertBetween(does.IsAllowed(user, permission, on), doesNot.IsAllowed(user, permission, on), decision);
                },
                iter: 1000
            );

    // Two entries for one group are two unknowns: what cancels out between them may stay unknown, but is never certain and wrong.
    [Fact]
    public void Group_that_may_have_more_members_makes_nothing_certain_that_depends_on_it() =>
        AccessPlan
            .Random.Where(plan => plan.FleetRule is not null && plan.HostRule is not { Rule: null })
            .Select(Gen.Int[0, 2], (plan, group) => (plan, group))
            .Sample(
                sample =>
                {
                    var (plan, group) = sample;
                    var full = plan with { Groups = [.. plan.Groups.Select((members, i) => i == group ? [.. AccessPlan.Users] : members)] };
                    var isMember = new AccessByDefinition(full);
                    var asWritten = new AccessByDefinition(plan);
                    var isNamedOnce = plan.Entries.Count(entry => entry.Who == $"g{group}") <= 1;
                    foreach (var (user, permission, on, decision) in Decisions(WithOpenGroup(plan.ToFleet(), group)))
                        if (isNamedOnce || !decision.IsAllowed.IsUnknown)
                            AssertBetween(isMember.IsAllowed(user, permission, on), asWritten.IsAllowed(user, permission, on), decision);
                },
                iter: 1000
            );

    [Fact]
    public void Nothing_is_certain_where_more_entries_may_follow() =>
        AccessPlan.Random.Sample(
            plan =>
            {
                var fleet = plan.ToFleet();
                var access = fleet.AccessControl!;
                var open = fleet with { AccessControl = access with { Entries = access.Entries.Opened("nobody knows") } };
                foreach (var (_, _, _, decision) in Decisions(open))
                    Assert.True(decision.IsAllowed.IsUnknown);
            },
            iter: 100
        );

    private static void AssertBetween(bool? one, bool? other, AccessDecision decision) =>
        Assert.True(Is(decision.IsAllowed, one == other ? one : null), $"{decision.IsAllowed}, between {one} and {other}");

    private static bool Is(Truth truth, bool? expected) =>
        expected switch
        {
            true => truth.IsTrue,
            false => truth.IsFalse,
            null => truth.IsUnknown,
        };

    private static AccessPlan WithPropagation(AccessPlan plan, int entry, Setting<bool> propagates) =>
        plan with
        {
            Entries = [.. plan.Entries.Select((written, i) => i == entry ? written with { Propagates = propagates } : written)],
        };

    private static Model.Fleet WithOpenGroup(Model.Fleet fleet, int number)
    {
        var access = fleet.AccessControl!;
        var groups = access.Groups.Select(
            (group, i) => i == number ? group with { Members = group.Members.Opened("nobody knows") } : group
        );
        return fleet with { AccessControl = access with { Groups = ValueList<Group>.Of(groups) } };
    }

    private static IEnumerable<(string User, Permission Permission, string On, AccessDecision Decision)> Decisions(Model.Fleet fleet)
    {
        var decisions = new AccessDecisions(new FleetIndex(fleet));
        var objects = fleet
            .SelfAndDescendants()
            .Concat(fleet.AccessControl!.Folders)
            .GroupBy(element => element is Folder ? element.Name.Text : RelativeTo(fleet, element))
            .ToDictionary(same => same.Key, same => same.First());
        return from at in AccessByDefinition.Objects
            from user in AccessPlan.Users
            from permission in AccessPlan.Permissions
            select (user, permission, at, decisions.Decide(user, permission, objects[at]));
    }

    private static string RelativeTo(Model.Fleet fleet, Element element) =>
        element.Address == fleet.Address ? "" : element.Address[(fleet.Address.Length + 1)..];
}
