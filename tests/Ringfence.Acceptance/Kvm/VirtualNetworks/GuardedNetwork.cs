using System;
using System.Threading;
using System.Threading.Tasks;

namespace Ringfence.Acceptance.Kvm;

/// <summary>A network with declared addresses in both families, a mirror to a guest and one to a device, shared by tests. It is made at the first use, so that tests skip one by one where tools are missing.</summary>
public sealed class GuardedNetwork : IAsyncDisposable
{
    internal const string Device = "10.9.0.5";

    private readonly Lazy<Task<EmittedNetwork>> started = new(
        () => EmittedNetwork.Start(Fleet(), "kvm-01", "192.0.2.10/24"),
        LazyThreadSafetyMode.ExecutionAndPublication
    );

    internal Task<EmittedNetwork> Network => started.Value;

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated && await Task.WhenAny(started.Value) is { IsCompletedSuccessfully: true } network)
            await (await network).DisposeAsync();
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
