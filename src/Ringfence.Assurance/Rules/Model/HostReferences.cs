using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>The names that are used on one host: directory, image profile, drivers, pools, portgroups, firewall objects, machines.</summary>
internal sealed class HostReferences(FleetIndex index, HostIndex on)
{
    private readonly Host host = on.Host;

    public IEnumerable<Assessment> Judged() =>
        OfCluster()
            .Concat(OfUsers())
            .Concat(OfDrivers())
            .Concat(host.PhysicalNics.Where(nic => nic.Driver is not null).Select(nic => Driver(nic, nic.Driver!)))
            .Concat(host.VirtualMachines.SelectMany(OfMachine))
            .Concat(host.VirtualSwitches.SelectMany(OfSwitch));

    // Without a vCenter a cluster's name only says which hosts belong together.
    private IEnumerable<Assessment> OfCluster()
    {
        if (host is not EsxiHost || index.Fleet.VCenters.Count == 0 || host.Cluster is not { IsKnown: true } named)
            yield break;
        var cluster = Reference<Cluster>.To(named.Value.Text).WrittenAt(named.Origin);
        yield return NamedReference.By(host, "cluster", cluster).Among(index.Sites.Clusters, cluster);
    }

    private IEnumerable<Assessment> OfUsers()
    {
        if (host.Users is not { Directory: { } directory } users)
            yield break;
        yield return NamedReference.By(host, "directory", directory, users.Origin).Among(index.Directories, directory);
        foreach (var revoked in users.Revoked)
            yield return NamedReference.By(host, "account", revoked, users.Origin).Among(index.Accounts, revoked);
    }

    private IEnumerable<Assessment> OfDrivers()
    {
        if (host.Drivers is not { } drivers)
            yield break;
        if (drivers.ImageProfile is { } profile)
            yield return NamedReference.By(host, "image profile", profile, drivers.Origin).Among(index.ImageProfiles, profile);
        foreach (var domain in drivers.DriverDomains)
        {
            if (domain.DesignatedDriver is { } driver)
                yield return Driver(domain, driver);
            foreach (var role in domain.AdministeredBy)
                yield return NamedReference.By(domain, "role", role).Among(index.Roles, role);
        }
        foreach (var device in drivers.Passthrough)
            yield return Machine(device, device.Machine, device.Origin);
    }

    private IEnumerable<Assessment> OfMachine(VirtualMachine machine)
    {
        if (machine.Scheduling?.Pool is { } pool)
            yield return NamedReference.By(machine, "CPU pool", pool).Among(on.CpuPools, pool);
        if (machine.Scheduling?.ResourcePool is { } resourcePool)
            yield return NamedReference.By(machine, "resource pool", resourcePool).Among(index.Sites.ResourcePools(host), resourcePool);
        foreach (var nic in machine.Nics)
        {
            yield return PortGroup(nic, nic.PortGroup, nic.Origin);
            if (nic.Backend is { } backend)
                yield return NamedReference.By(nic, "driver domain", backend).Among(on.DriverDomains, backend);
        }
    }

    private IEnumerable<Assessment> OfSwitch(VirtualSwitch vswitch)
    {
        if (vswitch.Distributed is { } distributed)
            yield return NamedReference.By(vswitch, "distributed switch", distributed).Among(index.Sites.DistributedSwitches, distributed);
        if (vswitch.Firewall is null && vswitch.Mirrors.Count == 0)
            yield break;
        var objects = HostIndex.FirewallObjects(vswitch);
        if (vswitch.Firewall is { } firewall)
        {
            foreach (var named in firewall.Objects)
            foreach (var member in named.Members)
                if (End(named, member, objects, named.Origin) is { } judged)
                    yield return judged;
            foreach (var rule in firewall.Rules)
            {
                if (End(vswitch, rule.From, objects, rule.Origin) is { } from)
                    yield return from;
                if (End(vswitch, rule.To, objects, rule.Origin) is { } to)
                    yield return to;
            }
        }
        foreach (var mirror in vswitch.Mirrors)
        {
            if (End(vswitch, mirror.Source, objects, mirror.Origin) is { } source)
                yield return source;
            if (mirror.Target.Machine is { } machine)
                yield return NamedReference
                    .By(vswitch, "virtual machine", machine, mirror.Origin)
                    .Judge(on.Machines.Resolve(machine).IsFound | index.Find(machine).IsFound, on.Machines);
        }
    }

    private Assessment? End(Element user, FirewallEndpoint end, Declared<FirewallObject> objects, Origin surroundings) =>
        end.PortGroup is { } portGroup ? PortGroup(user, portGroup, surroundings)
        : end.Machine is { } machine ? Machine(user, machine, surroundings)
        : end.Object is { } named ? NamedReference.By(user, "firewall object", named, surroundings).Among(objects, named)
        : null;

    private Assessment PortGroup(Element user, Reference<PortGroup> reference, Origin surroundings)
    {
        var isDeclared = on.PortGroups.Resolve(reference).IsFound;
        if (!isDeclared.IsTrue)
            isDeclared |= on.IsManagement(reference);
        return NamedReference.By(user, "portgroup", reference, surroundings).Judge(isDeclared, on.PortGroups);
    }

    private Assessment Machine(Element user, Reference<VirtualMachine> reference, Origin surroundings) =>
        NamedReference.By(user, "virtual machine", reference, surroundings).Among(on.Machines, reference);

    private Assessment Driver(Element user, Reference<Driver> reference) =>
        NamedReference.By(user, "driver", reference).Among(on.Drivers, reference);
}
