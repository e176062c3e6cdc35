using System;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests;

/// <summary>What happens to the verdicts of rules: severities, waivers, posture.</summary>
public sealed class AssessorTests
{
    private static readonly CalendarDate lastDay = Checked.AsOf;

    [Theory]
    [InlineData("paper", Severity.Error)]
    [InlineData("stig", Severity.Info)]
    public void Profile_sets_the_severity(string profile, Severity expected)
    {
        var result = Assess(
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.ManagementNetwork(management => management.VirtualSwitch("mgmt0").Uplinks(active: "eno1", standby: "eno2"))
                            .VirtualSwitch("tenant0", vswitch => vswitch.Uplinks(["eno1"]).PortGroup("web", 110))
                ),
            StrictnessProfile.Named(profile)
        );

        Assert.Equal(expected, result.Findings.Single(finding => finding.Rule.Id == "RF5003").Severity);
    }

    [Theory]
    [InlineData("paper", 0)]
    [InlineData("stig", 1)]
    public void Profile_sets_thresholds(string profile, int findings)
    {
        var result = Assess(
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.ManagementNetwork(management =>
                            management.Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.0.0.0/24"))
                        )
                ),
            StrictnessProfile.Named(profile)
        );

        Assert.Equal(findings, result.Findings.Count(finding => finding.Rule.Id == "RF5011"));
    }

    [Fact]
    public void Unknown_profile_has_no_name() => Assert.Null(StrictnessProfile.Named("lenient"));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Waiver_counts_through_its_last_day(int daysLeft)
    {
        var finding = OneNic(waive: management => Accept(management, "RF5004", lastDay.AddDays(daysLeft)));

        Assert.False(finding.IsOpen);
        Assert.Equal("second NIC ordered", finding.AcceptedBy!.Because.Value.Text);
    }

    [Fact]
    public void Waiver_ends_after_its_last_day() =>
        Assert.True(OneNic(waive: management => Accept(management, "RF5004", lastDay.AddDays(-1))).IsOpen);

    [Fact]
    public void Waiver_of_another_rule_accepts_nothing() =>
        Assert.True(OneNic(waive: management => Accept(management, "RF5005", lastDay)).IsOpen);

    [Fact]
    public void Waiver_on_the_host_covers_what_the_host_contains() =>
        Assert.False(OneNic(onHost: host => host.Accept("RF5004", because: "second NIC ordered", until: lastDay.ToString())).IsOpen);

    [Fact]
    public void Waiver_on_one_host_leaves_the_other_alone()
    {
        var result = Assess(fleet =>
        {
            fleet.KvmHost(
                "kvm-01",
                host =>
                    host.ManagementNetwork(management => management.Uplink("eno1"))
                        .Accept("RF5004", because: "second NIC ordered", until: lastDay.ToString())
            );
            // Begins with the same letters, and is no part of it.
            fleet.KvmHost("kvm-01b", host => host.ManagementNetwork(management => management.Uplink("eno1")));
        });

        Assert.Equal(
            [("east/kvm-01/management", false), ("east/kvm-01b/management", true)],
            result.Findings.Where(finding => finding.Rule.Id == "RF5004").Select(finding => (finding.Subject.Address, finding.IsOpen))
        );
    }

    [Fact]
    public void Waiver_with_an_unknown_day_decides_nothing()
    {
        var finding = OneNic(onHost: host =>
            host.Accept("RF5004", because: "second NIC ordered", until: Setting<string>.Unknown("read from a file"))
        );

        Assert.Equal(Verdict.Undetermined, finding.Verdict);
        Assert.False(finding.IsOpen);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-11-24")]
    public void Expired_waiver_counts_only_where_nobody_knows_the_day(string? day)
    {
        var fleet = Fleet
            .Define(
                "east",
                described => described.KvmHost("kvm-01", host => host.Accept("RF5001", because: "not wired yet", until: "2001-12-31"))
            )
            .Build();

        var findings = Assessor
            .Assess(fleet, day is null ? null : CalendarDate.Parse(day), StrictnessProfile.Paper, TestContext.Current.CancellationToken)
            .Findings;

        Assert.Equal(day is not null, findings.Single(finding => finding.Rule.Id == "RF5001").IsOpen);
        var expired = findings.Single(finding => finding.Rule.Id == "RF0004");
        Assert.Equal(day is null ? Verdict.Undetermined : Verdict.Fail, expired.Verdict);
    }

    [Fact]
    public void Assessment_can_be_cancelled()
    {
        using var cancelled = new System.Threading.CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            Assessor.Assess(Fleet.Define("east", _ => { }).Build(), null, StrictnessProfile.Paper, cancelled.Token)
        );
    }

    [Fact]
    public void Only_open_errors_refuse()
    {
        Assert.False(Assess(fleet => fleet.KvmHost("kvm-01", host => host.Accept("RF5001", "not wired yet", "2999-12-31"))).Refuses);
        Assert.True(Assess(fleet => fleet.KvmHost("kvm-01", _ => { })).Refuses);
    }

    [Fact]
    public void Posture_shows_each_state_in_its_own_cell()
    {
        var result = Assess(fleet =>
            fleet.KvmHost(
                "kvm-01",
                host =>
                    host.FairShareScheduler()
                        .VirtualMachine("db-1", vm => vm.FairShare(weight: 100, cap: Setting<CpuQuantity>.Unknown("read from a file")))
                        .ManagementNetwork(management =>
                            management
                                .VirtualSwitch("mgmt0")
                                .Vlan(10)
                                .Uplink("eno1")
                                .Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.0.0.0/24"))
                                .Accept("RF5004", because: "second NIC ordered", until: lastDay.ToString())
                        )
            )
        );
        var row = Assert.Single(result.Posture);

        Assert.Equal(FeatureState.NotSatisfied, row[DeploymentFeature.Users]);
        Assert.Equal(FeatureState.Undetermined, row[DeploymentFeature.Scheduler]);
        Assert.Equal(FeatureState.Accepted, row[DeploymentFeature.Management]);
    }

    [Fact]
    public void Finding_on_a_directory_concerns_every_host()
    {
        var result = Assess(fleet =>
        {
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Kerberos().Administrator("alice"));
            foreach (var name in new[] { "kvm-01", "kvm-02" })
                fleet.KvmHost(name, host => host.Users(users => users.From(corp, ["alice"])));
        });

        Assert.Contains(result.Findings, finding => finding.Rule.Id == "RF1008");
        Assert.All(result.Posture, row => Assert.Equal(FeatureState.NotSatisfied, row[DeploymentFeature.Users]));
    }

    [Fact]
    public void Findings_come_in_the_order_of_their_places()
    {
        var places = Assess(fleet => fleet.KvmHost("b", _ => { }).KvmHost("a", _ => { })).Findings.Select(finding => finding.Place.Line);

        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Every_rule_is_tallied_whether_it_spoke_or_not()
    {
        var result = Assess(_ => { });

        Assert.Equal(RuleCatalogue.Rules.Select(rule => rule.Description.Id), result.Tallies.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(result.Findings);
    }

    private static void Accept(ManagementNetworkBuilder management, string rule, CalendarDate until) =>
        management.Accept(rule, because: "second NIC ordered", until: until.ToString());

    private static Finding OneNic(Action<ManagementNetworkBuilder>? waive = null, Action<KvmHostBuilder>? onHost = null) =>
        Assess(fleet =>
            fleet.KvmHost(
                "kvm-01",
                host =>
                {
                    onHost?.Invoke(host);
                    host.ManagementNetwork(management =>
                    {
                        management.Uplink("eno1");
                        waive?.Invoke(management);
                    });
                }
            )
        )
            .Findings.Single(finding => finding.Rule.Id == "RF5004");

    private static AssuranceResult Assess(Action<FleetBuilder> describe, StrictnessProfile? profile = null) =>
        Assessor.Assess(Fleet.Define("east", describe).Build(), Checked.AsOf, profile);
}
