namespace Ringfence.Model;

/// <summary>A host image profile: the secure configuration of a whole installation, defined beforehand (paper V(a)).</summary>
public sealed record ImageProfile : Element
{
    /// <summary>The lowest acceptance level of a driver in the image.</summary>
    public Setting<AcceptanceLevel>? AcceptanceLevel { get; init; }

    /// <summary>The version of the installation, as the hypervisor's vendor writes it: <c>8.0.3-24022510</c>.</summary>
    public Setting<FreeText>? Version { get; init; }

    /// <summary>The drivers that are acceptable by name.</summary>
    public ValueList<ResourceName> AcceptableDrivers { get; init; } = ValueList<ResourceName>.Empty;

    /// <summary>Whether the profile covers the entire installation.</summary>
    public Setting<bool> CoversWholeInstallation { get; init; } = true;
}
