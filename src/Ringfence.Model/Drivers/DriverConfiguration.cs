using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>The device drivers of a host: where they run and who vouches for them (paper V).</summary>
public sealed record DriverConfiguration
{
    /// <summary>The host image profile.</summary>
    public Reference<ImageProfile>? ImageProfile { get; init; }

    /// <summary>Where drivers run; <see langword="null"/> when nobody has said.</summary>
    public Setting<DriverPlacement>? Placement { get; init; }

    /// <summary>Whether only signed drivers are loaded.</summary>
    public Setting<bool>? RequiresSigned { get; init; }

    /// <summary>Whether an IOMMU confines what devices can reach.</summary>
    public Setting<bool>? Iommu { get; init; }

    /// <summary>The drivers.</summary>
    public ValueList<Driver> Drivers { get; init; } = ValueList<Driver>.Empty;

    /// <summary>The guests that run drivers (paper V(b)).</summary>
    public ValueList<DriverDomain> DriverDomains { get; init; } = ValueList<DriverDomain>.Empty;

    /// <summary>The devices that guests reach directly.</summary>
    public ValueList<PassthroughDevice> Passthrough { get; init; } = ValueList<PassthroughDevice>.Empty;

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }

    internal IEnumerable<Element> Elements() => [.. Drivers, .. DriverDomains, .. Passthrough];
}
