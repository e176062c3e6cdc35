namespace Ringfence;

/// <summary>How a port treats VLAN tags.</summary>
public enum VlanKind
{
    /// <summary>Frames carry no tag (vSphere writes 0).</summary>
    Untagged = 0,

    /// <summary>Frames belong to one VLAN, 1 to 4094.</summary>
    Tagged,

    /// <summary>Frames of several VLANs pass with their tags (vSphere writes 4095 for all of them).</summary>
    Trunk,
}
