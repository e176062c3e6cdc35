using System.Collections.Generic;
using System.Linq;
using Ringfence;
using Ringfence.Model;

namespace Datacentre;

/// <summary>A tier of the applications: its VLAN offset inside a rack, and the size of its machines.</summary>
internal sealed record Tier(string Name, int VlanOffset, int Cpus, int MemoryGiB, int Weight, int Machines);

/// <summary>A rack: its number gives VLANs and addresses.</summary>
internal sealed record Rack(int Number, int Hosts, bool HasStandbyNics = true)
{
    public string Name => $"rack-{(char)('a' + Number)}";

    public int Vlan(Tier tier) => 100 + (Number * 10) + tier.VlanOffset;

    public int ManagementVlan => 10 + Number;

    public string Address(Tier tier, int slot, int machine) => $"10.{Number}.{tier.VlanOffset}.{(2 * slot) + machine}/24";

    public string ManagementSubnet => $"10.{Number}.0.0/24";

    public string HostName(int slot) => $"kvm-{(char)('a' + Number)}{slot:D2}";
}

internal sealed record Person(string Account, string Name, string Duty);

internal static class Inventory
{
    public static IReadOnlyList<Tier> Tiers { get; } =
    [
        new("web", VlanOffset: 1, Cpus: 4, MemoryGiB: 8, Weight: 200, Machines: 2),
        new("app", VlanOffset: 2, Cpus: 8, MemoryGiB: 16, Weight: 300, Machines: 2),
        new("db", VlanOffset: 3, Cpus: 8, MemoryGiB: 32, Weight: 400, Machines: 1),
        new("batch", VlanOffset: 4, Cpus: 16, MemoryGiB: 32, Weight: 100, Machines: 1),
    ];

    public static IReadOnlyList<Rack> Racks { get; } = [.. Enumerable.Range(0, 4).Select(number => new Rack(number, Hosts: 50, HasStandbyNics: number < 3))];

    public static IReadOnlyList<Person> Staff { get; } =
    [
        new("alice", "Alice Adams", "platform"),
        new("bob", "Bob Brown", "platform"),
        new("chen", "Chen Wei", "network"),
        new("dana", "Dana Diaz", "operations"),
        new("emil", "Emil Engel", "operations"),
        new("fatima", "Fatima Faris", "departed"),
    ];

    /// <summary>The platform team, and nobody else, logs in to hosts; the others work through libvirt's remote access.</summary>
    public static IEnumerable<Reference<DirectoryAccount>> AdministratorsOf(Rack rack) =>
        from person in Staff where person.Duty == "platform" && rack.Hosts > 0 select (Reference<DirectoryAccount>)person.Account;

    public static IEnumerable<Reference<DirectoryAccount>> Team(string duty) =>
        Staff.Where(person => person.Duty == duty).Select(person => (Reference<DirectoryAccount>)person.Account);
}
