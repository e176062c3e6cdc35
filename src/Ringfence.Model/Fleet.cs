using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Model;

/// <summary>Everything that one fleet program describes: what applies to all hosts, and the hosts.</summary>
public sealed record Fleet : Element
{
    /// <summary>The enterprise directories (paper II option (b)).</summary>
    public ValueList<Directory> Directories { get; init; } = ValueList<Directory>.Empty;

    /// <summary>The organization's password policy, against which locally managed hosts are compared (paper II.A(b)).</summary>
    public PasswordPolicy? PasswordPolicy { get; init; }

    /// <summary>Groups, roles, custom objects, hierarchy, grants and denials, and the module that enforces them (paper IV).</summary>
    public AccessControl? AccessControl { get; init; }

    /// <summary>The host image profiles (paper V(a)).</summary>
    public ValueList<ImageProfile> ImageProfiles { get; init; } = ValueList<ImageProfile>.Empty;

    /// <summary>The vCenters, with the datacenters and clusters that ESXi hosts belong to.</summary>
    public ValueList<VCenter> VCenters { get; init; } = ValueList<VCenter>.Empty;

    /// <summary>The virtualized hosts.</summary>
    public ValueList<Host> Hosts { get; init; } = ValueList<Host>.Empty;

    /// <inheritdoc/>
    public override IEnumerable<Element> Children() =>
        [.. Directories, .. ImageProfiles, .. AccessControl is null ? Enumerable.Empty<Element>() : [AccessControl], .. VCenters, .. Hosts];
}
