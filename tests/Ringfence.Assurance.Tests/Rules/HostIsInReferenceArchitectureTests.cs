using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class HostIsInReferenceArchitectureTests
{
    [Fact]
    public void Hosted_and_paravirtualized_host_is_reported_for_both_at_the_calls_that_say_so()
    {
        var findings = Checked.Findings(
            "RF0002",
            fleet =>
                fleet.XenHost(
                    "xen-01",
                    host =>
                    {
                        host.Hosted();
                        host.Paravirtualized();
                    }
                )
        );

        Assert.Equal(["host.Hosted();", "host.Paravirtualized();"], findings.Select(finding => finding.BlamedLine()));
        Assert.All(findings, finding => Assert.Equal(Severity.Info, finding.Severity));
    }

    [Fact]
    public void Form_that_is_not_stated_is_reported_at_the_host()
    {
        var fleet = Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", host => host.Cpus(8))).Build();
        var host = fleet.Hosts[0] with { Architecture = fleet.Hosts[0].Architecture with { Form = null } };

        var finding = Assert.Single(Checked.Findings("RF0002", fleet with { Hosts = ValueList<Model.Host>.Of([host]) }));

        Assert.Equal("kvm-01 does not say whether its hypervisor is monolithic or in two pieces", finding.Message);
    }

    [Fact]
    public void No_hypervisor_is_outside_by_default()
    {
        Assert.Empty(
            Checked.Findings(
                "RF0002",
                fleet =>
                {
                    fleet.KvmHost("kvm-01", _ => { });
                    fleet.XenHost("xen-01", _ => { });
                    fleet.EsxiHost("esx-01", _ => { });
                    fleet.HyperVHost("hv-01", _ => { });
                }
            )
        );
    }
}
