using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a host image profile (paper V(a)).</summary>
public sealed class ImageProfileBuilder : ElementBuilder<ImageProfileBuilder>
{
    private readonly List<ResourceName> acceptable = [];
    private Setting<AcceptanceLevel>? level;
    private Setting<FreeText>? version;
    private Setting<bool> coversWholeInstallation = true;

    internal ImageProfileBuilder(ResourceName name, string address, Origin origin)
        : base(name, address, origin) { }

    /// <summary>Demands an acceptance level of every driver.</summary>
    /// <param name="level">The lowest level.</param>
    public ImageProfileBuilder AcceptanceLevel(
        Setting<AcceptanceLevel> level,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        this.level = level.From(nameof(level), Here(file, line));
        return this;
    }

    /// <summary>Sets the version of the installation. On ESXi a cluster whose hosts share this profile is held at it.</summary>
    /// <param name="version">The version as its vendor writes it: <c>8.0.3-24022510</c>.</param>
    /// <exception cref="MalformedValueException">The text is malformed.</exception>
    public ImageProfileBuilder Version(Setting<string> version, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        this.version = version.Parsed<FreeText>(FreeText.TryParse, nameof(version), Here(file, line));
        return this;
    }

    /// <summary>Lists drivers that are acceptable by name. Several calls add up.</summary>
    /// <param name="drivers">The drivers' names.</param>
    public ImageProfileBuilder AcceptDrivers(
        IEnumerable<string> drivers,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        foreach (var (driver, place) in drivers.Placed(nameof(drivers), here))
            acceptable.Add(((Setting<string>)driver).AsName(nameof(drivers), place));
        return this;
    }

    /// <summary>Says that the profile covers only a part of the installation.</summary>
    public ImageProfileBuilder CoversOnlyPart([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        coversWholeInstallation = Setting<bool>.Known(false).WrittenAt(Here(file, line));
        return this;
    }

    internal ImageProfile Build()
    {
        Finish();
        return new()
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Waivers = Waivers,
            AcceptanceLevel = level,
            Version = version,
            AcceptableDrivers = All(acceptable),
            CoversWholeInstallation = coversWholeInstallation,
        };
    }
}
