using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Model;

/// <summary>Finds the elements of a fleet by name and address. Built once per fleet; what nobody asks for is not built.</summary>
public sealed class FleetIndex
{
    private readonly Dictionary<string, HostIndex> hosts;
    private readonly Lazy<Dictionary<string, Element>> byAddress;
    private readonly Lazy<string?> whyMoreMayExist;
    private readonly Lazy<Declared<DirectoryAccount>> accounts;
    private readonly Lazy<Dictionary<string, Declared<DirectoryAccount>>> accountsOfDirectory;

    /// <summary>Indexes a fleet.</summary>
    /// <param name="fleet">The fleet.</param>
    public FleetIndex(Fleet fleet)
    {
        Fleet = fleet;
        hosts = new(fleet.Hosts.Count, StringComparer.Ordinal);
        foreach (var host in fleet.Hosts)
            hosts[host.Address] = new HostIndex(host);
        Hosts = fleet.Hosts.Select(On).ToArray();
        Directories = Declared<Directory>.ByName(fleet.Directories);
        ImageProfiles = Declared<ImageProfile>.ByName(fleet.ImageProfiles);
        Groups = Declared<Group>.ByName(fleet.AccessControl?.Groups);
        Roles = Declared<Role>.ByName(fleet.AccessControl?.Roles);
        CustomObjects = Declared<CustomObject>.ByName(fleet.AccessControl?.CustomObjects);
        Folders = Declared<Folder>.ByName(fleet.AccessControl?.Folders);
        Sites = new(fleet);
        byAddress = new(() => IndexAddresses(fleet));
        // Asked once per reference that leads nowhere, and the answer is a walk over the whole fleet.
        whyMoreMayExist = new(WhyMoreMayExist);
        accounts = new(() => IndexAccounts(fleet.Directories));
        accountsOfDirectory = new(() =>
            fleet
                .Directories.GroupBy(directory => directory.Address, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => Declared<DirectoryAccount>.ByName(same.First().Accounts), StringComparer.Ordinal)
        );
    }

    /// <summary>The fleet.</summary>
    public Fleet Fleet { get; }

    /// <summary>The hosts with what can be referred to on each.</summary>
    public IEnumerable<HostIndex> Hosts { get; }

    /// <summary>The vNICs that declare their address, on all hosts.</summary>
    public IReadOnlyList<AttachedNic> AddressedNics =>
        field ??= [.. Hosts.SelectMany(index => index.AttachedNics).Where(attached => attached.Nic.IpAddress is { IsKnown: true })];

    /// <summary>The directories by domain.</summary>
    public Declared<Directory> Directories { get; }

    /// <summary>The image profiles.</summary>
    public Declared<ImageProfile> ImageProfiles { get; }

    /// <summary>The custom groups.</summary>
    public Declared<Group> Groups { get; }

    /// <summary>The custom roles.</summary>
    public Declared<Role> Roles { get; }

    /// <summary>The custom objects.</summary>
    public Declared<CustomObject> CustomObjects { get; }

    /// <summary>The folders.</summary>
    public Declared<Folder> Folders { get; }

    /// <summary>The vCenters, by what hosts and machines say of them.</summary>
    public Sites Sites { get; }

    /// <summary>The accounts of all directories; one name in two directories means the first.</summary>
    public Declared<DirectoryAccount> Accounts => accounts.Value;

    /// <summary>The accounts of one directory.</summary>
    /// <param name="directory">The directory.</param>
    public Declared<DirectoryAccount> AccountsOf(Directory directory) => accountsOfDirectory.Value[directory.Address];

    /// <summary>What can be referred to on a host.</summary>
    /// <param name="host">The host.</param>
    public HostIndex On(Host host) => hosts[host.Address];

    /// <summary>The host that an address lies on; <see langword="null"/> when it lies on none.</summary>
    /// <param name="address">An element's address.</param>
    public Host? HostAt(string address)
    {
        var first = address.IndexOf('/');
        if (first < 0)
            return null;
        var second = address.IndexOf('/', first + 1);
        return hosts.TryGetValue(second < 0 ? address : address.Substring(0, second), out var index) ? index.Host : null;
    }

