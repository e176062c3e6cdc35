using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF4005: installs the host from its cluster's image profile if that demands no less, or lets the profile cover everything.</summary>
internal sealed class UseClustersImage : RuleFix
{
    public override FixProposal? Propose(FixSite site)
    {
        if (site.Call.Name == "CoversOnlyPart")
            return FixProposal.Of("Cover the whole installation", CallRemoval.Of(site.Call, site.Model));
        if (site.Call.Name != "Image" || !site.IsReplaceable || site.Agreed(ProfileOfCluster) is not { } profile)
            return null;
        var place = site.Findings[0].Fleet.ImageProfiles.First(declared => declared.Name.Text == profile).Origin;
        return FixProposal.Of(
            $"Install from {profile}, like the rest of the cluster",
            Edit.Replace(site.Value!, Handle.Of(profile, site.Findings[0].Locate(place), site.Call.Syntax, site.Model))
        );
    }

    private static string? ProfileOfCluster(LocatedFinding finding)
    {
        var host = finding.Host!;
        var first = finding.Fleet.Hosts.FirstOrDefault(other => other.Cluster == host.Cluster && other.Drivers?.ImageProfile is not null);
        return
            first?.Drivers?.ImageProfile is { } reference
            && finding.Index.ImageProfiles.Resolve(reference).Element is { } common
            && finding.Index.ImageProfiles.Resolve(host.Drivers!.ImageProfile!).Element is { } own
            && LevelOf(common) >= LevelOf(own)
            && AcceptableDrivers.AllMeet(common, host.Drivers)
            ? common.Name.Text
            : null;
    }

    private static int LevelOf(ImageProfile profile) => profile.AcceptanceLevel is { IsKnown: true } level ? (int)level.Value : -1;
}
