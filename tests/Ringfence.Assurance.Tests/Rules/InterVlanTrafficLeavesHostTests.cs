using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class InterVlanTrafficLeavesHostTests
{
    [Fact]
    public void Workload_in_two_VLANs_blames_the_second_vNIC_and_relates_the_first()
    {
        var finding = Assert.Single(Findings(MachinePurpose.Workload, ["tenant0/web", "tenant0/db"]));

        Assert.Equal("vm-1 joins VLAN 110 and VLAN 120 inside kvm-01", finding.Message);
        Assert.Equal("vm-1 is in VLAN 110 here", Assert.Single(finding.Related).Text);
    }

    [Theory]
    [InlineData(MachinePurpose.Firewall, new[] { "tenant0/web", "tenant0/db" }, true)]
    [InlineData(MachinePurpose.Router, new[] { "tenant0/web", "tenant0/db" }, false)]
    [InlineData(MachinePurpose.Router, new[] { "tenant0/web", "tenant1/plain" }, false)]
    [InlineData(MachinePurpose.Router, new[] { "tenant0/web" }, true)]
    [InlineData(MachinePurpose.Workload, new[] { "tenant0/web", "tenant1/plain" }, true)]
    [InlineData(MachinePurpose.Workload, new[] { "tenant0/web", "tenant0/web" }, true)]
    [InlineData(MachinePurpose.Workload, new[] { "tenant0/web", "tenant1/web" }, true)]
    [InlineData(MachinePurpose.Workload, new[] { "tenant1/all" }, false)]
    [InlineData(MachinePurpose.Firewall, new[] { "tenant1/all" }, true)]
    [InlineData(MachinePurpose.ManagementAppliance, new[] { "management", "tenant0/web" }, false)]
    [InlineData(MachinePurpose.ManagementAppliance, new[] { "management" }, true)]
    public void Only_machines_that_join_VLANs_and_are_no_firewall_fail(MachinePurpose purpose, string[] portGroups, bool passes) =>
        Assert.Equal(passes, Findings(purpose, portGroups).Count == 0);

    [Fact]
    public void Unknown_purpose_or_portgroup_is_undetermined()
    {
        var unknown = "args[0] is known when the program runs";

        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(Setting<MachinePurpose>.Unknown(unknown), ["tenant0/web", "tenant0/db"])).Verdict
        );
        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(MachinePurpose.Workload, ["tenant0/web", Reference<Model.PortGroup>.Unknown(unknown)])).Verdict
        );
    }

    private static IReadOnlyList<Finding> Findings(Setting<MachinePurpose> purpose, Reference<Model.PortGroup>[] portGroups) =>
        Checked.Findings(
            "RF6006",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                            .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110).PortGroup("db", vlan: 120))
                            .VirtualSwitch(
                                "tenant1",
                                vswitch => vswitch.PortGroup("web", vlan: 110).PortGroup("plain", out _).PortGroup("all", vlan: 4095)
                            )
                            .VirtualMachine(
                                "vm-1",
                                vm =>
                                {
                                    vm.Purpose(purpose);
                                    foreach (var portGroup in portGroups)
                                        vm.Nic(portGroup);
                                }
                            )
                )
        );

    private static IReadOnlyList<Finding> Findings(MachinePurpose purpose, string[] portGroups) =>
        Findings(purpose, portGroups.Select(name => (Reference<Model.PortGroup>)name).ToArray());
}
