using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF4002: demands the level "partner supported" of all drivers, if those of the hosts that are installed from the profile have it.</summary>
internal sealed class DemandAcceptanceLevel : RuleFix
{
    public override FixProposal? Propose(FixSite site) =>
        site.Call.Name == "ImageProfile"
        && site.AllAre(finding => DriversOf((ImageProfile)finding.Finding.Subject, finding.Fleet))
        && ConfigureLambda.Of(site.Call, site.Model) is { } profile
            ? FixProposal.Of("Demand partner-supported drivers", profile.Append("AcceptanceLevel(AcceptanceLevel.PartnerSupported)"))
            : null;

    private static bool DriversOf(ImageProfile profile, Model.Fleet fleet) =>
        fleet
            .Hosts.Where(host => host.Drivers?.ImageProfile?.Names(profile.Name).IsTrue == true)
            .All(host => AcceptableDrivers.AllReach(AcceptanceLevel.PartnerSupported, host.Drivers!));
}
