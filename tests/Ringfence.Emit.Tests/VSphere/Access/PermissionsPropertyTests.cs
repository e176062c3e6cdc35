using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere.Access;

/// <summary>What the emitted roles and permissions mean by vSphere's rules, against the model's decisions; and that every difference is said.</summary>
public sealed class PermissionsPropertyTests
{
    [Fact]
    public void Answer_of_vcenter_is_the_decision_of_the_model_or_a_limit_that_is_said() =>
        VSphereAccessPlan.Random.Sample(Compare, iter: 600);

    private static void Compare(VSphereAccessPlan plan)
    {
        var fleet = plan.ToFleet();
        var stack = AccessStack.Of(fleet);
        var answers = new VSphereAnswers(stack, new InventoryByTheRules(stack.Graph, plan.IsMember));
        var decisions = new AccessDecisions(stack.Index);
        var limits = stack.Limits.ToLookup(limit => (limit.Element.Address, limit.Person.Name));
        foreach (var element in Elements(fleet))
        foreach (var user in VSphereAccessPlan.Users)
        {
            var said = limits[(element.Address, user)].Select(limit => limit.Given | limit.Withheld).Aggregate(PermissionSet.Empty, Sum);
            foreach (var permission in VSphereAnswers.About(element))
            {
                var decided = decisions.Decide(user, permission, element).IsAllowed.IsTrue;
                var differs = answers.Allows($"corp.example.com\\{user}", permission, element).Any(allowed => allowed != decided);
                Assert.True(differs == said.Has(permission), $"{user} {permission} on {element.Address}: {decided}, differs {differs}");
            }
            foreach (var limit in limits[(element.Address, user)])
                AssertUnavoidable(limit, decisions, user, stack.Plan);
        }
        AssertNamed(stack);
    }

    // What bears permissions itself differs in nothing but what vSphere cannot tell apart.
    private static void AssertUnavoidable(AccessLimit limit, AccessDecisions decisions, string user, EmissionPlan plan)
    {
        bool Has(Permission permission) => decisions.Decide(user, permission, limit.Element).IsAllowed.IsTrue;

        Assert.Equal(
            !limit.Denied.IsEmpty,
            limit.Denied.Items().Any(permission => Refuses(decisions.Decide(user, permission, limit.Element)))
        );
        if (!limit.Denied.IsEmpty)
            Assert.Contains(plan.Problems, problem => problem.Element == limit.Element.Address);
        if (limit.Element is not (Host or Folder or ResourcePool or VirtualMachine) || limit.Given.Has(Permission.ConnectNic))
            return;
        // To see comes with the rest, and is kept with it.
        if (!limit.Given.IsEmpty)
            Assert.Contains(Permissions.All.Except(Permissions.View).Concat(Permissions.View), Has);
        if (!limit.Denied.IsEmpty)
            Assert.Contains(VSphereAnswers.About(limit.Element).Except(Permissions.View), Has);
        Assert.True((limit.Withheld - Privileges.OnOwnNetworks - PermissionSet.Of(Permission.ConnectNic)).IsEmpty);
    }

    private static bool Refuses(AccessDecision decision) =>
        decision.IsAllowed.IsFalse && decision.DecidedBy is { Entry.Effect: AccessEffect.Deny };

    private static void AssertNamed(AccessStack stack)
    {
        var names = stack.Roles.Select(role => role[..role.IndexOf(':')]).ToList();
        Assert.Distinct(names, StringComparer.OrdinalIgnoreCase);
        Assert.All(names, name => Assert.InRange(name.Length, 1, 80));
        Assert.Distinct(stack.Roles.Select(role => role[role.IndexOf(':')..]));
    }

    private static IEnumerable<Element> Elements(Model.Fleet fleet) =>
        fleet
            .SelfAndDescendants()
            .Concat(fleet.AccessControl!.Folders)
            .Concat(
                fleet
                    .VCenters.SelectMany(vcenter => vcenter.Datacenters)
                    .SelectMany(datacenter => datacenter.DistributedSwitches)
                    .SelectMany(vswitch => vswitch.SelfAndDescendants())
            )
            .DistinctBy(element => element.Address);

    private static PermissionSet Sum(PermissionSet left, PermissionSet right) => left | right;
}
