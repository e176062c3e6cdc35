using System.Linq;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class DriversAreWhereTheArchitecturePutsThemTests
{
    [Fact]
    public void Split_host_that_does_not_say_where_its_drivers_run_fails()
    {
        var finding = Assert.Single(
            Checked.Findings("RF4006", fleet => fleet.XenHost("xen-01", host => host.Drivers(drivers => drivers.Iommu())))
        );

        Assert.StartsWith("xen-01 has a separate virtual machine manager", finding.Message);
        Assert.Contains(".Drivers(", finding.BlamedLine());
    }

    [Fact]
    public void Monolithic_host_runs_drivers_in_its_own_code() =>
        Assert.Empty(Checked.Findings("RF4006", fleet => fleet.KvmHost("kvm-01", host => host.Drivers(drivers => drivers.Iommu()))));

    [Fact]
    public void Monolithic_host_with_a_driver_domain_fails()
    {
        var fleet = Fleet.Define("east", fleet => fleet.KvmHost("kvm-01", host => host.Drivers(drivers => drivers.Iommu()))).Build();
        var host = fleet.Hosts[0];
        var domain = new DriverDomain { Name = ResourceName.Parse("net-dd"), Address = "east/kvm-01/drivers/net-dd" };
        var split = host with { Drivers = host.Drivers! with { DriverDomains = ValueList<DriverDomain>.Of([domain]) } };

        var finding = Assert.Single(Checked.Findings("RF4006", fleet with { Hosts = ValueList<Host>.Of([split]) }));

        Assert.Equal("kvm-01 is monolithic and runs its drivers in its own code, not in a separate domain", finding.Message);
    }

    [Fact]
    public void Placement_that_is_not_known_is_undetermined()
    {
        var fleet = Fleet
            .Define("east", fleet => fleet.HyperVHost("hv-01", host => host.Drivers(drivers => drivers.InParentPartition())))
            .Build();
        var host = fleet.Hosts[0];
        var unsure = host with { Drivers = host.Drivers! with { Placement = Setting<DriverPlacement>.Unknown("args") } };

        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Checked.Findings("RF4006", fleet with { Hosts = ValueList<Host>.Of([unsure]) })).Verdict
        );
    }

    [Theory]
    [InlineData("net-dd", null)]
    [InlineData("net-d", "nic0 of web-1 on xen-01 is served by net-d, which is no declared driver domain; did you mean net-dd?")]
    [InlineData("router", "nic0 of web-1 on xen-01 is served by router, which is a virtual machine but no declared driver domain")]
    public void Vnic_is_served_by_a_declared_driver_domain(string backend, string? message)
    {
        var findings = Checked.Findings(
            "RF4006",
            fleet =>
                fleet.XenHost(
                    "xen-01",
                    host =>
                        host.Drivers(drivers => drivers.DriverDomain("net-dd", out _, _ => { }))
                            .VirtualMachine("router", _ => { })
                            .VirtualMachine("web-1", vm => vm.Nic("tenant0/web", configure: nic => nic.Backend(backend)))
                )
        );

        Assert.Equal(message is null ? [] : [message], findings.Select(finding => finding.Message));
        Assert.All(
            findings,
            finding => Assert.Equal(("domain", "east/xen-01/web-1/nic0"), (finding.Place.Parameter, finding.Subject.Address))
        );
    }
}
