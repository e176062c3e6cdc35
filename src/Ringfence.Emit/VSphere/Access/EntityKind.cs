namespace Ringfence.Emit;

/// <summary>A kind of object that vCenter puts permissions on.</summary>
/// <param name="Type">The type of the managed object, as vSphere calls it.</param>
/// <param name="IdOutput">The output of its resource that the provider takes for its id.</param>
/// <param name="Means">The permissions that mean something on it or on what inherits from it.</param>
/// <param name="Views">Which of them is to see it; none where everybody who may do anything below has to.</param>
internal sealed record EntityKind(string Type, string IdOutput, PermissionSet Means, PermissionSet Views)
{
    private static readonly PermissionSet All = PermissionSet.Of(Permissions.All) - Privileges.Nowhere;
    private static readonly PermissionSet OfMachines = PermissionSet.Of(Permissions.MachineManagement);
    private static readonly PermissionSet Machines = PermissionSet.Of(Permission.ViewMachine);
    private static readonly PermissionSet Networks = PermissionSet.Of(Permission.ViewNetwork);

    public static EntityKind Datacenter { get; } = new("Datacenter", "moid", All, PermissionSet.Empty);

    public static EntityKind Cluster { get; } = new("ClusterComputeResource", "id", All, PermissionSet.Empty);

    /// <summary>A folder of machines.</summary>
    public static EntityKind Folder { get; } = new("Folder", "id", OfMachines, Machines);

    public static EntityKind Pool { get; } = new("ResourcePool", "id", OfMachines, Machines);

    /// <summary>A host in a cluster. No machine inherits from it, because the cluster's pools are their parents.</summary>
    public static EntityKind Host { get; } = new("HostSystem", "id", Privileges.OnOwnNetworks | Networks, Networks);

    /// <summary>A distributed switch, whose UUID the provider takes for its id. Its portgroups inherit from the datacenter and not from it.</summary>
    public static EntityKind Switch { get; } =
        new(
            "VmwareDistributedVirtualSwitch",
            "id",
            PermissionSet.Of(Permissions.NetworkConfiguration) - Privileges.Nowhere - PermissionSet.Of(Permission.ConnectNic),
            Networks
        );

    /// <summary>A distributed portgroup. What is mirrored is the switch's affair, and what is created is none yet.</summary>
    public static EntityKind PortGroup { get; } =
        new(
            "DistributedVirtualPortgroup",
            "id",
            PermissionSet.Of(Permission.ViewNetwork, Permission.ReconfigureNetwork, Permission.DeleteNetwork, Permission.ConnectNic),
            Networks
        );

    public static EntityKind Machine { get; } =
        new("VirtualMachine", "id", OfMachines - PermissionSet.Of(Permission.CreateMachine), Machines);

    /// <summary>What decides on it whether a role fits, besides seeing.</summary>
    public PermissionSet Doing { get; } = Means - Privileges.Views;

    /// <summary>What somebody with a role may do on it.</summary>
    public PermissionSet Answers(PermissionSet role) =>
        (this == Host && !role.HasAll(Privileges.OnOwnNetworks) ? role - Privileges.OnOwnNetworks : role) & (Doing | Views);
}
