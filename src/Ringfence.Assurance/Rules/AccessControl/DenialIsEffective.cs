using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF3006: what is denied on an object is refused there, whatever else is granted.</summary>
public sealed class DenialIsEffective()
    : Rule(
        new()
        {
            Id = "RF3006",
            Title = "Make each child denial effective",
            Feature = DeploymentFeature.AccessControl,
            Severity = Severity.Error,
            Paper = ["IV Granularity (iv)"],
            References = ["SP 800-125A (2014 draft) HY-SR-13"],
            Controls = ["AC-3", "AC-6"],
            Rationale = "A denial that a grant overrules reads like protection and is none: the user may still do what it forbids.",
            Remediation =
                "Declare the .Deny(...) before the grant where the first match wins, narrow the winning .Grant(...), or let denials win: .CombiningRule(CombiningRule.DenyOverrides).",
            Compliant = """
            fleet.AccessControl(access => access
                .Module(module => module.Polkit())
                .Group("operators", ["dana", "emil"], out var operators)
                .Grant(operators, Permissions.LifeCycle, on: AccessTarget.Everything)
                .Deny(operators, Permissions.LifeCycle, on: "kvm-01/payroll"));
            fleet.KvmHost("kvm-01", host => host.VirtualMachine("payroll", vm => vm.Sensitive()));
            """,
            Noncompliant = """
            fleet.AccessControl(access => access
                .Module(module => module.BuiltIn("site policy").CombiningRule(CombiningRule.FirstMatch))
                .Group("operators", ["dana", "emil"], out var operators)
                .Grant(operators, Permissions.LifeCycle, on: AccessTarget.Everything)
                .Deny(operators, Permissions.LifeCycle, on: "kvm-01/payroll"));
            fleet.KvmHost("kvm-01", host => host.VirtualMachine("payroll", vm => vm.Sensitive()));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        if (context.Fleet.AccessControl is not { } access)
            yield break;
        var users = new UsersOfEntries(context);
        foreach (var denial in access.Entries)
        {
            if (denial.Effect != AccessEffect.Deny)
                continue;
            var requests = Requests(denial, users, context.Decisions).ToArray();
            var denied = TargetedObjects.Of(denial.Target, context.Index);
            foreach (var on in denied.Objects)
                yield return Assess(denial, requests, on, context.Decisions);
            if (denied.WhyOpen is { } whyOpen)
                yield return Assessment.Undecided(access, whyOpen, denial.Origin);
        }
        if (access.Entries.WhyOpen is { } why)
            yield return Assessment.Undecided(access, why, access.Origin);
    }

    private static IEnumerable<(string User, Permission Permission, Truth IsDenied)> Requests(
        AccessEntry denial,
        UsersOfEntries users,
        AccessDecisions decisions
    ) =>
        from user in users.Of(denial)
        from permission in Permissions.All
        let isDenied = decisions.Concerns(denial.Principal, user) & decisions.Covers(denial, permission)
        where !isDenied.IsFalse
        select (user, permission, isDenied);

    private static Assessment Assess(
        AccessEntry denial,
        (string User, Permission Permission, Truth IsDenied)[] requests,
        Element on,
        AccessDecisions decisions
    )
    {
        var isShadowed = Truth.False;
        var winners = new List<(string User, Permission Permission, AccessEntry Grant)>();
        foreach (var (user, permission, isDenied) in requests)
        {
            var decision = decisions.Decide(user, permission, on);
            var isAllowed = isDenied & decision.IsAllowed;
            isShadowed |= isAllowed;
            if (isAllowed.IsTrue)
                winners.Add((user, permission, decision.DecidedBy!.Entry));
        }
        if (isShadowed.IsFalse)
            return Assessment.Passed(on);
        if (isShadowed.IsUnknown)
            return Assessment.Undecided(on, isShadowed.Reason, denial.Origin);
        var first = winners[0];
        var still = winners.Where(winner => winner.User == first.User && winner.Grant == first.Grant).Select(winner => winner.Permission);
        return Assessment.Failed(
            on,
            $"the denial for {denial.Principal} on {on.Name} has no effect: {first.User} still has {PermissionNames.Of(still)} through a grant for {first.Grant.Principal} on {first.Grant.Target}",
            denial.Origin,
            [
                .. winners
                    .Select(winner => winner.Grant)
                    .Distinct()
                    .Select(grant => new RelatedPlace(grant.Origin, $"this grant for {grant.Principal} on {grant.Target} wins")),
            ]
        );
    }
}
