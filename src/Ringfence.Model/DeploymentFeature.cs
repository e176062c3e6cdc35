namespace Ringfence;

/// <summary>The six deployment features of a hypervisor, numbered as the rows of the paper's Table 1.</summary>
public enum DeploymentFeature
{
    /// <summary>The fleet description itself: not a row of the table, but what makes the rows checkable.</summary>
    Model = 0,

    /// <summary>Local user management and authentication (paper II).</summary>
    Users = 1,

    /// <summary>CPU scheduler configuration (paper III).</summary>
    Scheduler = 2,

    /// <summary>Access control configuration (paper IV).</summary>
    AccessControl = 3,

    /// <summary>Device drivers configuration (paper V).</summary>
    Drivers = 4,

    /// <summary>Management interface configuration (paper VI).</summary>
    Management = 5,

    /// <summary>Virtual network configuration (paper VII).</summary>
    VirtualNetwork = 6,
}
