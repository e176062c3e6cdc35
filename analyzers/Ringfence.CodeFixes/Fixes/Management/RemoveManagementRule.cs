namespace Ringfence.CodeFixes;

/// <summary>RF5011: removes a rule for a service that management does not need, unless it is the firewall's only one.</summary>
internal sealed class RemoveManagementRule : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name is "Inbound" or "Outbound"
        && site.Call.Value("service") is { } service
        && SteadyValue.Is(service, site.Model)
        && site.AllAre(finding => finding.Host?.Management?.Firewall is { Rules.Count: > 1 })
            ? FixProposal.Of($"Do not allow {service}", CallRemoval.Of(site.Call, site.Model))
            : null;
}
