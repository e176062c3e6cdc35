using System.Collections.Generic;
using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>RF6008: deploys the firewall as a module of the hypervisor that uses introspection, where it is said to be deployed otherwise.</summary>
internal sealed class DeployAsModule : RuleFix
{
    private static readonly (string Parameter, string Value)[] wanted =
    [
        ("deployment", "FirewallDeployment.HypervisorModule"),
        ("usesIntrospection", "true"),
    ];

    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name == "Deployed" ? FixProposal.Of("Deploy the firewall as a hypervisor module", Edits(site)) : null;

    private static IEnumerable<Edit?> Edits(FixSite site) =>
        from setting in wanted
        let value = site.Call.Value(setting.Parameter)
        where value?.ToString() != setting.Value
        select value is not null && SteadyValue.Is(value, site.Model) ? Edit.Replace(value, setting.Value) : null;
}
