using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF3002, RF3003: selects libvirt's polkit driver, which can do all that the paper asks, where only KVM hosts use the module.</summary>
internal sealed class UsePolkit : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (!site.AllAre(IsForKvmOnly) || ConfigureLambda.Around(site.Call, site.Model) is not { IsSelfContained: true } module)
            return null;
        // Who wins where grants and denials meet is a decision that must not change by the way.
        if (module.Declarer is not { Name: "Module" or "AccessModule" } || module.CallsOf("CombiningRule").Any())
            return null;
        return FixProposal.Of("Use libvirt's polkit driver", Edit.Replace(module.Syntax.Body, module.BuilderName + ".Polkit()"));
    }

    private static bool IsForKvmOnly(LocatedFinding finding)
    {
        var users = finding.Finding.Subject is Host own ? [own] : finding.Fleet.Hosts.Where(host => host.AccessModule is null).ToArray();
        return users.Length > 0 && finding.Fleet.Hosts.IsWhole && users.All(host => host.Kind == HypervisorKind.Kvm);
    }
}
