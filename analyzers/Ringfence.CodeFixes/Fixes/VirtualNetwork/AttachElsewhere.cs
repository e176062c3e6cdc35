using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF5007, RF6007: attaches a machine to the portgroup of its tier.</summary>
internal sealed class AttachElsewhere : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name == "Nic" && site.IsReplaceable && site.Agreed(PortGroupOfTier) is { } portGroup
            ? FixProposal.Of($"Attach the machine to {portGroup}", Edit.Replace(site.Value!, CSharpText.Quote(portGroup)))
            : null;

    private static string? PortGroupOfTier(LocatedFinding finding)
    {
        var host = finding.Host!;
        var machine = host.VirtualMachines.FirstOrDefault(machine =>
            finding.Finding.Subject == (Element)machine || machine.Nics.Any(nic => nic == finding.Finding.Subject).IsTrue
        );
        if (machine?.Tier is not { IsKnown: true } tier)
            return null;
        var fitting = (
            from vswitch in host.VirtualSwitches
            from portGroup in vswitch.PortGroups
            where Suits(portGroup, tier.Value, host, finding.Index.On(host))
            select vswitch.Name.Text + "/" + portGroup.Name.Text
        ).ToArray();
        return fitting.Length == 1 ? fitting[0] : null;
    }

    // By its own tier or by its machines'; an empty portgroup, by its name.
    private static bool Suits(PortGroup portGroup, ResourceName tier, Host host, HostIndex index)
    {
        if (portGroup.Tier is { } own && !own.Is(tier).IsTrue)
            return false;
        var machines = host
            .VirtualMachines.Where(machine => machine.Nics.Any(nic => index.PortGroups.Resolve(nic.PortGroup).Element == portGroup).IsTrue)
            .ToArray();
        return machines.All(machine => machine.Tier is { } its && its.Is(tier).IsTrue)
            && (machines.Length > 0 || portGroup.Tier is not null || portGroup.Name == tier);
    }
}
