using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF6004: connects the NICs of the host that are declared as trunks for the switch's VLANs and that nothing uses yet.</summary>
internal sealed class UplinkSwitch : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name == "VirtualSwitch" && site.Agreed(Waiting) is { Length: > 0 } nics
            ? FixProposal.Of($"Connect {nics}", ConfigureLambda.Of(site.Call, site.Model)?.Prepend($"Uplinks([{nics}])"))
            : null;

    private static string Waiting(LocatedFinding finding)
    {
        var host = finding.Host!;
        var vlans = ((VirtualSwitch)finding.Finding.Subject)
            .PortGroups.Select(group => group.Vlan is { IsKnown: true } vlan ? vlan.Value.Number : null)
            .OfType<int>();
        return string.Join(
            ", ",
            host.PhysicalNics.Where(nic => nic.SwitchPort is { } port && IsFree(nic, host) && vlans.All(vlan => Serves(port, vlan)))
                .Select(nic => CSharpText.Quote(nic.Name.Text))
        );
    }

    private static bool IsFree(PhysicalNic nic, Host host) =>
        host
            .VirtualSwitches.SelectMany(vswitch => vswitch.Uplinks)
            .Concat(host.Management?.Uplinks.Select(uplink => uplink.Nic) ?? [])
            .All(used => used.Is(nic.Name).IsFalse);

    private static bool Serves(SwitchPort port, int vlan) =>
        port.Mode.Is(SwitchPortMode.Trunk).IsTrue
        && port.Vlans.Any(carried => carried.Is(id => id.Carries(vlan))).IsTrue
        && port.PolicedVlans.Any(policed => policed.Is(id => id.Carries(vlan))).IsTrue;
}
