namespace Ringfence;

/// <summary>What the paper asks of the firewall of a virtual network (paper VII requirements (a)–(c)).</summary>
public enum FirewallCapability
{
    /// <summary>It tracks connections (requirement (a)).</summary>
    Stateful = 0,

    /// <summary>Objects whose members are fixed (requirement (b)).</summary>
    StaticObjects,

    /// <summary>Objects whose members follow the fleet (requirement (b)).</summary>
    DynamicObjects,

    /// <summary>Objects that designate portgroups (requirement (b)).</summary>
    PortGroupObjects,

    /// <summary>Objects that designate VLANs (requirement (b)).</summary>
    VlanObjects,

    /// <summary>Objects that designate a single virtual machine (requirement (b)).</summary>
    SingleMachineObjects,

    /// <summary>Objects that designate all virtual machines of the host (requirement (b)).</summary>
    AllMachinesObjects,

    /// <summary>Objects that designate machines of similar function (requirement (b)).</summary>
    FunctionObjects,

    /// <summary>Mirroring to external network devices (requirement (c)).</summary>
    Mirroring,
}

/// <summary>How a firewall for guests is deployed (paper VII option (a)).</summary>
public enum FirewallDeployment
{
    /// <summary>As a module of the hypervisor, between every vNIC and the virtual switch.</summary>
    HypervisorModule = 0,

    /// <summary>As an ordinary virtual machine.</summary>
    VirtualMachine,
}
