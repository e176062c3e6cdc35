using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a vCenter Server: its datacenters, and through them the clusters that ESXi hosts name with <c>.Cluster("compute")</c>.</summary>
public sealed class VCenterBuilder : ElementBuilder<VCenterBuilder>
{
    private readonly Siblings<Datacenter> datacenters = new("datacenter");
    private readonly SharedNames siteNames;
    private Setting<DnsName>? server;

    internal VCenterBuilder(ResourceName name, string address, SharedNames siteNames, Origin origin)
        : base(name, address, origin)
    {
        this.siteNames = siteNames;
    }

    /// <summary>Sets the DNS name under which the vCenter answers; the name of the element when left out.</summary>
    /// <param name="name">The name: <c>vcsa-01.corp.example.com</c>.</param>
    /// <exception cref="MalformedValueException">The text is no DNS name.</exception>
    public VCenterBuilder Server(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        server = name.Parsed<DnsName>(DnsName.TryParse, nameof(name), Here(file, line));
        return this;
    }

    /// <summary>Describes a datacenter.</summary>
    /// <param name="name">Its name in the vCenter: <c>fra1</c>.</param>
    /// <param name="configure">Declares clusters and distributed switches.</param>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public VCenterBuilder Datacenter(
        Setting<string> name,
        Action<DatacenterBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = datacenters.Claim(name, nameof(name), here);
        datacenters.Add(new DatacenterBuilder(claimed, Address + "/" + claimed.Text, siteNames, here).Described(configure, here).Build());
        return this;
    }

    internal VCenter Build()
    {
        Finish();
        return new()
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Waivers = Waivers,
            Server = server,
            Datacenters = All(datacenters),
        };
    }
}
