using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class MirrorTargetIsExternalTests
{
    [Fact]
    public void Recorder_that_detects_nothing_fails_at_the_target()
    {
        var finding = Assert.Single(Findings(PacketRecorder.At("10.9.0.9")));

        Assert.Equal("tenant0 of kvm-01 mirrors all traffic to a device that detects no intrusions", finding.Message);
        Assert.Equal("to", finding.Place.Parameter);
    }

    [Theory]
    [InlineData("ids-1")]
    [InlineData("kvm-01/ids-1")]
    [InlineData("east/kvm-01/ids-1")]
    public void Machine_on_the_same_host_fails(string machine)
    {
        var finding = Assert.Single(Findings(Ids.On(machine)));

        Assert.Equal("tenant0 of kvm-01 mirrors all traffic to ids-1, a virtual machine on the same host", finding.Message);
        Assert.Contains("\"ids-1\"", Checked.LineAt(Assert.Single(finding.Related).Place));
    }

    [Fact]
    public void Address_of_a_guest_on_the_same_host_fails() =>
        Assert.EndsWith("to ids-1, a virtual machine on the same host", Assert.Single(Findings(Ids.At("10.9.0.5"))).Message);

    [Theory]
    [InlineData("kvm-02/ids-2")]
    [InlineData("east/kvm-02/ids-2")]
    public void Machine_on_another_host_passes(string machine) => Assert.Empty(Findings(Ips.On(machine)));

    [Fact]
    public void Other_address_passes() => Assert.Empty(Findings(Ips.At("10.9.0.6")));

    [Fact]
    public void Unknown_target_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(Ids.On(Reference<Model.VirtualMachine>.Unknown("args[0] is known when the program runs")))).Verdict
        );

    private static IReadOnlyList<Finding> Findings(MirrorTarget target) =>
        Checked.Findings(
            "RF6014",
            fleet =>
                fleet
                    .KvmHost(
                        "kvm-01",
                        host =>
                            host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110).MirrorAll(to: target))
                                .VirtualMachine("ids-1", vm => vm.Nic("web", ipAddress: "10.9.0.5/24"))
                    )
                    .KvmHost("kvm-02", host => host.VirtualMachine("ids-2", _ => { }))
        );
}
