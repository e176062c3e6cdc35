using System.Linq;

namespace Ringfence.Benchmarks;

/// <summary>A vCenter of any size: clusters of 50 hosts with ten machines each, 50 people, groups, and a denial.</summary>
internal static class SiteOfHosts
{
    private const int HostsPerCluster = 50;
    private const int Machines = 10;
    private const int People = 50;

    public static Model.Fleet Of(int hosts) =>
        Fleet
            .Define(
                "fra",
                fleet =>
                {
                    var people = Enumerable.Range(1, People).Select(n => $"person{n}").ToList();
                    fleet.ActiveDirectory(
                        "corp.example.com",
                        out var corp,
                        directory =>
                        {
                            foreach (var person in people)
                                directory.Administrator(person);
                        }
                    );
                    fleet.VCenter(
                        "vcsa-01",
                        vcenter =>
                            vcenter.Datacenter(
                                "fra1",
                                datacenter =>
                                {
                                    for (var cluster = 0; cluster * HostsPerCluster < hosts; cluster++)
                                        datacenter.Cluster($"c{cluster:D2}", described => described.Datastore("vsan-01"));
                                    datacenter.DistributedSwitch(
                                        "tenant",
                                        tenant => tenant.Uplinks(["uplink1"]).PortGroup("web", vlan: 110)
                                    );
                                }
                            )
                    );
                    fleet.AccessControl(access =>
                        access
                            .Module(module => module.VCenter())
                            .Group(
                                "operators",
                                [.. people.Take(30).Select(person => (Reference<Model.DirectoryAccount>)person)],
                                out var operators
                            )
                            .Role("operator", Permissions.MachineManagement, out var operating)
                            .Grant(operators, operating, on: AccessTarget.Everything)
                            .Deny(operators, operating, on: "esx-0000/vm-00")
                            .Grant(Who.User("person40"), operating, on: "esx-0000")
                    );
                    for (var n = 0; n < hosts; n++)
                        fleet.EsxiHost($"esx-{n:D4}", host => Describe(host, n, corp));
                }
            )
            .Build();

    private static void Describe(EsxiHostBuilder host, int n, Reference<Model.Directory> corp)
    {
        host.Cpus(64)
            .CpuClock(2600)
            .Cluster($"c{n / HostsPerCluster:D2}")
            .SshHostKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBvT5m0pQ1cW2rX3sY4tZ5uA6vB7wC8xD9yE0zF1gH2i")
            .Users(users => users.From(corp, ["person1", "person2"]))
            .ManagementNetwork(management =>
                management
                    .VirtualSwitch("mgmt0")
                    .Vlan(10)
                    .Uplinks(active: "vmnic0", standby: "vmnic1")
                    .IpAddress($"10.0.{n / 250}.{1 + (n % 250)}/16")
                    .Firewall(firewall => firewall.Inbound(Service.Https, from: "10.0.255.1", because: "vCenter"))
            )
            .DistributedSwitch("tenant", uplinks: ["vmnic2"]);
        for (var m = 0; m < Machines; m++)
            host.VirtualMachine(
                $"vm-{m:D2}",
                vm => vm.Cpus(2).Memory(4.GiB()).Disk("root", 20.GiB()).FairShare(weight: 1000, cap: 50.Percent()).Nic("tenant/web")
            );
    }
}
