using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class ManagementAllowsOnlyNeededServicesTests
{
    public static TheoryData<string, string?, bool> Services =>
        new()
        {
            { "ssh 22/tcp", null, true },
            { "dns 53/udp", null, true },
            { "dhcp 68/udp", null, true },
            { "tcp-22 22/tcp", null, true },
            { "dns-over-tcp 53/tcp", null, false },
            { "dns-over-tcp 53/tcp", "DNSSEC answers are long", true },
            { "libvirt-tls 16514/tcp", null, false },
            { "libvirt-tls 16514/tcp", "live migration", true },
            { "ssh 2222/tcp", null, false },
            { "ssh 2222/tcp", "moved off the usual port", false },
            { "tcp-2222 2222/tcp", "SSH, moved off the usual port", true },
            { "any", "we were in a hurry", false },
        };

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_passes_when_the_paper_names_it_or_a_reason_excuses_it(string service, string? because, bool passes) =>
        Assert.Equal(passes, Findings(Service.Parse(service), because).Count == 0);

    [Fact]
    public void Misnamed_service_is_told_what_its_name_stands_for() =>
        Assert.Equal(
            "the management firewall of kvm-01 allows ssh 2222/tcp, but ssh stands for ssh 22/tcp",
            Assert.Single(Findings(Service.Ssh.On(2222), null)).Message
        );

    [Fact]
    public void SSH_needs_a_reason_where_the_profile_says_so()
    {
        var strict = new RuleParameters { SshIsNeeded = false };

        Assert.Single(Findings(Service.Ssh, null, strict));
        Assert.Empty(Findings(Service.Ssh, "diagnostics", strict));
        Assert.Empty(Findings(Service.Dns, null, strict));
    }

    [Fact]
    public void Unknown_service_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(Setting<Service>.Unknown("args[0] is known when the program runs"), null)).Verdict
        );

    private static IReadOnlyList<Finding> Findings(Setting<Service> service, string? because, RuleParameters? parameters = null) =>
        Checked.Findings(
            "RF5011",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.ManagementNetwork(management =>
                            management.Firewall(firewall =>
                                firewall.Inbound(service, from: "10.0.0.0/24", because: because is null ? (Setting<string>?)null : because)
                            )
                        )
                ),
            parameters
        );
}
