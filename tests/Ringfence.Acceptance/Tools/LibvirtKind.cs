using System.Collections.Generic;

namespace Ringfence.Acceptance;

/// <summary>A kind of libvirt object and the virsh commands for it.</summary>
/// <param name="Schema">The name of its schema, for virt-xml-validate.</param>
/// <param name="Define">The command that defines it.</param>
/// <param name="List">The command that lists all.</param>
/// <param name="Dump">The command that reads it back.</param>
/// <param name="Undefine">The command that removes it.</param>
internal sealed record LibvirtKind(
    string Schema,
    string Define,
    IReadOnlyList<string> List,
    IReadOnlyList<string> Dump,
    IReadOnlyList<string> Undefine
)
{
    public static readonly LibvirtKind Domain = new(
        "domain",
        "define",
        ["list", "--all", "--name"],
        ["dumpxml", "--inactive"],
        ["undefine", "--nvram"]
    );

    public static readonly LibvirtKind Network = new(
        "network",
        "net-define",
        ["net-list", "--all", "--name"],
        ["net-dumpxml", "--inactive"],
        ["net-undefine"]
    );

    public static readonly LibvirtKind NetworkFilter = new(
        "nwfilter",
        "nwfilter-define",
        ["nwfilter-list"],
        ["nwfilter-dumpxml"],
        ["nwfilter-undefine"]
    );
}
