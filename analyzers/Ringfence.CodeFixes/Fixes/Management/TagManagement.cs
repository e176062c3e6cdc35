namespace Ringfence.CodeFixes;

/// <summary>RF5005: puts management into the VLAN of the other hosts' management, or into a free one.</summary>
internal sealed class TagManagement : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (site.Findings.Count == 0)
            return null;
        var vlan = CSharpText.Of(FreeVlans.ForManagement(site.Findings[0].Fleet));
        return FixProposal.Of(
            $"Put management into VLAN {vlan}",
            site.Call.Name switch
            {
                "Vlan" when site.IsReplaceable => Edit.Replace(site.Value!, vlan),
                "ManagementNetwork" => ConfigureLambda.Of(site.Call, site.Model) is { } management
                    ? AfterSwitch(management) is { } vswitch
                        ? Edit.Append(vswitch.Syntax, $"Vlan({vlan})")
                        : management.Append($"Vlan({vlan})")
                    : null,
                _ => null,
            }
        );
    }

    private static FluentCall? AfterSwitch(ConfigureLambda management)
    {
        foreach (var call in management.CallsOf("VirtualSwitch"))
            if (management.RunsOnce(call))
                return call;
        return null;
    }
}
