using System;

namespace Ringfence.Emit.Tests.VSphere.Access;

/// <summary>A fleet with one datacenter and two clusters, of whose access control a test says what it is about.</summary>
internal static class AccessFleets
{
    public static readonly Permission[] Operating = [.. Permissions.View, .. Permissions.LifeCycle];

    /// <summary>Alice and Bob are platform, and operators may view and run machines. Everything else is a test's.</summary>
    public static Model.Fleet Of(
        Action<AccessControlBuilder> access,
        Action<AccessModuleBuilder>? module = null,
        Action<DirectoryBuilder>? directory = null
    ) =>
        Ringfence
            .Fleet.Define(
                "east",
                fleet =>
                {
                    fleet.ActiveDirectory(
                        "corp.example.com",
                        described =>
                        {
                            described.Administrator("alice").Administrator("bob").Administrator("chen").Departed("mallory");
                            directory?.Invoke(described);
                        }
                    );
                    fleet.FreeIpa("ipa.example.com", out _, described => described.Administrator("dora"));
                    fleet.VCenter(
                        "vc",
                        vcenter =>
                            vcenter.Datacenter(
                                "fra",
                                datacenter =>
                                    datacenter
                                        .Cluster("prod", cluster => cluster.Datastore("ds").ResourcePool("gold", _ => { }))
                                        .Cluster("lab", cluster => cluster.Datastore("ds"))
                                        .DistributedSwitch(
                                            "tenant",
                                            vswitch => vswitch.PortGroup("web", vlan: 10).PortGroup("db", vlan: 20)
                                        )
                            )
                    );
                    fleet.EsxiHost(
                        "esx-01",
                        host =>
                            host.Cluster("prod")
                                .Users(users => users.From("corp.example.com", ["alice", "chen"]).Revoke("chen"))
                                .DistributedSwitch("tenant", ["vmnic1"])
                                .VirtualSwitch("own", vswitch => vswitch.PortGroup("lan", vlan: 30))
                                .VirtualMachine("web-1", vm => vm.Memory(1.GiB()).InResourcePool("gold").Nic("tenant/web"))
                                .VirtualMachine("db-1", vm => vm.Memory(1.GiB()).Nic("tenant/db"))
                    );
                    fleet.EsxiHost("esx-02", host => host.Cluster("lab").VirtualMachine("lab-1", vm => vm.Memory(1.GiB())));
                    fleet.AccessControl(described =>
                        access(
                            described
                                .Module(module ?? (vcenter => vcenter.VCenter()))
                                .Group("platform", ["alice", "bob"], out _)
                                .Group("former", ["alice", "mallory"], out _)
                                .Role("operator", Operating, out _)
                        )
                    );
                }
            )
            .Build();
}
