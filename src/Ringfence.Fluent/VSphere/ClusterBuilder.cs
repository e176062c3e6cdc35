using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a cluster of ESXi hosts.</summary>
public sealed class ClusterBuilder : ElementBuilder<ClusterBuilder>
{
    private readonly Siblings<ResourcePool> resourcePools = new("resource pool");
    private Setting<bool> highAvailability = true;
    private Setting<DrsAutomation> drs = DrsAutomation.FullyAutomated;
    private Setting<ResourceName>? datastore;

    internal ClusterBuilder(ResourceName name, string address, Origin origin)
        : base(name, address, origin) { }

    /// <summary>Says whether machines are restarted elsewhere when a host fails (vSphere HA).</summary>
    /// <param name="enabled">Whether they are; true when this is not called.</param>
    public ClusterBuilder HighAvailability(Setting<bool> enabled, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        highAvailability = enabled.From(nameof(enabled), Here(file, line));
        return this;
    }

    /// <summary>Says how far vCenter moves machines by itself (DRS); fully automated when this is not called.</summary>
    /// <param name="automation">How far.</param>
    public ClusterBuilder Drs(Setting<DrsAutomation> automation, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        drs = automation.From(nameof(automation), Here(file, line));
        return this;
    }

    /// <summary>Names the existing datastore that machines' disks lie on.</summary>
    /// <param name="name">Its name: <c>vsan-01</c>.</param>
    /// <exception cref="MalformedValueException">The name is malformed.</exception>
    public ClusterBuilder Datastore(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        datastore = name.Parsed<ResourceName>(ResourceName.TryParse, nameof(name), Here(file, line));
        return this;
    }

    /// <summary>Describes a resource pool; machines join it with <c>.InResourcePool("prod")</c> (paper III).</summary>
    /// <param name="name">Its name in the cluster: <c>prod</c>.</param>
    /// <param name="configure">Declares shares, guarantees and limits.</param>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public ClusterBuilder ResourcePool(
        Setting<string> name,
        Action<ResourcePoolBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = resourcePools.Claim(name, nameof(name), here);
        resourcePools.Add(new ResourcePoolBuilder(claimed, Address + "/" + claimed.Text, here).Described(configure, here).Build());
        return this;
    }

    internal Cluster Build()
    {
        Finish();
        return new()
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Waivers = Waivers,
            HighAvailability = highAvailability,
            Drs = drs,
            Datastore = datastore,
            ResourcePools = All(resourcePools),
        };
    }
}
