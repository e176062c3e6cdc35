using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class HostChoosesEveryOptionTests
{
    [Fact]
    public void Empty_host_is_reported_once_for_each_feature_and_turns_its_cell_of_the_posture()
    {
        var fleet = Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", host => host.Cpus(8))).Build();

        var result = Checked.Run("RF0001", fleet);

        Assert.Equal(6, result.Findings.Count);
        Assert.Contains(result.Findings, finding => finding.Message == "kvm-01 does not say how CPUs are scheduled");
        Assert.All(HostPosture.Features, feature => Assert.Equal(FeatureState.NotSatisfied, result.Posture.Single()[feature]));
    }

    [Fact]
    public void Missing_scheduler_turns_no_other_cell()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                {
                    fleet.AccessControl(access => access.Module(module => module.Polkit()));
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.Users(users => users.Local("alice"))
                                .Drivers(drivers => drivers.Iommu())
                                .ManagementNetwork(management => management.Vlan(10))
                                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110))
                    );
                }
            )
            .Build();

        var row = Checked.Run("RF0001", fleet).Posture.Single();

        Assert.Equal([DeploymentFeature.Scheduler], HostPosture.Features.Where(feature => row[feature] == FeatureState.NotSatisfied));
    }

    [Fact]
    public void Module_of_the_host_counts_when_the_fleet_has_none()
    {
        var findings = Checked.Findings(
            "RF0001",
            fleet => fleet.XenHost("xen-01", host => host.AccessModule(module => module.BuiltIn("FLASK")))
        );

        Assert.DoesNotContain(findings, finding => finding.Message.Contains("access"));
    }

    [Fact]
    public void Users_block_without_directory_and_accounts_is_no_choice()
    {
        var findings = Checked.Findings("RF0001", fleet => fleet.KvmHost("kvm-01", host => host.Users(_ => { })));

        Assert.Contains(findings, finding => finding.Message == "kvm-01 does not say where its users are managed");
    }

    [Fact]
    public void Drivers_of_a_Xen_host_are_chosen_by_a_placement_or_by_a_driver()
    {
        var findings = Checked.Findings(
            "RF0001",
            fleet =>
            {
                fleet.XenHost("xen-01", host => host.Drivers(drivers => drivers.InControlDomain()));
                fleet.XenHost("xen-02", host => host.Drivers(drivers => drivers.Uncertified("ixgbe")));
                fleet.XenHost("xen-03", host => host.Drivers(_ => { }));
            }
        );

        Assert.Equal(
            ["xen-03 does not say where device drivers run"],
            findings.Select(finding => finding.Message).Where(message => message.Contains("drivers"))
        );
    }

    [Fact]
    public void Switches_that_are_not_known_leave_the_virtual_network_undetermined()
    {
        var fleet = Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", _ => { })).Build();
        var host = fleet.Hosts[0] with { VirtualSwitches = ValueList<Model.VirtualSwitch>.Empty.Opened("args[0] is known at run time") };

        var result = Checked.Run("RF0001", fleet with { Hosts = ValueList<Model.Host>.Of([host]) });

        Assert.Equal(FeatureState.Undetermined, result.Posture.Single()[DeploymentFeature.VirtualNetwork]);
    }
}
