using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Everything that one Pulumi stack makes. The C# project, the YAML program and the checks all come from it.</summary>
internal sealed record StackGraph
{
    /// <summary>The project's name: "vcsa-01".</summary>
    public required string Name { get; init; }

    /// <summary>What it is, as a sentence without its end.</summary>
    public required string Description { get; init; }

    /// <summary>The vCenter that the provider talks to.</summary>
    public required string Server { get; init; }

    /// <summary>The element of the fleet that it is for.</summary>
    public required Element Element { get; init; }

    /// <summary>What has to be given when it is run, in order of the keys.</summary>
    public required ValueList<StackSetting> Settings { get; init; }

    /// <summary>Its parts, in the order in which they are made.</summary>
    public required ValueList<StackComponent> Components { get; init; }

    /// <summary>What it makes and asks for, in an order in which nothing is used before it is there.</summary>
    public required ValueList<StackNode> Nodes { get; init; }

    /// <summary>What other stacks use of it, in order of the names.</summary>
    public ValueList<StackExport> Exports { get; init; } = ValueList<StackExport>.Empty;

    /// <summary>The project that it builds on; <see langword="null"/> when it stands alone.</summary>
    public string? BuildsOn { get; init; }

    /// <summary>The setting that names the stack of a project which another builds on.</summary>
    public static string SettingOf(string project) => project + "-stack";
}

/// <summary>A setting that who runs a stack must give.</summary>
/// <param name="Key">Its key: "esx-01-root".</param>
/// <param name="Type">Its type.</param>
/// <param name="IsSecret">Whether Pulumi encrypts it.</param>
/// <param name="Description">What it is, as a phrase.</param>
internal sealed record StackSetting(string Key, StackSettingType Type, bool IsSecret, string Description);

/// <summary>The type of a setting.</summary>
internal enum StackSettingType
{
    /// <summary>A text.</summary>
    Text = 0,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A truth value.</summary>
    Truth,
}

/// <summary>A part of a stack that people see as one.</summary>
/// <param name="Name">Its name, of which no resource may have the same: "esx-01-host".</param>
/// <param name="Kind">What it is.</param>
/// <param name="Element">The element of the fleet that it is for.</param>
/// <param name="Part">The stack that it is moved to when one would be too large; <see langword="null"/> for the one that the others build on.</param>
internal sealed record StackComponent(string Name, StackComponentKind Kind, Element Element, string? Part);

/// <summary>What a component is.</summary>
internal enum StackComponentKind
{
    /// <summary>A datacenter with its folders.</summary>
    Datacenter = 0,

    /// <summary>A cluster with its resource pools.</summary>
    Cluster,

    /// <summary>A host that joins a cluster, and what is set up on it before.</summary>
    Member,

    /// <summary>A distributed switch with its portgroups.</summary>
    Switch,

    /// <summary>Roles.</summary>
    Roles,

    /// <summary>Permissions.</summary>
    Permissions,

    /// <summary>The networks and machines of a host.</summary>
    Host,
}

/// <summary>An output that other stacks use.</summary>
/// <param name="Name">Its name: "esx-01-id".</param>
/// <param name="Value">What it is.</param>
internal sealed record StackExport(string Name, OutputValue Value);
