using System.Linq;
using System.Threading.Tasks;
using Datacentre;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>A host of the datacentre sample: packets between all of its vNICs and the world do what the model says.</summary>
public sealed class DatacentreNetworkTests(ITestOutputHelper output)
{
    private static readonly Service[] Services =
    [
        Service.Https,
        Service.Tcp(8443),
        Service.Tcp(5432),
        Service.Ssh,
        Service.Http,
        Service.Tcp(5433),
        Service.Udp(443),
        Service.Dns,
        Service.Ping,
    ];

    [Fact]
    public async Task Packets_reach_whom_the_model_says()
    {
        // 10.77.0.10 is in the range that may reach web servers, 192.0.2.10 is not.
        await using var network = await EmittedNetwork.Start(Sample(), "kvm-a01", "10.77.0.10/24", "192.0.2.10/24");

        var (all, answered) = await new ReachabilityTable(network, Services).Compare();

        output.WriteLine($"{answered} of {all} attempts were answered");
        Assert.True(all >= 500, $"{all} attempts");
        Assert.True(answered >= 10, $"{answered} of {all} were answered: too few to tell a firewall from a broken cable");
    }

    // The sample's own virtual networks and guests, for all 200 hosts: who is elsewhere in the fleet matters, too.
    private static Model.Fleet Sample() =>
        Fleet
            .Define(
                "west",
                fleet =>
                {
                    foreach (var rack in Inventory.Racks)
                    foreach (var slot in Enumerable.Range(1, rack.Hosts))
                        fleet.KvmHost(
                            rack.HostName(slot),
                            host =>
                                host.Cpus(64)
                                    .FairShareScheduler(scheduler => scheduler.GuaranteedPool("realtime", cpus: 8, out _))
                                    .Drivers(drivers => drivers.Certified("ixgbe", by: "Red Hat"))
                                    .TenantNetwork(rack)
                                    .Guests(rack, slot)
                        );
                }
            )
            .Build();
}
