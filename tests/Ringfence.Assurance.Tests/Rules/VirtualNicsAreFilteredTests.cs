using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class VirtualNicsAreFilteredTests
{
    [Theory]
    [InlineData("guarded/web", 1)]
    [InlineData("open/web", 0)]
    public void Unfiltered_vNIC_fails_only_where_there_is_a_firewall(string portGroup, int failures)
    {
        var findings = Checked.Findings(
            "RF6009",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.VirtualSwitch("guarded", vswitch => vswitch.PortGroup("web", out _).Firewall(_ => { }))
                            .VirtualSwitch("open", vswitch => vswitch.PortGroup("web", vlan: 110))
                            .VirtualMachine("web-1", vm => vm.Nic(portGroup, configure: nic => nic.Unfiltered()))
                )
        );

        Assert.Equal(failures, findings.Count);
        Assert.All(
            findings,
            finding => Assert.Equal("the firewall on portgroup guarded/web does not filter nic0 of web-1 on kvm-01", finding.Message)
        );
        Assert.All(findings, finding => Assert.Contains(".Unfiltered()", finding.BlamedLine()));
    }
}
