namespace Ringfence.CodeFixes;

/// <summary>RF5009: attaches a firewall that lets SSH in from the management subnet and blocks everything else.</summary>
internal sealed class GuardManagement : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (ConfigureLambda.Of(site.Call, site.Model) is not { } lambda || site.Agreed(SubnetOf) is not { } subnet)
            return null;
        var rule = $"Inbound(Service.Ssh, from: {CSharpText.Quote(subnet)})";
        var title = $"Let SSH in from {subnet} and block everything else";
        return site.Call.Name switch
        {
            "Firewall" or "ExternalFirewall" => FixProposal.Of(title, lambda.Append(rule)),
            "ManagementNetwork" => FixProposal.Of(title, lambda.Append(new CallText("Firewall(firewall => firewall", rule))),
            _ => null,
        };
    }

    private static string SubnetOf(LocatedFinding finding) => ManagementSubnet.Of(finding) ?? ManagementSubnet.OfStub;
}
