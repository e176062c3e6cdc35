using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF4005: all hosts of a cluster are installed from one image profile, and a profile covers the whole installation.</summary>
public sealed class ClusterSharesOneImageProfile()
    : Rule(
        new()
        {
            Id = "RF4005",
            Title = "Apply one image profile per installation",
            Feature = DeploymentFeature.Drivers,
            Severity = Severity.Warning,
            Paper = ["V(a)"],
            References = ["SP 800-125A (2014 draft) HY-SR-17"],
            Controls = ["CM-2"],
            Rationale =
                "Machines move within a cluster; where its hosts differ, or part of an installation is left out, the weakest drivers set the level.",
            Remediation = "Install every host of the cluster from its one profile, drivers.Image(gold), and remove .CoversOnlyPart().",
            Compliant = """
            fleet.ImageProfile("esxi-gold", out var gold, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));
            fleet.EsxiHost("esxi-01", host => host.Cluster("blue").Drivers(drivers => drivers.Image(gold)));
            fleet.EsxiHost("esxi-02", host => host.Cluster("blue").Drivers(drivers => drivers.Image(gold)));
            """,
            Noncompliant = """
            fleet.ImageProfile("esxi-gold", out var gold, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));
            fleet.ImageProfile("esxi-lab", out var lab, image => image.AcceptanceLevel(AcceptanceLevel.CommunitySupported));
            fleet.EsxiHost("esxi-01", host => host.Cluster("blue").Drivers(drivers => drivers.Image(gold)));
            fleet.EsxiHost("esxi-02", host => host.Cluster("blue").Drivers(drivers => drivers.Image(lab)));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var profile in context.Fleet.ImageProfiles)
            yield return Require(
                profile,
                profile.CoversWholeInstallation.Is(true),
                profile.CoversWholeInstallation.Origin.OrElse(profile.Origin),
                $"the image profile {profile.Name} covers only a part of the installation"
            );

        var isUniform = UseOneProfile(context.Hosts);
        var firstOfCluster = new Dictionary<string, (Host Host, Reference<ImageProfile> Profile)>(StringComparer.Ordinal);
        foreach (var host in context.Hosts)
        {
            if (host.Cluster is not { } cluster || host.Drivers?.ImageProfile is not { } profile)
                continue;
            // Where all hosts share a profile, it does not matter which cluster they are in.
            if (isUniform)
                yield return Assessment.Passed(host);
            else if (!cluster.IsKnown || !profile.IsKnown)
                yield return Assessment.Undecided(
                    host,
                    profile.WhyUnknown ?? cluster.WhyNotKnown,
                    (profile.IsKnown ? cluster.Origin : profile.Origin).OrElse(host.Origin)
                );
            else if (firstOfCluster.TryGetValue(cluster.Value.Text, out var first))
                yield return Compare(host, profile, first.Host, first.Profile);
            else
            {
                firstOfCluster.Add(cluster.Value.Text, (host, profile));
                yield return Assessment.Passed(host);
            }
        }
    }

    private static bool UseOneProfile(ValueList<Host> hosts)
    {
        Reference<ImageProfile>? first = null;
        foreach (var host in hosts)
            if (host.Drivers?.ImageProfile is { } profile)
            {
                first ??= profile;
                if (!profile.IsKnown || !profile.Equals(first))
                    return false;
            }
        return true;
    }

    private static Assessment Compare(Host host, Reference<ImageProfile> profile, Host first, Reference<ImageProfile> firstProfile) =>
        profile.Name == firstProfile.Name
            ? Assessment.Passed(host)
            : Assessment.Failed(
                host,
                $"{host.Name} is installed from the image profile {profile}, the cluster {host.Cluster} from {firstProfile}",
                profile.Origin.OrElse(host.Origin),
                new RelatedPlace(firstProfile.Origin.OrElse(first.Origin), $"{first.Name} of the same cluster uses {firstProfile} here")
            );
}
