namespace Ringfence;

/// <summary>Who vouches for a driver, from nobody to the hypervisor's vendor; the order counts (ESXI-80-000133).</summary>
public enum AcceptanceLevel
{
    /// <summary>Nobody but its authors.</summary>
    CommunitySupported = 0,

    /// <summary>A partner whom the vendor trusts.</summary>
    PartnerSupported,

    /// <summary>The vendor, after the partner's tests (VMwareAccepted).</summary>
    VendorAccepted,

    /// <summary>The vendor, after its own tests (VMwareCertified).</summary>
    VendorCertified,
}

/// <summary>Where device drivers run (paper V options (a) and (b)).</summary>
public enum DriverPlacement
{
    /// <summary>In the hypervisor's own code.</summary>
    BuiltIn = 0,

    /// <summary>In the privileged partition: dom0, the parent partition.</summary>
    ParentPartition,

    /// <summary>In dedicated guests.</summary>
    DriverDomain,
}

/// <summary>Why a package is in a driver domain (paper V(b)).</summary>
public enum PackagePurpose
{
    /// <summary>Part of the barebones operating system.</summary>
    BaseSystem = 0,

    /// <summary>The designated driver or its firmware.</summary>
    Driver,

    /// <summary>Needed to share the device with other domains.</summary>
    Sharing,

    /// <summary>Anything else.</summary>
    Other,
}
