using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>RF5003: takes the management NIC away from the guests' switch, or connects management where it is not connected at all.</summary>
internal sealed class DedicateNic : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (site.Call.Name == "ManagementNetwork")
            return ConnectManagement.With(site);
        if (site is not { Call: { Name: "Uplinks", Builder: "VirtualSwitchBuilder" }, Blame.Item: { } item } || !site.IsReplaceable)
            return null;
        // The guests keep their other uplinks; a switch must not lose its only one.
        return site.AllAre(finding => HasOtherUplink(finding))
            ? FixProposal.Of($"Leave {site.Value} to management", Edit.RemoveItem(item))
            : null;
    }

    private static bool HasOtherUplink(LocatedFinding finding)
    {
        var management = finding.Host!.Management!.Uplinks.Select(uplink => uplink.Nic).ToArray();
        var shared = finding.Host.VirtualSwitches.FirstOrDefault(vswitch =>
            vswitch.Uplinks.Any(nic => nic.Origin.IsSamePlace(finding.Finding.Place)).IsTrue
        );
        return shared?.Uplinks.Any(nic => nic.IsKnown && !management.Contains(nic)).IsTrue == true;
    }
}
