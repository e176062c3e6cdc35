using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class ManagementUplinkIsDedicatedTests
{
    [Fact]
    public void Shared_nic_blames_the_guests_uplink_and_relates_managements()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF5003",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.ManagementNetwork(management => management.Uplinks(active: "eno1", standby: "eno2"))
                                .VirtualSwitch("tenant0", vswitch => vswitch.Uplinks(["eno3", "eno2"]))
                    )
            )
        );

        Assert.Contains(".Uplinks([\"eno3\", \"eno2\"])", finding.BlamedLine());
        Assert.Equal(1, finding.Place.Item);
        var related = Assert.Single(finding.Related);
        Assert.Contains(".Uplinks(active:", Checked.LineAt(related.Place));
        Assert.Equal("standby", related.Place.Parameter);
    }

    [Fact]
    public void Uplink_of_the_management_switch_itself_passes() =>
        Assert.Empty(
            Checked.Findings(
                "RF5003",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.ManagementNetwork(management => management.VirtualSwitch("mgmt0").Uplink("eno1"))
                                .VirtualSwitch("mgmt0", vswitch => vswitch.Uplinks(["eno1"]))
                    )
            )
        );

    [Fact]
    public void Network_without_a_nic_fails() =>
        Assert.Equal(
            "the management network of kvm-01 has no physical NIC",
            Assert.Single(Checked.Findings("RF5003", fleet => fleet.KvmHost("kvm-01", host => host.ManagementNetwork(_ => { })))).Message
        );

    [Fact]
    public void Same_nic_name_on_another_host_passes() =>
        Assert.Empty(
            Checked.Findings(
                "RF5003",
                fleet =>
                    fleet
                        .KvmHost("kvm-01", host => host.ManagementNetwork(management => management.Uplink("eno1")))
                        .KvmHost("kvm-02", host => host.VirtualSwitch("tenant0", vswitch => vswitch.Uplinks(["eno1"])))
            )
        );

    [Fact]
    public void Unknown_nic_is_undetermined_when_guests_have_uplinks() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(
                    Checked.Findings(
                        "RF5003",
                        fleet =>
                            fleet.KvmHost(
                                "kvm-01",
                                host =>
                                    host.ManagementNetwork(management =>
                                            management.Uplink(Setting<string>.Unknown("args[0] is known when the program runs"))
                                        )
                                        .VirtualSwitch("tenant0", vswitch => vswitch.Uplinks(["eno3"]))
                            )
                    )
                )
                .Verdict
        );
}