    /// <summary>Finds an element by address, with or without the fleet's name in front; folders also by their bare name.</summary>
    /// <param name="reference">The address.</param>
    public Resolution<Element> Find<TReferred>(Reference<TReferred> reference)
    {
        if (reference.WhyUnknown is { } why)
            return new(null, Truth.Unknown(why));
        if (reference.Name == Fleet.Address)
            return new(Fleet, Truth.True);
        if (Folders.Resolve(reference).Element is { } folder)
            return new(folder, Truth.True);
        if (
            byAddress.Value.TryGetValue(Fleet.Address + "/" + reference.Name, out var element)
            || byAddress.Value.TryGetValue(reference.Name, out element)
        )
            return new(element, Truth.True);
        return new(null, whyMoreMayExist.Value is { } more ? Truth.Unknown(more) : Truth.False);
    }

    /// <summary>The addresses of all elements on hosts, without the fleet's name, for finding the nearest one to a misspelt address.</summary>
    public IEnumerable<string> Addresses => byAddress.Value.Keys.Select(address => address.Substring(Fleet.Address.Length + 1));

    private string? WhyMoreMayExist() =>
        Fleet.Hosts.WhyOpen
        ?? Fleet
            .VCenters.SelectMany(vcenter => vcenter.SelfAndDescendants())
            .Select(element => element.Name.WhyUnknown)
            .FirstOrDefault(IsReason)
        ?? Fleet.AccessControl?.Folders.WhyOpen
        ?? Fleet.AccessControl?.Folders.Select(folder => folder.Name.WhyUnknown).FirstOrDefault(IsReason)
        ?? Fleet
            .Hosts.Select(host =>
                host.Name.WhyUnknown
                ?? host.VirtualMachines.WhyOpen
                ?? host.VirtualSwitches.WhyOpen
                ?? host.VirtualMachines.Select(machine => machine.Name.WhyUnknown ?? machine.Nics.WhyOpen).FirstOrDefault(IsReason)
                ?? host.VirtualSwitches.Select(WhyMoreMayExist).FirstOrDefault(IsReason)
            )
            .FirstOrDefault(IsReason);

    private static string? WhyMoreMayExist(VirtualSwitch vswitch) =>
        vswitch.Name.WhyUnknown
        ?? vswitch.PortGroups.WhyOpen
        ?? vswitch.PortGroups.Select(group => group.Name.WhyUnknown).FirstOrDefault(IsReason);

    private static bool IsReason(string? reason) => reason is not null;

    private static Dictionary<string, Element> IndexAddresses(Fleet fleet)
    {
        var index = new Dictionary<string, Element>(StringComparer.Ordinal);
        foreach (var element in fleet.VCenters.SelectMany(vcenter => vcenter.SelfAndDescendants()))
            index[element.Address] = element;
        foreach (var datacenter in fleet.VCenters.SelectMany(vcenter => vcenter.Datacenters))
            AddSwitches(datacenter.DistributedSwitches, index);
        foreach (var host in fleet.Hosts)
        {
            index[host.Address] = host;
            AddSwitches(host.VirtualSwitches, index);
            foreach (var machine in host.VirtualMachines)
            {
                index[machine.Address] = machine;
                foreach (var nic in machine.Nics)
                    index[nic.Address] = nic;
            }
        }
        return index;
    }

    private static void AddSwitches(ValueList<VirtualSwitch> switches, Dictionary<string, Element> index)
    {
        foreach (var vswitch in switches)
        {
            index[vswitch.Address] = vswitch;
            foreach (var group in vswitch.PortGroups)
                index[group.Address] = group;
        }
    }

    private static Declared<DirectoryAccount> IndexAccounts(ValueList<Directory> directories)
    {
        var declared = new Declared<DirectoryAccount>();
        var all = directories.SelectMany(directory => directory.Accounts).GroupBy(account => account.Name).Select(same => same.First());
        var whyOpen =
            directories.WhyOpen ?? directories.Select(directory => directory.Accounts.WhyOpen).FirstOrDefault(why => why is not null);
        declared.AddRange(ValueList<DirectoryAccount>.Of(all, whyOpen), account => account.Name.Text);
        return declared;
    }
}
