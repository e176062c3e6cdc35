using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class ClusterSharesOneImageProfileTests
{
    [Fact]
    public void Every_later_host_that_differs_is_blamed_against_the_first()
    {
        var findings = Findings(
            ("kvm-01", "blue", "gold"),
            ("kvm-02", "blue", "lab"),
            ("kvm-03", "blue", "lab"),
            ("kvm-04", "blue", "gold")
        );

        Assert.Equal(["east/kvm-02", "east/kvm-03"], findings.Select(finding => finding.Subject.Address));
        Assert.Equal("kvm-02 is installed from the image profile lab, the cluster blue from gold", findings[0].Message);
        Assert.Equal("profile", findings[0].Place.Parameter);
        Assert.Equal("kvm-01 of the same cluster uses gold here", Assert.Single(findings[0].Related).Text);
    }

    [Fact]
    public void Clusters_may_differ() => Assert.Empty(Findings(("kvm-01", "blue", "gold"), ("kvm-02", "green", "lab")));

    [Fact]
    public void Hosts_outside_of_clusters_may_differ() => Assert.Empty(Findings(("kvm-01", null, "gold"), ("kvm-02", null, "lab")));

    [Fact]
    public void Cluster_that_is_not_known_matters_only_where_profiles_differ()
    {
        var unknown = Setting<string>.Unknown("args");

        Assert.Empty(Findings(("kvm-01", "blue", "gold"), ("kvm-02", unknown, "gold")));
        Assert.Equal(Verdict.Undetermined, Assert.Single(Findings(("kvm-01", "blue", "gold"), ("kvm-02", unknown, "lab"))).Verdict);
    }

    [Fact]
    public void Profile_of_a_part_is_blamed_where_it_says_so()
    {
        var finding = Assert.Single(
            Checked.Findings("RF4005", fleet => fleet.ImageProfile("gold", out _, image => image.AcceptDrivers(["ixgbe"]).CoversOnlyPart()))
        );

        Assert.Equal("the image profile gold covers only a part of the installation", finding.Message);
        Assert.Contains(".CoversOnlyPart()", finding.BlamedLine());
    }

    private static IReadOnlyList<Finding> Findings(params (string Name, Setting<string>? Cluster, string Profile)[] hosts) =>
        Checked.Findings(
            "RF4005",
            fleet =>
            {
                fleet.ImageProfile("gold", out _, image => image.AcceptDrivers(["ixgbe"]));
                fleet.ImageProfile("lab", out _, image => image.AcceptDrivers(["e1000e"]));
                foreach (var (name, cluster, profile) in hosts)
                    fleet.KvmHost(
                        name,
                        host =>
                        {
                            host.Drivers(drivers => drivers.Image(profile));
                            if (cluster is { } known)
                                host.Cluster(known);
                        }
                    );
            }
        );
}
