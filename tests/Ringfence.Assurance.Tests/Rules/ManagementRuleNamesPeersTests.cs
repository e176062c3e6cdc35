using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class ManagementRuleNamesPeersTests
{
    [Theory]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("0.0.0.0")]
    public void Source_that_means_anyone_fails_at_that_source(string anyone)
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF5012",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.ManagementNetwork(management =>
                                management.Firewall(firewall => firewall.Inbound(Service.Ssh, from: ["10.0.0.0/24", anyone]))
                            )
                    )
            )
        );

        Assert.Equal("anyone may reach the management interface of kvm-01 with ssh 22/tcp", finding.Message);
        Assert.Contains("anyone]", finding.BlamedLine());
        Assert.Equal("from", finding.Place.Parameter);
        Assert.Equal(1, finding.Place.Item);
    }

    [Fact]
    public void Omitted_peer_fails_both_ways() =>
        Assert.Equal(
            [
                "anyone may reach the management interface of kvm-01 with ssh 22/tcp",
                "anywhere may be reached from the management interface of kvm-01 with dns 53/udp",
            ],
            Checked
                .Findings(
                    "RF5012",
                    fleet =>
                        fleet.KvmHost(
                            "kvm-01",
                            host =>
                                host.ManagementNetwork(management =>
                                    management.Firewall(firewall => firewall.Inbound(Service.Ssh).Outbound(Service.Dns))
                                )
                        )
                )
                .Select(finding => finding.Message)
        );

    [Fact]
    public void Unknown_source_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(
                    Checked.Findings(
                        "RF5012",
                        fleet =>
                            fleet.KvmHost(
                                "kvm-01",
                                host =>
                                    host.ManagementNetwork(management =>
                                        management.Firewall(firewall =>
                                            firewall.Inbound(
                                                Service.Ssh,
                                                from: Setting<string>.Unknown("args[0] is known when the program runs")
                                            )
                                        )
                                    )
                            )
                    )
                )
                .Verdict
        );
}
