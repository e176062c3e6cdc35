namespace Ringfence;

/// <summary>How a physical switch port treats VLANs.</summary>
public enum SwitchPortMode
{
    /// <summary>Several VLANs, tagged.</summary>
    Trunk = 0,

    /// <summary>One VLAN, untagged.</summary>
    Access,
}
