namespace Ringfence;

/// <summary>The two classes of administrative operations (paper IV, first paragraph).</summary>
public enum OperationClass
{
    /// <summary>The life of virtual machines.</summary>
    MachineManagement = 0,

    /// <summary>The virtual network that connects them.</summary>
    NetworkConfiguration,
}

/// <summary>An administrative operation that can be granted or denied (paper IV).</summary>
public enum Permission
{
    /// <summary>See a virtual machine and its state.</summary>
    ViewMachine = 0,

    /// <summary>Start a virtual machine.</summary>
    StartMachine,

    /// <summary>Stop or restart a virtual machine.</summary>
    StopMachine,

    /// <summary>Pause and resume a virtual machine.</summary>
    SuspendMachine,

    /// <summary>Take, revert to and delete snapshots.</summary>
    SnapshotMachine,

    /// <summary>Move a virtual machine to another host.</summary>
    MigrateMachine,

    /// <summary>Open the console of a virtual machine.</summary>
    OpenConsole,

    /// <summary>Change the virtual hardware.</summary>
    ReconfigureMachine,

    /// <summary>Define a new virtual machine.</summary>
    CreateMachine,

    /// <summary>Delete a virtual machine.</summary>
    DeleteMachine,

    /// <summary>See virtual switches, portgroups and vNICs.</summary>
    ViewNetwork,

    /// <summary>Create a virtual switch or portgroup.</summary>
    CreateNetwork,

    /// <summary>Change a virtual switch or portgroup: VLAN, uplinks, policy.</summary>
    ReconfigureNetwork,

    /// <summary>Delete a virtual switch or portgroup.</summary>
    DeleteNetwork,

    /// <summary>Attach a vNIC to a portgroup.</summary>
    ConnectNic,

    /// <summary>Change firewall rules of the virtual network.</summary>
    ReconfigureFirewall,

    /// <summary>Mirror traffic.</summary>
    MirrorTraffic,
}
