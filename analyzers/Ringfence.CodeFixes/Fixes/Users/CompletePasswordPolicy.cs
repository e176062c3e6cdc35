using System.Collections.Generic;
using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>RF1008: declares what the directory's password policy leaves open.</summary>
internal sealed class CompletePasswordPolicy : RuleFix
{
    private static readonly CallText complexity = "RequireComplexity()";
    private static readonly CallText expiry = "ExpireAfter(days: 60)";
    private static readonly CallText whole = new(
        "PasswordPolicy(policy => policy",
        "MinimumLength(15)",
        complexity,
        expiry,
        "RememberLast(5)"
    );

    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name switch
        {
            "ActiveDirectory" or "FreeIpa" or "Ldap" => ConfigureLambda.Of(site.Call, site.Model) is { } directory
            && !directory.CallsOf("PasswordPolicy").Any()
                ? FixProposal.Of("Declare a password policy", directory.Append(whole))
                : null,
            "PasswordPolicy" => Complete(ConfigureLambda.Of(site.Call, site.Model), []),
            "RequireComplexity" => Complete(ConfigureLambda.Around(site.Call, site.Model), Demand(site)),
            _ => null,
        };

    private static IEnumerable<Edit?> Demand(FixSite site) =>
        site.Value is null ? [] : [site.IsReplaceable ? Edit.RemoveItem(site.Call.Argument("required")!) : null];

    private static FixProposal? Complete(ConfigureLambda? policy, IEnumerable<Edit?> edits)
    {
        if (policy is null || !policy.IsSelfContained)
            return null;
        if (!policy.CallsOf("RequireComplexity").Any())
            edits = edits.Append(policy.Append(complexity));
        if (!policy.CallsOf("ExpireAfter").Any() && !policy.CallsOf("NeverExpire").Any())
            edits = edits.Append(policy.Append(expiry));
        return FixProposal.Of("Require complex passwords and decide when they expire", edits);
    }
}
