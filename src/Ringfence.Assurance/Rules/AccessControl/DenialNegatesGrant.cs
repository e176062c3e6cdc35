using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF3007: a denial takes away something that was granted.</summary>
public sealed class DenialNegatesGrant()
    : Rule(
        new()
        {
            Id = "RF3007",
            Title = "Anchor each denial under an inherited grant",
            Feature = DeploymentFeature.AccessControl,
            Severity = Severity.Warning,
            Paper = ["IV Granularity (iv)"],
            Controls = ["AC-3"],
            Rationale =
                "What nobody was granted is denied anyway; a denial that negates nothing is usually meant for another object or another group.",
            Remediation = "Remove the .Deny(...), or correct its who or on so that it lies below the grant that it negates.",
            Compliant = """
            fleet.AccessControl(access => access
                .Module(module => module.Polkit())
                .Group("operators", ["dana", "emil"], out var operators)
                .Grant(operators, Permissions.LifeCycle, on: "kvm-01")
                .Deny(operators, Permissions.LifeCycle, on: "kvm-01/payroll"));
            fleet.KvmHost("kvm-01", host => host.VirtualMachine("payroll", vm => vm.Sensitive()));
            """,
            Noncompliant = """
            fleet.AccessControl(access => access
                .Module(module => module.Polkit())
                .Group("operators", ["dana", "emil"], out var operators)
                .Grant(operators, Permissions.LifeCycle, on: "kvm-02")
                .Deny(operators, Permissions.LifeCycle, on: "kvm-01/payroll"));
            fleet.KvmHost("kvm-01", host => host.VirtualMachine("payroll", vm => vm.Sensitive()));
            fleet.KvmHost("kvm-02", host => { });
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        if (context.Fleet.AccessControl is not { } access || access.Entries.All(entry => entry.Effect == AccessEffect.Grant).IsTrue)
            return [];
        var targets = access.Entries.Select(entry => TargetedObjects.Of(entry.Target, context.Index)).ToArray();
        var negates = Meetings(context, access.Entries, targets);
        return Judge(context, access, targets, negates);
    }

    // A denial and a grant meet on an object when one of them is about it and the other about it too or about something above it.
    private static Truth[] Meetings(AssuranceContext context, ValueList<AccessEntry> entries, TargetedObjects[] targets)
    {
        var users = new UsersOfEntries(context);
        var negates = new Truth[entries.Count];
        for (var order = 0; order < entries.Count; order++)
        {
            var entry = entries[order];
            var isDenial = entry.Effect == AccessEffect.Deny;
            foreach (var on in targets[order].Objects)
            foreach (var other in context.Decisions.Reaching(on))
            {
                var denial = isDenial ? order : other.Order;
                if (other.Entry.Effect != entry.Effect && !negates[denial].IsTrue)
                    negates[denial] |=
                        other.Applies & users.Share(entry, other.Entry) & SharePermission(context.Decisions, entry, other.Entry);
            }
        }
        return negates;
    }

    private static Truth SharePermission(AccessDecisions decisions, AccessEntry left, AccessEntry right)
    {
        var share = Truth.False;
        foreach (var permission in Permissions.All)
        {
            share |= decisions.Covers(left, permission) & decisions.Covers(right, permission);
            if (share.IsTrue)
                break;
        }
        return share;
    }

    private static IEnumerable<Assessment> Judge(AssuranceContext context, AccessControl access, TargetedObjects[] targets, Truth[] negates)
    {
        // A grant that is not known, or whose object is not, could be the one that the denial negates.
        var somewhere = targets
            .Where((_, order) => access.Entries[order].Effect == AccessEffect.Grant)
            .Select(target => target.WhyOpen)
            .FirstOrDefault(why => why is not null);
        var unseen = (access.Entries.WhyOpen ?? somewhere) is { } reason ? Truth.Unknown(reason) : Truth.False;
        for (var order = 0; order < targets.Length; order++)
        {
            var denial = access.Entries[order];
            var target = targets[order];
            // What is denied on an object that nobody declared is RF0003's.
            if (denial.Effect != AccessEffect.Deny || (target.Objects.Count == 0 && target.WhyOpen is null))
                continue;
            yield return Require(
                target.Objects.Count == 1 ? target.Objects[0] : (Element?)CustomObject(context, denial) ?? access,
                negates[order] | unseen | (target.WhyOpen is { } why ? Truth.Unknown(why) : Truth.False),
                (denial.Target.Element?.Origin ?? denial.Target.CustomObject?.Origin ?? default).OrElse(denial.Origin),
                $"the denial for {denial.Principal} on {denial.Target} negates nothing: no grant of the same permissions to the same users is there or above"
            );
        }
    }

    private static CustomObject? CustomObject(AssuranceContext context, AccessEntry denial) =>
        denial.Target.CustomObject is { } custom ? context.Index.CustomObjects.Resolve(custom).Element : null;
}
