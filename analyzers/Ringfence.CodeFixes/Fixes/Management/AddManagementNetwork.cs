namespace Ringfence.CodeFixes;

/// <summary>RF5001: adds the stub of a management network, numbered like that of the other hosts.</summary>
internal sealed class AddManagementNetwork : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        ConfigureLambda.Of(site.Call, site.Model) is { } host && site.Agreed(finding => Stub(finding)?.ToString()) is not null
            ? FixProposal.Of(
                $"Add a management network in VLAN {FreeVlans.ForManagement(site.Findings[0].Fleet)}",
                host.Append(Stub(site.Findings[0])!)
            )
            : null;

    /// <summary>A management network for a host that has none; <see langword="null"/> when no NICs are free.</summary>
    public static CallText? Stub(LocatedFinding finding) =>
        FreeNics.PairFor(finding.Host!) is var (active, standby)
            ? new(
                "ManagementNetwork(management => management",
                $"VirtualSwitch({CSharpText.Quote(ManagementSwitchName.Free(finding.Host!))})",
                $"Vlan({CSharpText.Of(FreeVlans.ForManagement(finding.Fleet))})",
                $"Uplinks(active: {CSharpText.Quote(active)}, standby: {CSharpText.Quote(standby)})",
                new CallText(
                    "Firewall(firewall => firewall",
                    $"Inbound(Service.Ssh, from: {CSharpText.Quote(ManagementSubnet.Of(finding) ?? ManagementSubnet.OfStub)})"
                )
            )
            : null;
}
