using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>
/// What libvirt cannot tell apart. Where that would let somebody do what a denial refuses, the host is not written; where it only gives or withholds what
/// nobody spoke of, it is noted.
/// </summary>
internal sealed class AccessLimits(Host host, FleetIndex fleet, HostDecisions decided, EmissionPlan plan)
{
    private static readonly Permission[] OnNetworks =
    [
        Permission.ViewNetwork,
        Permission.CreateNetwork,
        Permission.ReconfigureNetwork,
        Permission.DeleteNetwork,
        Permission.ConnectNic,
    ];

    public void Say(IReadOnlyList<string> gone)
    {
        foreach (var vswitch in host.VirtualSwitches)
        foreach (var portGroup in vswitch.PortGroups)
            PortGroupIsItsNetwork(portGroup, vswitch);
        foreach (var machine in host.VirtualMachines)
        foreach (var nic in machine.Nics.Prepend<Element>(machine))
            WhoReconfiguresConnects(nic, machine);
        DefiningNeedsBoth();
        DisksAreNotAsked();
        MirrorsAreNotAsked();
        FiltersAreNotTheFirewall();
        CallersWithoutLogin();
        PeopleWhoAreGone(gone);
    }

    private void PortGroupIsItsNetwork(PortGroup portGroup, VirtualSwitch vswitch)
    {
        foreach (var caller in decided.Callers)
        foreach (var permission in OnNetworks)
        {
            var onSwitch = decided.Allows(caller, permission, vswitch);
            if (onSwitch == decided.Allows(caller, permission, portGroup))
                continue;
            if (onSwitch && decided.Refuses(caller, permission, portGroup))
                Refuse(
                    portGroup,
                    $"{caller.Account} is denied {permission} on it and has it on {vswitch.Address}, and libvirt asks about networks as a whole",
                    $"Deny it on {vswitch.Address} too"
                );
            else
                Note(
                    portGroup.Address,
                    $"libvirt asks about networks as a whole: who may do what on {vswitch.Name.Text} may do it on its portgroups, and nobody else"
                );
        }
    }

    private void WhoReconfiguresConnects(Element element, VirtualMachine machine)
    {
        foreach (var caller in decided.Callers)
            if (decided.Allows(caller, Permission.ReconfigureMachine, machine) && !decided.Allows(caller, Permission.ConnectNic, element))
            {
                if (decided.Refuses(caller, Permission.ConnectNic, element))
                    Refuse(
                        element,
                        $"{caller.Account} is denied {Permission.ConnectNic} on it and has {Permission.ReconfigureMachine} on {machine.Address}, and libvirt lets who may change a machine choose its network",
                        $"Deny {Permission.ReconfigureMachine} too"
                    );
                else
                    Note(
                        host.Address,
                        $"libvirt lets who may change a machine choose its network too: {Permission.ReconfigureMachine} gives {Permission.ConnectNic}"
                    );
            }
    }

    private void DefiningNeedsBoth()
    {
        foreach (var element in host.VirtualMachines.Prepend<Element>(host))
            if (
                decided.Callers.Any(caller =>
                    decided.Allows(caller, Permission.CreateMachine, element)
                    != decided.Allows(caller, Permission.ReconfigureMachine, element)
                )
            )
                Note(
                    host.Address,
                    $"libvirt does not tell a new definition from a changed one: storing either needs {Permission.CreateMachine} and {Permission.ReconfigureMachine}"
                );
    }

    private void DisksAreNotAsked()
    {
        foreach (var caller in decided.Callers.Where(MayDefineMachines))
        foreach (var machine in host.VirtualMachines)
            if (Permissions.MachineManagement.Any(permission => decided.Refuses(caller, permission, machine)))
                Note(
                    machine.Address,
                    $"{caller.Account} is denied permissions on it and may define machines on the host, and libvirt lets who defines a machine choose any disk of the host for it"
                );
    }

    private bool MayDefineMachines(Caller caller) =>
        decided.Allows(caller, Permission.CreateMachine, host) && decided.Allows(caller, Permission.ReconfigureMachine, host);

    private void MirrorsAreNotAsked()
    {
        if (HoldsAnywhere(Permission.MirrorTraffic))
            Note(host.Address, $"libvirt mirrors no traffic: {Permission.MirrorTraffic} is for root alone");
    }

    private void FiltersAreNotTheFirewall()
    {
        if (HoldsAnywhere(Permission.ReconfigureFirewall))
            Note(
                host.Address,
                $"{Permission.ReconfigureFirewall} is about libvirt's own filters, and about those of the whole host: the distributed firewall is for root alone"
            );
    }

    private bool HoldsAnywhere(Permission permission) =>
        host
            .VirtualSwitches.Prepend<Element>(host)
            .Any(element => decided.Callers.Any(caller => decided.Allows(caller, permission, element)));

    private void CallersWithoutLogin()
    {
        foreach (var caller in decided.Callers.Where(caller => !caller.LogsIn && HoldsAnything(caller)))
            Note(
                host.Address,
                $"{caller.Account} has permissions and is not admitted to the host: libvirt's polkit driver knows callers by their process on it"
            );
    }

    private bool HoldsAnything(Caller caller) =>
        host
            .VirtualMachines.Concat<Element>(host.VirtualSwitches)
            .Prepend(host)
            .Any(element => Permissions.All.Any(permission => decided.Allows(caller, permission, element)));

    private void PeopleWhoAreGone(IReadOnlyList<string> gone)
    {
        var entries = fleet.Fleet.AccessControl?.Entries ?? ValueList<AccessEntry>.Empty;
        foreach (var account in gone)
            if (entries.AsEnumerable().Any(entry => entry.Effect == AccessEffect.Grant && Names(entry.Principal, account)))
                Note(host.Address, $"{account} has grants and gets nothing: the person has left, moved or was revoked");
    }

    private bool Names(Principal principal, string account) =>
        principal.User is { } user
            ? user.Name == account
            : fleet.Groups.Resolve(principal.Group!).Element is { } group
                && group.Members.AsEnumerable().Any(member => member.Name == account);

    private void Refuse(Element element, string problem, string remedy) => plan.Refuse(element, element.Origin, problem, remedy);

    private void Note(string address, string reason) => plan.NoteOnce(address, "access control", reason);
}
