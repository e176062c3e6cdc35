using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class GuestsAreOffManagementNetworkTests
{
    [Theory]
    [InlineData("management")]
    [InlineData("mgmt0/management")]
    [InlineData("mgmt0/same")]
    [InlineData("same")]
    [InlineData("trunk")]
    public void Guest_on_the_management_network_fails(string portGroup)
    {
        var finding = Assert.Single(Findings(portGroup, MachinePurpose.Workload));

        Assert.Equal($"web-1 on kvm-01 is attached to the management network through portgroup {portGroup}", finding.Message);
        Assert.Contains(".Nic(portGroup)", finding.BlamedLine());
        Assert.Equal("portGroup", finding.Place.Parameter);
    }

    [Theory]
    [InlineData("mgmt0/other")]
    [InlineData("tenant0/web")]
    [InlineData("undeclared")]
    public void Guest_elsewhere_passes(string portGroup) => Assert.Empty(Findings(portGroup, MachinePurpose.Workload));

    [Fact]
    public void Management_appliance_passes() => Assert.Empty(Findings("management", MachinePurpose.ManagementAppliance));

    [Fact]
    public void Unknown_purpose_or_portgroup_is_undetermined()
    {
        var unknown = "args[0] is known when the program runs";

        Assert.Equal(Verdict.Undetermined, Assert.Single(Findings("management", Setting<MachinePurpose>.Unknown(unknown))).Verdict);
        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(Reference<Model.PortGroup>.Unknown(unknown), MachinePurpose.Workload)).Verdict
        );
        Assert.Empty(Findings(Reference<Model.PortGroup>.Unknown(unknown), MachinePurpose.ManagementAppliance));
    }

    private static IReadOnlyList<Finding> Findings(Reference<Model.PortGroup> portGroup, Setting<MachinePurpose> purpose) =>
        Checked.Findings(
            "RF5007",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                            .VirtualSwitch(
                                "mgmt0",
                                vswitch => vswitch.PortGroup("same", vlan: 10).PortGroup("other", vlan: 110).PortGroup("trunk", vlan: 4095)
                            )
                            .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110))
                            .VirtualMachine("web-1", vm => vm.Purpose(purpose).Nic(portGroup))
                )
        );
}
