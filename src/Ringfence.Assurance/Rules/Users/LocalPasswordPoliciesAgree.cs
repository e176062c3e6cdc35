using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF1010: hosts that manage their users locally follow one password policy.</summary>
public sealed class LocalPasswordPoliciesAgree()
    : Rule(
        new()
        {
            Id = "RF1010",
            Title = "Keep local password policies identical",
            Feature = DeploymentFeature.Users,
            Severity = Severity.Error,
            Paper = ["II.A(b)", "II option (a)"],
            Controls = ["IA-5(1)", "CM-6"],
            Rationale =
                "A change of the organization's policy has to be repeated on every locally managed host; the one that was missed keeps the weaker passwords.",
            Remediation =
                "Write the policy once, as fleet.PasswordPolicy(…) or as a shared lambda that every host passes to .PasswordPolicy.",
            Compliant = """
            fleet.PasswordPolicy(policy => policy.MinimumLength(15).ExpireAfter(days: 60));
            fleet.KvmHost("kvm-01", host => host.Users(users => users
                .Local("alice", owner: "Alice Archer")
                .PasswordPolicy(policy => policy.MinimumLength(15).ExpireAfter(days: 60))));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host.Users(users => users
                .Local("alice", owner: "Alice Archer")
                .PasswordPolicy(policy => policy.MinimumLength(15).ExpireAfter(days: 60))));
            fleet.KvmHost("kvm-02", host => host.Users(users => users
                .Local("alice", owner: "Alice Archer")
                .PasswordPolicy(policy => policy.MinimumLength(8).ExpireAfter(days: 60))));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        var standard = context.Fleet.PasswordPolicy;
        var locals = context.Hosts.Where(host => host.Users is { Directory: null }).ToArray();
        var first = standard is null ? locals.FirstOrDefault(host => host.Users!.PasswordPolicy is not null) : null;
        standard ??= first?.Users!.PasswordPolicy;
        if (standard is null)
            return [];
        var whose = first is null ? "the organization" : first.Name.Text;
        return locals.Select(host => Compared(host, standard, whose, hasStandard: first is null));
    }

    // The organization's policy reaches hosts that have none of their own; another host's does not.
    private static Assessment Compared(Host host, PasswordPolicy standard, string whose, bool hasStandard)
    {
        if (host.Users!.PasswordPolicy is not { } own)
            return hasStandard
                ? Assessment.Passed(host)
                : Differs(host, $"{host.Name} has no password policy where {whose} has one", host.Users.Origin, standard, whose);

        var agrees = Truth.True;
        PolicyTerm? wrong = null;
        foreach (var term in PolicyTerm.All)
        {
            var same = term.IsSame(own, standard);
            agrees &= same;
            if (same.IsFalse)
                wrong ??= term;
        }
        if (wrong is null)
            return agrees.IsTrue ? Assessment.Passed(host) : Assessment.Undecided(host, agrees.Reason, own.Origin);
        return Differs(
            host,
            $"the password policy of {host.Name} differs from that of {whose}: {wrong.Subject} is {wrong.Text(own)} instead of {wrong.Text(standard)}",
            wrong.Place(own).OrElse(own.Origin),
            standard,
            whose
        );
    }

    private static Assessment Differs(Host host, string message, Origin place, PasswordPolicy standard, string whose) =>
        Assessment.Failed(host, message, place.OrElse(host.Origin), new RelatedPlace(standard.Origin, $"the password policy of {whose}"));
}
