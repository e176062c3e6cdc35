using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class VirtualTrafficIsMirroredTests
{
    [Fact]
    public void Switch_without_guests_needs_no_mirror() =>
        Assert.Empty(
            Checked.Findings(
                "RF6013",
                fleet => fleet.KvmHost("kvm-01", host => host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110)))
            )
        );

    [Fact]
    public void Firewall_that_cannot_mirror_and_network_without_a_mirror_are_two_findings() =>
        Assert.Equal(
            [
                "nothing copies the traffic of guests on tenant0 of esx-01 to an intrusion detection system",
                "the firewall of tenant0 on esx-01 is not declared to mirror traffic",
            ],
            Checked
                .Findings(
                    "RF6013",
                    fleet =>
                        fleet.EsxiHost(
                            "esx-01",
                            host =>
                                host.VirtualSwitch(
                                        "tenant0",
                                        vswitch => vswitch.PortGroup("web", out _).Firewall(firewall => firewall.Appliance("Example"))
                                    )
                                    .VirtualMachine("web-1", vm => vm.Nic("web"))
                        )
                )
                .Select(finding => finding.Message)
                .OrderBy(message => message)
        );

    [Fact]
    public void Guest_on_an_unknown_portgroup_leaves_it_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(
                    Checked.Findings(
                        "RF6013",
                        fleet =>
                            fleet.KvmHost(
                                "kvm-01",
                                host =>
                                    host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110))
                                        .VirtualMachine(
                                            "web-1",
                                            vm => vm.Nic(Reference<Model.PortGroup>.Unknown("args[0] is known when the program runs"))
                                        )
                            )
                    )
                )
                .Verdict
        );
}
