using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence;

/// <summary>Sets of permissions that are often meant together.</summary>
public static class Permissions
{
    /// <summary>Every permission.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [.. ((Permission[])Enum.GetValues(typeof(Permission))).OrderBy(permission => permission)];

    /// <summary>Every permission of virtual machine management (paper IV class (a)).</summary>
    public static IReadOnlyList<Permission> MachineManagement { get; } =
    [.. All.Where(permission => permission.OperationClass() == Ringfence.OperationClass.MachineManagement)];

    /// <summary>Every permission of virtual network configuration (paper IV class (b)).</summary>
    public static IReadOnlyList<Permission> NetworkConfiguration { get; } =
    [.. All.Where(permission => permission.OperationClass() == Ringfence.OperationClass.NetworkConfiguration)];

    /// <summary>Seeing without changing.</summary>
    public static IReadOnlyList<Permission> View { get; } = [Permission.ViewMachine, Permission.ViewNetwork];

    /// <summary>Starting, stopping and taking snapshots: what the paper's example of a negation is about (paper IV Granularity (iv)).</summary>
    public static IReadOnlyList<Permission> LifeCycle { get; } =
    [Permission.StartMachine, Permission.StopMachine, Permission.SuspendMachine, Permission.SnapshotMachine];

    /// <summary>The class that a permission belongs to.</summary>
    /// <param name="permission">The permission.</param>
    public static OperationClass OperationClass(this Permission permission) =>
        permission >= Permission.ViewNetwork ? Ringfence.OperationClass.NetworkConfiguration : Ringfence.OperationClass.MachineManagement;
}
