namespace Ringfence;

/// <summary>Where the management firewall is (paper VI options (a) and (b)).</summary>
public enum FirewallLocation
{
    /// <summary>Built into the hypervisor.</summary>
    BuiltIn = 0,

    /// <summary>A device outside of the host.</summary>
    External,
}

/// <summary>What a firewall does with traffic.</summary>
public enum FirewallAction
{
    /// <summary>Drops it.</summary>
    Deny = 0,

    /// <summary>Lets it through.</summary>
    Allow,
}

/// <summary>Where traffic goes, seen from the host.</summary>
public enum TrafficDirection
{
    /// <summary>Into the host.</summary>
    Inbound = 0,

    /// <summary>Out of the host.</summary>
    Outbound,
}
