namespace Ringfence.CodeFixes;

/// <summary>RF6001: puts the hypervisor's own firewall in front of the guests, which denies everything until rules are added.</summary>
internal sealed class DenyOnSwitch : RuleFix
{
    private static readonly CallText firewall = new(
        "Firewall(firewall => firewall",
        "Deny(from: Endpoint.Anything, to: Endpoint.Anything, Service.Any)"
    );

    // Only there the firewall can all that the paper asks without a product of which nobody has said what it can.
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name == "VirtualSwitch" && site.AllAre(finding => finding.Host?.Kind is HypervisorKind.Kvm or HypervisorKind.Xen)
            ? FixProposal.Of("Deny all traffic with a firewall", ConfigureLambda.Of(site.Call, site.Model)?.Append(firewall))
            : null;
}
