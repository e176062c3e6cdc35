namespace Ringfence.Emit;

/// <summary>How a property of the model reaches a host of a vCenter.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Where">Where it is then: an input of a resource, a command; or why it is nowhere.</param>
internal sealed record Route(RouteKind Kind, string Where);

/// <summary>The ways to a host.</summary>
internal enum RouteKind
{
    /// <summary>An input of a resource of the provider.</summary>
    Provider = 0,

    /// <summary>A command on the host.</summary>
    Host,

    /// <summary>PowerCLI.</summary>
    VCenter,

    /// <summary>Its parts have routes of their own.</summary>
    Parts,

    /// <summary>It is no configuration.</summary>
    Nowhere,
}
