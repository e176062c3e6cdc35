namespace Ringfence;

/// <summary>What a virtual machine is for, where rules treat it apart.</summary>
public enum MachinePurpose
{
    /// <summary>It runs an application.</summary>
    Workload = 0,

    /// <summary>It manages hosts and may therefore sit on the management network (paper VI).</summary>
    ManagementAppliance,

    /// <summary>It is a firewall and may therefore join networks (paper VII).</summary>
    Firewall,

    /// <summary>It routes between networks.</summary>
    Router,

    /// <summary>It detects or prevents intrusions.</summary>
    IntrusionDetection,
}
