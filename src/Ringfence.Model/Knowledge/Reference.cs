using System;

namespace Ringfence;

/// <summary>Names an element that is declared elsewhere. A handle that a fluent method gives <c>out</c> is one; so is a plain string.</summary>
/// <typeparam name="TElement">What is referred to, so that a portgroup is not taken for a virtual machine.</typeparam>
/// <remarks>Whether the element exists is asked by rule RF0003, with the nearest declared name in its message.</remarks>
public sealed class Reference<TElement> : IEquatable<Reference<TElement>>, IMayBeUnknown
{
    internal Reference(string name, string? whyUnknown, Origin origin, string? whyNameUnknown = null)
    {
        Name = name;
        WhyUnknown = whyUnknown;
        WhyNameUnknown = whyNameUnknown;
        Origin = origin;
    }

    /// <summary>The name as written: an element's own name, or an address such as <c>east/kvm-01/db-1</c>.</summary>
    public string Name { get; }

    /// <summary>Why the name is not known; <see langword="null"/> when it is.</summary>
    public string? WhyUnknown { get; }

    /// <summary>
    /// Why the name of the element is not known, although which element is meant is: a handle of an element whose name only running the program reveals.
    /// <see langword="null"/> otherwise.
    /// </summary>
    public string? WhyNameUnknown { get; }

    string? IMayBeUnknown.WhyUnknown => WhyUnknown ?? WhyNameUnknown;

    /// <summary>Whether the name is known.</summary>
    public bool IsKnown => WhyUnknown is null;

    /// <summary>Where the reference was written.</summary>
    public Origin Origin { get; }

    /// <summary>Refers to an element by name.</summary>
    /// <param name="name">The name or address.</param>
    public static Reference<TElement> To(string name) => new(name ?? "", null, default);

    /// <summary>Refers to an element by the name that it has, whether or not that is known: a handle.</summary>
    /// <param name="name">The element's name.</param>
    public static Reference<TElement> HandleOf(ResourceName name) => new(name.Text, null, default, name.WhyUnknown);

    /// <summary>Refers to an element whose name only running the program reveals.</summary>
    /// <param name="reason">Why, as a phrase.</param>
    public static Reference<TElement> Unknown(string reason) => new("", reason, default);

    /// <summary>The same reference with the place where it was written.</summary>
    /// <param name="origin">The place.</param>
    public Reference<TElement> WrittenAt(Origin origin) => new(Name, WhyUnknown, origin, WhyNameUnknown);

    /// <summary>The same name as a reference to something wider: a folder is an element.</summary>
    /// <typeparam name="TOther">The wider type.</typeparam>
    public Reference<TOther> As<TOther>() => new Reference<TOther>(Name, WhyUnknown, Origin, WhyNameUnknown);

    /// <summary>Whether this names an element: unknown when either name is.</summary>
    /// <param name="name">The element's name.</param>
    public Truth Names(ResourceName name) =>
        WhyUnknown is not null ? Truth.Unknown(WhyUnknown)
        : name.WhyUnknown is not null && !string.Equals(Name, name.Text, StringComparison.Ordinal) ? Truth.Unknown(name.WhyUnknown)
        : Truth.Of(string.Equals(Name, name.Text, StringComparison.Ordinal));

    /// <summary>A string refers by name.</summary>
    /// <param name="name">The name or address.</param>
    public static implicit operator Reference<TElement>(string name) => To(name);

    /// <inheritdoc/>
    public bool Equals(Reference<TElement>? other) =>
        other is not null && IsKnown == other.IsKnown && string.Equals(Name, other.Name, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Reference<TElement>);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <inheritdoc/>
    public override string ToString() => WhyUnknown is null ? Name : $"(unknown: {WhyUnknown})";
}
