using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class ManagementHasOwnSwitchTests
{
    [Fact]
    public void Shared_switch_blames_its_name_and_relates_every_portgroup_for_guests()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF5002",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.ManagementNetwork(management => management.VirtualSwitch("mgmt0"))
                                .VirtualSwitch(
                                    "mgmt0",
                                    vswitch =>
                                        vswitch.PortGroup("management", vlan: 10).PortGroup("web", vlan: 110).PortGroup("db", vlan: 120)
                                )
                    )
            )
        );

        Assert.Equal("mgmt0 is the management switch of kvm-01 and also holds portgroup web, db", finding.Message);
        Assert.Contains("management.VirtualSwitch(\"mgmt0\")", finding.BlamedLine());
        Assert.Equal(["portgroup web is on mgmt0", "portgroup db is on mgmt0"], finding.Related.Select(party => party.Text));
        Assert.All(finding.Related, party => Assert.Contains(party.Text.Split(' ')[1], Checked.LineAt(party.Place)));
    }

    [Fact]
    public void Management_portgroup_declared_on_its_own_switch_passes() =>
        Assert.Empty(
            Checked.Findings(
                "RF5002",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                                .VirtualSwitch("mgmt0", vswitch => vswitch.Uplinks(["eno1"]).PortGroup("management", vlan: 10))
                    )
            )
        );

    [Fact]
    public void Network_without_a_switch_fails() =>
        Assert.Equal(
            "the management network of kvm-01 names no virtual switch of its own",
            Assert.Single(Checked.Findings("RF5002", fleet => fleet.KvmHost("kvm-01", host => host.ManagementNetwork(_ => { })))).Message
        );

    [Fact]
    public void Unknown_switch_is_undetermined_when_there_are_portgroups_for_guests() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(
                    Checked.Findings(
                        "RF5002",
                        fleet =>
                            fleet.KvmHost(
                                "kvm-01",
                                host =>
                                    host.ManagementNetwork(management =>
                                            management.VirtualSwitch(Setting<string>.Unknown("args[0] is known when the program runs"))
                                        )
                                        .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110))
                            )
                    )
                )
                .Verdict
        );
}
