using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF4001: installs the host from the fleet's image profile, or from a new one when there is none.</summary>
internal sealed class InstallFromImage : RuleFix
{
    private const string NewProfile = "host-image";
    private const string NewHandle = "hostImage";

    public override FixProposal? Propose(FixSite site)
    {
        if (site.Call.Name != "Drivers" || ConfigureLambda.Of(site.Call, site.Model) is not { } drivers || site.Findings.Count == 0)
            return null;
        var fleet = site.Findings[0].Fleet;
        if (!fleet.ImageProfiles.IsWhole)
            return null;
        if (fleet.ImageProfiles.Count == 0)
            return site.AllAre(finding => AcceptableDrivers.AllReach(AcceptanceLevel.PartnerSupported, finding.Host!.Drivers!))
                ? WithNewProfile(site, drivers)
                : null;
        var profile = fleet.ImageProfiles.OrderByDescending(profile => UsesOf(profile, fleet)).First();
        if (!site.AllAre(finding => AcceptableDrivers.AllMeet(profile, finding.Host!.Drivers!)))
            return null;
        var reference = Handle.Of(profile.Name.Text, site.Findings[0].Locate(profile.Origin), site.Call.Syntax, site.Model);
        return FixProposal.Of($"Install from the image profile {profile.Name}", drivers.Prepend($"Image({reference})"));
    }

    private static int UsesOf(ImageProfile profile, Model.Fleet fleet) =>
        fleet.Hosts.Count(host => host.Drivers?.ImageProfile?.Names(profile.Name).IsTrue == true);

    private static FixProposal? WithNewProfile(FixSite site, ConfigureLambda drivers)
    {
        if (FleetStatement.Around(site.Call, site.Model) is not { } statement || statement.IsDeclared(NewHandle))
            return null;
        return FixProposal.Of(
            "Declare an image profile and install from it",
            statement.Before(
                $"ImageProfile({CSharpText.Quote(NewProfile)}, out var {NewHandle}, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported))"
            ),
            drivers.Prepend($"Image({NewHandle})")
        );
    }
}
