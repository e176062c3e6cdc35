using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>An entry of a project's configuration: a value that is known, or the type of one that who runs the stack gives.</summary>
/// <param name="Key">The key; with a provider's name in front for a provider's.</param>
/// <param name="Type">The type, as Pulumi names it.</param>
/// <param name="IsSecret">Whether Pulumi encrypts it.</param>
/// <param name="Value">The value, when it is known.</param>
/// <param name="Description">What it is, as a phrase.</param>
internal sealed record PulumiSetting(string Key, string Type, bool IsSecret, string? Value, string Description)
{
    /// <summary>Whether the value is a text.</summary>
    public bool IsText => Type == "string";

    /// <summary>Whether who runs the stack has to give it.</summary>
    public bool IsAsked => Value is null;

    public string Provided => Value ?? "";
}

/// <summary>The configuration of a project.</summary>
internal static class PulumiSettings
{
    /// <summary>The provider's settings that are known, and those of the stack. User and password of the provider are given by who runs it.</summary>
    public static IEnumerable<PulumiSetting> Of(StackGraph graph) =>
        graph
            .Settings.Select(setting => new PulumiSetting(setting.Key, TypeOf(setting.Type), setting.IsSecret, null, setting.Description))
            .Append(new("vsphere:allowUnverifiedSsl", "boolean", false, "false", "Whether vCenter's certificate may be anybody's"))
            .Append(new("vsphere:vsphereServer", "string", false, graph.Server, "The vCenter"));

    private static string TypeOf(StackSettingType type) =>
        type switch
        {
            StackSettingType.Number => "integer",
            StackSettingType.Truth => "boolean",
            _ => "string",
        };
}
