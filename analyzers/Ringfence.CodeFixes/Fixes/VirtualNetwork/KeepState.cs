using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>RF6010: lets the hypervisor's own firewall track connections, as it does without another word.</summary>
internal sealed class KeepState : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name == "Stateless" && site.AllAre(finding => HasOwnFirewall(finding))
            ? FixProposal.Of("Track connections", CallRemoval.Of(site.Call, site.Model))
            : null;

    private static bool HasOwnFirewall(LocatedFinding finding) =>
        finding.Host?.Kind is HypervisorKind.Kvm or HypervisorKind.Xen
        && finding.Host.VirtualSwitches.First(vswitch => vswitch.Address == finding.Finding.Subject.Address).Firewall?.Product is null;
}
