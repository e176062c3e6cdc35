using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>
/// Who may do what through libvirt: the model's decisions as polkit rules, and libvirt's daemons told to ask polkit. Default is deny.
/// </summary>
internal sealed class AccessPlan(Host host, FleetIndex fleet, EmissionPlan plan)
{
    private const string AnyPermission = "any";
    private const string Polkit = "polkit";

    // libvirtd is all drivers in one; the others are the same drivers one by one, which some distributions run instead.
    private static readonly string[] Daemons =
    [
        "libvirtd",
        "virtinterfaced",
        "virtnetworkd",
        "virtnodedevd",
        "virtnwfilterd",
        "virtproxyd",
        "virtqemud",
        "virtsecretd",
        "virtstoraged",
    ];

    private static readonly ActionView[] Actions =
    [
        .. LibvirtActions.All.Select(action => new ActionView(action.Id, action.Needs?.ToString() ?? AnyPermission)),
    ];

    private static readonly Permission[] OnMachines = PermissionsOf(LibvirtActions.OnMachines);
    private static readonly Permission[] OnNetworks = PermissionsOf(LibvirtActions.OnNetworks);
    private static readonly Permission[] OnHostNetworks = PermissionsOf([.. LibvirtActions.OnNetworks, .. LibvirtActions.OnFilters]);

    // Hosts are planned one by one, and the entries of a fleet need be indexed but once.
    private static readonly ConditionalWeakTable<FleetIndex, AccessDecisions> Decisions = [];

    // Objects that the same people may treat alike share a table: a reader compares tables, not objects.
    private readonly Dictionary<string, AccessView> access = new(StringComparer.Ordinal);

    public void Add()
    {
        if (!IsEnforcedByPolkit())
            return;
        var callers = Callers.Of(host, fleet, plan);
        var decided = new HostDecisions(host, callers.All, Decisions.GetValue(fleet, index => new AccessDecisions(index)), plan);
        var machines = new ObjectsView(
            host.VirtualMachines.Select(machine => View(machine, DerivedIdentity.Uuid("domain", machine.Address), OnMachines, decided))
                .ToList(),
            Number(decided.Rights(host, OnMachines))
        );
        var networks = new ObjectsView(
            host.VirtualSwitches.Select(vswitch => View(vswitch, DerivedIdentity.Uuid("network", vswitch.Address), OnNetworks, decided))
                .ToList(),
            Number(decided.Rights(host, OnHostNetworks))
        );
        var view = new AccessRulesView(Actions, [.. access.Values], machines, networks);
        plan.Add($"{host.Name.Text}/etc/polkit-1/rules.d/00-ringfence-libvirt.rules", "kvm/libvirt-access.rules.sbn", view, host);
        foreach (var daemon in Daemons)
            plan.Add($"{host.Name.Text}/etc/libvirt/{daemon}.conf", "kvm/libvirt-daemon.conf.sbn", new LibvirtDaemonView(daemon), host);
        new AccessLimits(host, fleet, decided, plan).Say(callers.Gone);
    }

    /// <summary>Whether the declared module is the one that a KVM host has; a problem when entries would be enforced by another.</summary>
    private bool IsEnforcedByPolkit()
    {
        if ((host.AccessModule ?? fleet.Fleet.AccessControl?.Module) is not { } module)
            return true;
        if (plan.Known(module.Name, host, "the access module")?.ToString() == Polkit)
            return true;
        if (fleet.Fleet.AccessControl is { Entries.Count: > 0 })
            plan.Refuse(
                host,
                module.Origin,
                $"its access module is {module.Name}, and nothing but polkit keeps to grants and denials on a KVM host",
                "Declare .AccessModule(module => module.Polkit()) on the host"
            );
        return false;
    }

    private ObjectView View(Element element, string uuid, Permission[] permissions, HostDecisions decided) =>
        new(element.Name.Text, uuid, Number(decided.Rights(element, permissions)));

    private int Number(IReadOnlyList<RightView> rights)
    {
        var key = string.Join(";", rights.Select(right => $"{right.Permission}:{string.Join(",", right.Users)}"));
        if (!access.TryGetValue(key, out var view))
            access.Add(key, view = new(access.Count, rights));
        return view.Number;
    }

    private static Permission[] PermissionsOf(IEnumerable<LibvirtAction> actions) =>
        [.. actions.Select(action => action.Needs).OfType<Permission>().Distinct().Order()];
}
