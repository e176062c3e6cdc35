namespace Ringfence.Evaluation.Tests.Constructs;

internal static class FluentConstructs
{
    public static Construct[] All { get; } =
    [
        new(
            "handles given out",
            """
            fleet.ActiveDirectory(
                "corp.example.com",
                out var corp,
                directory => directory.Kerberos().Administrator("alice", out var alice)
            );
            fleet.KvmHost(
                "kvm-01",
                out Reference<Ringfence.Model.Host> kvm,
                host =>
                    host.Users(users => users.Join(corp).Admit("alice"))
                        .VirtualSwitch(
                            "t",
                            vswitch =>
                                vswitch.PortGroup("web", vlan: 5, out var web).Mirror(web, to: Ids.At("10.0.0.1"))
                        )
                        .VirtualMachine("m", vm => vm.Nic("t/web"))
            );
            fleet.Show(kvm.Name).Show(corp.ToString());
            """
        ),
        new(
            "named arguments of the fluent API",
            """
            fleet.KvmHost(
                configure: host =>
                    host.VirtualMachine("m", vm => vm.FairShare(cap: 50.Percent(), weight: 200))
                        .Users(users => users.Local(purpose: "build", name: "ci", owner: "Ann")),
                name: "kvm-01"
            );
            """
        ),
        new(
            "optional arguments of the fluent API",
            """
            fleet.KvmHost(
                "kvm-01",
                host =>
                    host.FairShareScheduler()
                        .VirtualSwitch(
                            "t",
                            vswitch => vswitch.PortGroup("a", 1).PortGroup("b", 2, group => group.Tier("x"))
                        )
                        .Drivers(drivers => drivers.RequireSigned().Iommu(false))
            );
            """
        ),
        new(
            "method groups as descriptions",
            """
            fleet.KvmHost("kvm-01", Host).KvmHost("kvm-02", Host);
            ---
            private static void Host(KvmHostBuilder host) => host.VirtualSwitch("t", Switch).Cpus(8);

            private static void Switch(VirtualSwitchBuilder vswitch) => vswitch.PortGroup("web", 110);
            """
        ),
        new(
            "descriptions kept in variables",
            """
            Action<KvmHostBuilder> small = host => host.Cpus(4);
            var big = (KvmHostBuilder host) =>
            {
                host.Cpus(64);
            };
            var all = new Dictionary<string, Action<KvmHostBuilder>>
            {
                ["s"] = small,
                ["b"] = big,
                ["both"] = small + (host => host.Memory(4.GiB())),
            };
            foreach (var (name, describe) in all)
                fleet.KvmHost(name, describe);
            """
        ),
        new(
            "builders kept in variables",
            """
            fleet.KvmHost(
                "kvm-01",
                host =>
                {
                    var same = host.Cpus(4);
                    same.Memory(8.GiB());
                    VirtualSwitchBuilder? inner = null;
                    host.VirtualSwitch(
                        "t",
                        vswitch =>
                        {
                            inner = vswitch;
                            vswitch.PortGroup("a", 1);
                            inner.PortGroup("b", 2);
                        }
                    );
                    fleet.Show(ReferenceEquals(same, host)).Show(inner is not null);
                }
            );
            """
        ),
        new(
            "settings as variables",
            """
            Setting<int> vlan = 5;
            Setting<string> name = "web";
            Setting<int>? none = null;
            var known = Setting<int>.Known(7);
            fleet
                .KvmHost(
                    "kvm-01",
                    host =>
                        host.VirtualSwitch("t", vswitch => vswitch.PortGroup(name, vlan))
                            .VirtualMachine("m", vm => vm.FairShare(weight: none))
                )
                .Show(known.Value)
                .Show(vlan.IsKnown)
                .Show(vlan.Map(v => v * 2).Value)
                .Show(name == "web")
                .Show(known.ToString());
            """
        ),
        new(
            "deferred settings and secrets",
            """
            var weight = Setting<int>.Deferred("weight");
            fleet
                .KvmHost(
                    "kvm-01",
                    host =>
                        host.Users(users => users.Local("root", password: Secret.Named("kvm-01/root")))
                            .VirtualMachine("m", vm => vm.FairShare(weight: weight))
                )
                .Show(weight.IsKnown)
                .Show(weight.DeferredName);
            """
        ),
        new(
            "values of the fluent API",
            """
            fleet
                .Show(8.GiB().ToString())
                .Show((8.GiB() == ByteSize.Parse("8 GiB")))
                .Show(VlanId.Tagged(7).ToString())
                .Show(50.Percent().ToString())
                .Show(Service.Tcp(443, 445).ToString())
                .Show(Cidr.Parse("10.0.0.0/8").ToString())
                .Show(Service.Ssh.ToString())
                .Show(2.Cores().Equals(2.Cores()));
            """
        ),
        new(
            "enumerations of the fluent API",
            """
            fleet.ActiveDirectory(
                "corp.example.com",
                directory => directory.Authenticate(AuthenticationMechanism.Ntlm)
            );
            fleet.AccessControl(access =>
                access
                    .Module(module => module.Polkit())
                    .Role(
                        "r",
                        [
                            Permission.StartMachine,
                            .. Permissions.View,
                            .. Permissions.All.Where(p =>
                                p.ToString().StartsWith("Delete", StringComparison.Ordinal)
                            ),
                        ],
                        out var r
                    )
                    .Grant(Who.User("alice"), r, on: AccessTarget.Everything)
            );
            """
        ),
        new(
            "custom objects chosen by a lambda",
            """
            fleet.KvmHost(
                "kvm-01",
                host =>
                {
                    foreach (var n in new[] { "db-1", "web-1", "db-2" })
                        host.VirtualMachine(n, vm => vm.Tag(n[..2]));
                }
            );
            fleet.AccessControl(access =>
                access
                    .CustomObject(
                        "databases",
                        machine => machine.Name.Text.StartsWith("db-", StringComparison.Ordinal),
                        out var databases
                    )
                    .Deny(Who.User("bob"), Permissions.LifeCycle, on: databases)
            );
            """
        ),
        new(
            "lists given to the fluent API",
            """
            string[] nics = ["eno1", "eno2"];
            var vlans = new List<int> { 10, 20 };
            fleet.KvmHost(
                "kvm-01",
                host =>
                    host.PhysicalNics(nics, nic => nic.Trunk(vlans).Policed([.. vlans, 30]))
                        .PhysicalNics(
                            from i in Enumerable.Range(3, 2)
                            select $"eno{i}",
                            nic => nic.Trunk(vlans.Select(v => v + 1))
                        )
                        .ManagementNetwork(management =>
                            management.Firewall(firewall =>
                                firewall.Inbound(Service.Ssh, from: new[] { "10.0.0.0/24", "10.0.1.0/24" })
                            )
                        )
            );
            """
        ),
        new(
            "models read back",
            """
            var inner = Fleet
                .Define("inner", f => f.KvmHost("a", host => host.Cpus(4)).KvmHost("b", host => host.Cpus(8)))
                .Build();
            fleet
                .Show(inner.Hosts.Count)
                .Show(inner.Hosts[1].Name.Text)
                .Show(inner.Hosts.Sum(h => h.Cpus!.Value.Value));
            """
        ),
        new(
            "waivers",
            """
            fleet.KvmHost(
                "kvm-01",
                host =>
                    host.Accept("RF1001", because: "a test bed", until: "2030-01-31")
                        .ManagementNetwork(management =>
                            management
                                .Uplink("eno1")
                                .Accept(rule: "RF5004", until: "2039-06-30", because: "no slot")
                        )
            );
            """
        ),
    ];
}
