using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>The .NET packages of the providers. Versions are exact: what was checked against their schemas is what runs.</summary>
/// <param name="Token">The package in tokens.</param>
/// <param name="Module">The module in tokens.</param>
/// <param name="Id">The NuGet package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Namespace">The namespace of the module.</param>
/// <param name="Alias">What stacks call that namespace.</param>
internal sealed record CSharpPackages(string Token, string Module, string Id, string Version, string Namespace, string Alias)
{
    private static readonly CSharpPackages[] All =
    [
        new("command", "remote", "Pulumi.Command", "1.2.1", "Pulumi.Command.Remote", "Remote"),
        new("vsphere", "", "Pulumi.VSphere", "4.17.0", "Pulumi.VSphere", "VSphere"),
    ];

    /// <summary>The package of a token.</summary>
    public static CSharpPackages Of(PulumiToken token) =>
        All.First(package => package.Token == token.Package && package.Module == token.Module);

    /// <summary>What stacks call the namespace of a token.</summary>
    public static string AliasOf(PulumiToken token) => Of(token).Alias;

    /// <summary>The packages that nodes need, in order of their names.</summary>
    public static IEnumerable<CSharpPackages> UsedBy(IEnumerable<StackNode> nodes)
    {
        var used = nodes.Select(node => Of(PulumiToken.Parse(node.Type))).ToHashSet();
        return All.Where(used.Contains);
    }
}
