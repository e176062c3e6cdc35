using System;

namespace Ringfence.Emit;

/// <summary>A token of a provider's schema, "vsphere:index/hostVirtualSwitch:HostVirtualSwitch", in its parts.</summary>
/// <param name="Package">The package: "vsphere".</param>
/// <param name="Module">The module, empty for the main one: "remote".</param>
/// <param name="Name">The name: "HostVirtualSwitch".</param>
internal sealed record PulumiToken(string Package, string Module, string Name)
{
    public static PulumiToken Parse(string token)
    {
        var parts = token.Split(':');
        if (parts.Length != 3)
            throw new ArgumentException($"'{token}' is no token of a schema.", nameof(token));
        var module = parts[1].Split('/')[0];
        return new(parts[0], module == "index" ? "" : module, parts[2]);
    }

    /// <summary>As people write it in YAML: "vsphere:HostVirtualSwitch".</summary>
    public override string ToString() => Module.Length == 0 ? $"{Package}:{Name}" : $"{Package}:{Module}:{Name}";
}
