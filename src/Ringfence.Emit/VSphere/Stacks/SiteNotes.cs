using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What a fleet says of the hosts of a vCenter and no route leads anywhere for. The table of routes says it of properties; this says it of what is set.</summary>
internal sealed class SiteNotes(StackScope scope)
{
    public void Say()
    {
        foreach (var vswitch in scope.VCenter.Datacenters.SelectMany(datacenter => datacenter.DistributedSwitches))
            Firewall(vswitch);
        foreach (var host in scope.Fleet.Sites.HostsOf(scope.VCenter))
        {
            Scheduler(host);
            foreach (var vswitch in host.VirtualSwitches.Where(vswitch => vswitch.Distributed is null))
                Firewall(vswitch);
            foreach (var nic in host.VirtualMachines.SelectMany(machine => machine.Nics).Where(nic => nic.IpAddress is not null))
                scope.Plan.NoteOnce(
                    nic.Address,
                    "VirtualNic.IpAddress",
                    "vSphere binds no addresses to vNICs: SpoofGuard of NSX does, and is not written"
                );
        }
    }

    private void Firewall(VirtualSwitch vswitch)
    {
        if (vswitch.Firewall is not null)
            scope.Plan.NoteOnce(
                vswitch.Address,
                "VirtualSwitch.Firewall",
                "vSphere filters no traffic of machines: its rules are for the firewall that the fleet names, and are not written"
            );
    }

    private void Scheduler(Host host)
    {
        if (host.Scheduler is not { } scheduler)
            return;
        if (scheduler.Policy.Is(SchedulerPolicy.GuaranteedSlots).IsTrue)
            scope.Plan.NoteOnce(
                host.Address,
                "Scheduler.Policy",
                "ESXi knows no time slots: it shares fairly, with the guarantees of machines and resource pools"
            );
        if (scheduler.Pools.Count > 0)
            scope.Plan.NoteOnce(
                host.Address,
                "Scheduler.Pools",
                "a host in a cluster has no CPU pools of its own: the cluster has resource pools"
            );
    }
}
