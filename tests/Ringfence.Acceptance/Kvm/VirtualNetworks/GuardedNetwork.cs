using System;
using System.Threading;
using System.Threading.Tasks;

namespace Ringfence.Acceptance.Kvm;

/// <summary>A network with declared addresses in both families, a mirror to a guest and one to a device, shared by tests. It is made at the first use, so that tests skip one by one where tools are missing.</summary>
public sealed class GuardedNetwork : IAsyncDisposable
{
    internal const string Device = "10.9.0.5";

    // The host reaches the device by a bridge with an address, as it does by its management network.
    private const string WayToTheDevice = """
        ip netns add device
        ip link add under type veth peer name eth0 netns device; ip link set under up
        ip -n device link set eth0 up; ip -n device addr add "$1/24" dev eth0; ip netns exec device ethtool -K eth0 tx off tso off gso off >/dev/null
        ovs-vsctl -t 30 add-br net -- set Bridge net datapath_type=netdev -- add-port net under
        ip addr add 10.9.0.1/24 dev net; ip link set net up
        """;

    private readonly Lazy<Task<EmittedNetwork>> started = new(Start, LazyThreadSafetyMode.ExecutionAndPublication);

    internal Task<EmittedNetwork> Network => started.Value;

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated && await Task.WhenAny(started.Value) is { IsCompletedSuccessfully: true } network)
            await (await network).DisposeAsync();
    }

    // ovs-vswitchd 3.1 ends without a word when it has a tunnel, IPv6 to forward, and no way to the tunnel's other end.
    private static async Task<EmittedNetwork> Start()
    {
        var network = await EmittedNetwork.Start(Fleet(), "kvm-01", "192.0.2.10/24");
        await network.Daemon.Run(WayToTheDevice, Device);
        return network;
    }

    internal static Model.Fleet Fleet() =>
        Ringfence
            .Fleet.Define(
                "east",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.VirtualSwitch(
                                    "tenant0",
                                    vswitch =>
                                        vswitch
                                            .Uplinks(["eno3", "eno4"])
                                            .PortGroup("web", 110, out var web)
                                            .PortGroup("db", 120, out var db)
                                            .PortGroup("ids", 130)
                                            .Firewall(firewall =>
                                                firewall
                                                    .Allow(web, web, Service.Udp(4000))
                                                    .Allow(web, db, Service.Tcp(5432))
                                                    .Allow(web, Endpoint.Address("192.0.2.0/24"), Service.Ping)
                                                    .Allow(web, Endpoint.Anything, Service.Udp(67))
                                                    .Allow(web, Endpoint.Address("255.255.255.255"), Service.Udp(69))
                                            )
                                            .Mirror(web, to: Ids.On("ids-1"))
                                            .MirrorAll(to: Ids.At(Device))
                                )
                                .VirtualMachine("web-1", vm => vm.Memory(1.GiB()).Nic("web", ipAddress: "10.0.110.11/24"))
                                .VirtualMachine("web-2", vm => vm.Memory(1.GiB()).Nic("web", ipAddress: "10.0.110.12/24"))
                                .VirtualMachine("free-1", vm => vm.Memory(1.GiB()).Nic("web"))
                                .VirtualMachine("six-1", vm => vm.Memory(1.GiB()).Nic("web", ipAddress: "fd00:110::11/64"))
                                .VirtualMachine("six-2", vm => vm.Memory(1.GiB()).Nic("web", ipAddress: "fd00:110::12/64"))
                                .VirtualMachine("off-1", vm => vm.Memory(1.GiB()).Nic("web"))
                                .VirtualMachine("db-1", vm => vm.Memory(1.GiB()).Nic("db", ipAddress: "10.0.120.11/24"))
                                .VirtualMachine("ids-1", vm => vm.Memory(1.GiB()).Purpose(MachinePurpose.IntrusionDetection).Nic("ids"))
                    )
            )
            .Build();
}
