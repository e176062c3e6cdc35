using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>
/// vSphere's privileges by Ringfence's permissions: every privilege stands here once, with all the permissions that it takes, so that no role gives more than
/// what was meant.
/// </summary>
/// <remarks>
/// To see is no privilege that a role could lack: each but No Access has System.Anonymous, System.View and System.Read. What reaches beyond the machine is
/// left out (raw and host devices, other machines' disks, scripts in the guest, encryption), because no permission means it.
/// </remarks>
internal static class Privileges
{
    /// <summary>The permissions to see.</summary>
    public static PermissionSet Views { get; } = PermissionSet.Of(Permission.ViewMachine, Permission.ViewNetwork);

    /// <summary>The firewall of the virtual network is not vSphere's: whoever brings one brings its own rights.</summary>
    public static PermissionSet Nowhere { get; } = PermissionSet.Of(Permission.ReconfigureFirewall);

    /// <summary>To vSphere the networks of a host's own are one thing that is configured: Host.Config.Network makes, changes and deletes.</summary>
    public static PermissionSet OnOwnNetworks { get; } =
        PermissionSet.Of(Permission.CreateNetwork, Permission.ReconfigureNetwork, Permission.DeleteNetwork);

    private static readonly (PermissionSet Needs, string Id)[] Table =
    [
        .. Of(Permission.StartMachine, "VirtualMachine.Interact.PowerOn"),
        .. Of(Permission.StopMachine, "VirtualMachine.Interact.PowerOff", "VirtualMachine.Interact.Reset"),
        // To resume is to power on.
        .. Of(Permission.SuspendMachine, "VirtualMachine.Interact.Pause", "VirtualMachine.Interact.Suspend"),
        .. Of(
            Permission.SnapshotMachine,
            "VirtualMachine.State.CreateSnapshot",
            "VirtualMachine.State.RemoveSnapshot",
            "VirtualMachine.State.RenameSnapshot",
            "VirtualMachine.State.RevertToSnapshot"
        ),
        // Into another resource pool it takes Resource.AssignVMToPool there, as for a new machine.
        .. Of(Permission.MigrateMachine, "Resource.ColdMigrate", "Resource.HotMigrate", "Resource.QueryVMotion"),
        .. Of(
            Permission.OpenConsole,
            "VirtualMachine.Interact.ConsoleInteract",
            "VirtualMachine.Interact.CreateScreenshot",
            "VirtualMachine.Interact.PutUsbScanCodes"
        ),
        .. Of(
            Permission.ReconfigureMachine,
            "VirtualMachine.Config.AddNewDisk",
            "VirtualMachine.Config.AddRemoveDevice",
            "VirtualMachine.Config.AdvancedConfig",
            "VirtualMachine.Config.Annotation",
            "VirtualMachine.Config.CPUCount",
            "VirtualMachine.Config.ChangeTracking",
            "VirtualMachine.Config.DiskExtend",
            "VirtualMachine.Config.DiskLease",
            "VirtualMachine.Config.EditDevice",
            "VirtualMachine.Config.Memory",
            "VirtualMachine.Config.QueryUnownedFiles",
            "VirtualMachine.Config.RemoveDisk",
            "VirtualMachine.Config.Rename",
            "VirtualMachine.Config.ResetGuestInfo",
            "VirtualMachine.Config.Resource",
            "VirtualMachine.Config.Settings",
            "VirtualMachine.Config.SwapPlacement",
            "VirtualMachine.Config.UpgradeVirtualHardware",
            "VirtualMachine.Interact.DeviceConnection",
            "VirtualMachine.Interact.SetCDMedia",
            "VirtualMachine.Interact.SetFloppyMedia"
        ),
        // Its new disks take VirtualMachine.Config.AddNewDisk, and its vNICs Network.Assign.
        .. Of(
            Permission.CreateMachine,
            "Datastore.AllocateSpace",
            "Resource.AssignVMToPool",
            "VirtualMachine.Inventory.Create",
            "VirtualMachine.Inventory.CreateFromExisting"
        ),
        .. Of(Permission.DeleteMachine, "VirtualMachine.Inventory.Delete"),
        .. Of(Permission.CreateNetwork, "DVPortgroup.Create", "DVSwitch.Create"),
        .. Of(
            Permission.ReconfigureNetwork,
            "DVPortgroup.Modify",
            "DVPortgroup.PolicyOp",
            "DVPortgroup.ScopeOp",
            "DVSwitch.HostOp",
            "DVSwitch.Modify",
            "DVSwitch.PolicyOp",
            "DVSwitch.PortConfig",
            "DVSwitch.PortSetting"
        ),
        .. Of(Permission.DeleteNetwork, "DVPortgroup.Delete", "DVSwitch.Delete"),
        .. Of(Permission.ConnectNic, "Network.Assign"),
        .. Of(Permission.MirrorTraffic, "DVSwitch.Vspan"),
        (OnOwnNetworks, "Host.Config.Network"),
    ];

    /// <summary>What a role can hold of permissions: whoever may do anything sees, and whoever may see one thing may see the other.</summary>
    public static PermissionSet InRole(PermissionSet permissions)
    {
        var expressible = permissions - Nowhere;
        return expressible.IsEmpty ? PermissionSet.Empty : expressible | Views;
    }

    /// <summary>The ids of the privileges of a role, sorted as vSphere sorts them.</summary>
    public static IEnumerable<string> Ids(PermissionSet permissions) =>
        Table.Where(privilege => permissions.HasAll(privilege.Needs)).Select(privilege => privilege.Id).Order(StringComparer.Ordinal);

    private static IEnumerable<(PermissionSet Needs, string Id)> Of(Permission permission, params string[] ids) =>
        ids.Select(id => (PermissionSet.Of(permission), id));
}
