using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>Which of the model's permissions each of libvirt's actions needs. What is not listed is for root alone.</summary>
/// <remarks>
/// Left out on purpose: whatever shows or changes the memory and disks of a guest behind its back (<c>domain.mem-read</c>, <c>domain.block-read</c>,
/// <c>domain.core-dump</c>, <c>domain.set-password</c>, <c>storage-*</c>, <c>secret.*</c>), and whatever configures the host itself (<c>interface.*</c>,
/// <c>node-device.*</c>, <c>connect.write</c>, <c>connect.pm-control</c>): the model has no permission that means them.
/// </remarks>
internal static class LibvirtActions
{
    public static IReadOnlyList<LibvirtAction> OnMachines { get; } =
    [
        // That it exists: without, one cannot even name it to libvirt. Its state is domain.read.
        new("domain.getattr", null),
        .. Of(Permission.ViewMachine, "domain.read"),
        .. Of(Permission.StartMachine, "domain.start"),
        .. Of(Permission.StopMachine, "domain.stop", "domain.reset", "domain.init-control", "domain.inject-nmi", "domain.send-signal"),
        .. Of(Permission.SuspendMachine, "domain.suspend", "domain.hibernate", "domain.pm-control"),
        .. Of(Permission.SnapshotMachine, "domain.snapshot", "domain.checkpoint", "domain.fs-freeze"),
        .. Of(Permission.MigrateMachine, "domain.migrate"),
        .. Of(Permission.OpenConsole, "domain.open-device", "domain.open-graphics", "domain.screenshot", "domain.send-input"),
        .. Of(
            Permission.ReconfigureMachine,
            "domain.write",
            "domain.read-secure",
            "domain.block-write",
            "domain.fs-trim",
            "domain.set-time"
        ),
        // libvirt does not tell a new definition from a changed one: both are domain.write and domain.save.
        .. Of(Permission.CreateMachine, "domain.save"),
        .. Of(Permission.DeleteMachine, "domain.delete"),
    ];

    public static IReadOnlyList<LibvirtAction> OnNetworks { get; } =
    [
        new("network.getattr", null),
        .. Of(Permission.ViewNetwork, "network.read", "network.search-ports", "network-port.getattr", "network-port.read"),
        .. Of(Permission.CreateNetwork, "network.save"),
        .. Of(Permission.ReconfigureNetwork, "network.write", "network.start", "network.stop"),
        .. Of(Permission.DeleteNetwork, "network.delete"),
        .. Of(Permission.ConnectNic, "network-port.create", "network-port.write", "network-port.delete"),
    ];

    /// <summary>Filters are the host's: libvirt does not know which network one is for.</summary>
    public static IReadOnlyList<LibvirtAction> OnFilters { get; } =
    [
        .. Of(Permission.ViewNetwork, "nwfilter.getattr", "nwfilter.read", "nwfilter-binding.getattr", "nwfilter-binding.read"),
        .. Of(
            Permission.ReconfigureFirewall,
            "nwfilter.write",
            "nwfilter.save",
            "nwfilter.delete",
            "nwfilter-binding.create",
            "nwfilter-binding.delete"
        ),
    ];

    /// <summary>For whoever may do anything at all on the host. A list shows only what its reader has a permission on.</summary>
    public static IReadOnlyList<LibvirtAction> OnConnection { get; } =
    [
        new("connect.getattr", null),
        new("connect.read", null),
        new("connect.search-domains", null),
        new("connect.search-networks", null),
        new("connect.search-nwfilters", null),
        new("connect.search-nwfilter-bindings", null),
    ];

    public static IReadOnlyList<LibvirtAction> All { get; } = [.. OnConnection, .. OnMachines, .. OnNetworks, .. OnFilters];

    private static IEnumerable<LibvirtAction> Of(Permission permission, params string[] ids) =>
        ids.Select(id => new LibvirtAction(id, permission));
}
