using System;
using System.Globalization;

namespace Ringfence;

/// <summary>The place in the fleet program that produced an element or a value.</summary>
/// <remarks>
/// Fluent methods fill it from their caller-information parameters. Inside the compiler the evaluator supplies those arguments
/// itself, so that an origin leads back to the very invocation and, through <see cref="Parameter"/>, to the argument to underline.
/// An origin is never part of an element's identity: two origins are always equal, so that models compare by what they say.
/// </remarks>
public readonly struct Origin : IEquatable<Origin>
{
    /// <summary>Names a place.</summary>
    /// <param name="file">The source file's path as the compiler knows it.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="parameter">The parameter of the fluent method that received the value; <see langword="null"/> for the call itself.</param>
    /// <param name="item">The position in a list argument, counted from 0; -1 when the argument is no list.</param>
    public Origin(string file, int line, string? parameter = null, int item = -1)
        : this(SourcePlace.Of(file, line, parameter, item)) { }

    internal Origin(SourcePlace? place) => Place = place;

    internal SourcePlace? Place { get; }

    /// <summary>The source file's path, or <see langword="null"/> for the default origin.</summary>
    public string? File => Place?.File;

    /// <summary>The line, counted from 1; 0 for the default origin.</summary>
    public int Line => Place?.Line ?? 0;

    /// <summary>The parameter of the fluent method that received the value; <see langword="null"/> for the call itself.</summary>
    public string? Parameter => Place?.Parameter;

    /// <summary>The position in a list argument, counted from 0; -1 when the argument is no list.</summary>
    public int Item => Place?.Item ?? -1;

    /// <summary>Whether a place is known at all.</summary>
    public bool IsKnown => File is not null;

    /// <summary>The same call, narrowed to one of its arguments.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="item">The position in a list argument, counted from 0; -1 when the argument is no list.</param>
    public Origin At(string parameter, int item = -1) => new(File!, Line, parameter, item);

    /// <summary>Whether both name the same place: file, line, parameter and item.</summary>
    /// <param name="other">The other place.</param>
    public bool IsSamePlace(Origin other) =>
        string.Equals(File, other.File, StringComparison.Ordinal)
        && Line == other.Line
        && string.Equals(Parameter, other.Parameter, StringComparison.Ordinal)
        && Item == other.Item;

    /// <inheritdoc/>
    public bool Equals(Origin other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Origin;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <summary>Always true: see the remarks on <see cref="Origin"/>.</summary>
    /// <param name="left">One origin.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Origin left, Origin right) => left.Equals(right);

    /// <summary>Always false: see the remarks on <see cref="Origin"/>.</summary>
    /// <param name="left">One origin.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Origin left, Origin right) => !left.Equals(right);

    /// <summary>The place as editors and terminals link it: <c>Fleet.cs:12</c>.</summary>
    public override string ToString() => File is null ? "(no source)" : File + ":" + Line.ToString(CultureInfo.InvariantCulture);
}
