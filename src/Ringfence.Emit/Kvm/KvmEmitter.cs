using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Hosts with KVM, QEMU, libvirt and Open vSwitch on Linux.</summary>
internal sealed class KvmEmitter : HostEmitter
{
    public override string Target => "kvm";

    public override HypervisorKind Kind => HypervisorKind.Kvm;

    public override void Plan(Host host, FleetIndex fleet, EmissionPlan plan)
    {
        if (!WholeNames.Demand(host, plan))
            return;
        var networks = new NetworkPlan(fleet.On(host), plan);
        var ports = new GuestPorts(fleet.On(host), plan);
        var cpus = new CpuPlan(fleet.On(host), plan);
        var passthrough = new PassthroughPlan(fleet.On(host), plan);
        passthrough.Assign();
        var machines = new MachinePlan(host, networks, ports, cpus, passthrough, plan);
        foreach (var machine in host.VirtualMachines)
            machines.Add(machine);
        cpus.AddSlices();
        networks.Add();
        new OpenVSwitchPlan(fleet, fleet.On(host), ports, plan).Add();
        if (host.VirtualMachines.Count > 0)
            plan.Add($"{host.Name.Text}/etc/libvirt/qemu.conf", "kvm/qemu.conf.sbn", new ConfinementView(), host);
        new DriverPlan(fleet.On(host), fleet, passthrough, plan).Add();
        if (host.Users is { } users)
            new IdentityPlan(host, users, fleet, plan).Add();
        if (host.Management is { } management)
            new ManagementPlan(host, management, plan).Add();
        if (fleet.Fleet.AccessControl is not null || host.AccessModule is not null)
            new AccessPlan(host, fleet, plan).Add();
    }

    public override void PlanVerification(FleetIndex fleet, IReadOnlyList<RenderedFile> files, EmissionPlan plan)
    {
        foreach (var (host, own) in ByHost(fleet.Fleet, files))
            new VerifyPlan(host, plan).Add(own);
    }

    public override void PlanApplication(FleetIndex fleet, IReadOnlyList<RenderedFile> files, EmissionPlan plan)
    {
        var hosts = ByHost(fleet.Fleet, files);
        if (hosts.Count > 0)
            new ApplyPlan(fleet.Fleet, plan).Add(hosts);
    }

    public override void PlanFleet(FleetIndex fleet, EmissionPlan plan) => new FleetIdentityPlan(fleet, plan).Add();

    private List<(Host Host, IReadOnlyList<RenderedFile> Files)> ByHost(Fleet fleet, IReadOnlyList<RenderedFile> files)
    {
        var byFolder = files.ToLookup(
            file => file.File.Path[..file.File.Path.IndexOf('/', StringComparison.Ordinal)],
            StringComparer.Ordinal
        );
        return
        [
            .. fleet
                .Hosts.Where(host => host.Kind == Kind)
                .Select(host =>
                    (host, (IReadOnlyList<RenderedFile>)[.. byFolder[host.Name.Text].Where(file => IsPlaced(host, file.File))])
                ),
        ];
    }

    private static bool IsPlaced(Host host, EmittedFile file) => HostPath.IsPlaced(file.Path[(host.Name.Text.Length + 1)..]);
}
