using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a datacenter of a vCenter.</summary>
public sealed class DatacenterBuilder : ElementBuilder<DatacenterBuilder>
{
    // Hosts name clusters and distributed switches without saying where they are, so these names are unique in the fleet.
    private readonly Siblings<Cluster> clusters;
    private readonly Siblings<VirtualSwitch> distributedSwitches;

    internal DatacenterBuilder(ResourceName name, string address, SharedNames siteNames, Origin origin)
        : base(name, address, origin)
    {
        clusters = new("cluster", siteNames);
        distributedSwitches = new("distributed switch", siteNames);
    }

    /// <summary>Describes a cluster; hosts join it with <c>.Cluster("compute")</c>.</summary>
    /// <param name="name">Its name, unique in the fleet: <c>compute</c>.</param>
    /// <param name="configure">Declares availability, the datastore and resource pools.</param>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public DatacenterBuilder Cluster(
        Setting<string> name,
        Action<ClusterBuilder>? configure = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = clusters.Claim(name, nameof(name), here);
        var builder = new ClusterBuilder(claimed, Address + "/" + claimed.Text, here);
        configure?.Invoke(builder);
        clusters.Add(builder.Build());
        return this;
    }

    /// <summary>Describes a distributed switch once; hosts connect NICs with <c>.DistributedSwitch("tenant", uplinks: ["vmnic2", "vmnic3"])</c> (paper VII).</summary>
    /// <param name="name">Its name, unique in the fleet: <c>tenant</c>.</param>
    /// <param name="configure">Names uplink ports, portgroups, firewall and mirrors.</param>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public DatacenterBuilder DistributedSwitch(
        Setting<string> name,
        Action<VirtualSwitchBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = distributedSwitches.Claim(name, nameof(name), here);
        distributedSwitches.Add(
            new VirtualSwitchBuilder(HypervisorKind.Esxi, claimed, Address + "/" + claimed.Text, here).Described(configure, here).Build()
        );
        return this;
    }

    internal Datacenter Build()
    {
        Finish();
        return new()
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Waivers = Waivers,
            Clusters = All(clusters),
            DistributedSwitches = All(distributedSwitches),
        };
    }
}
