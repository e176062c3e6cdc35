using System;
using System.Collections.Generic;

namespace Ringfence;

/// <summary>How much is known of a <see cref="Setting{T}"/>.</summary>
public enum Knowledge
{
    /// <summary>The value is there.</summary>
    Known = 0,

    /// <summary>The value is bound when the configuration is applied: a secret or a stack setting.</summary>
    Deferred,

    /// <summary>The compiler cannot know the value; running the program will. Never seen outside the compiler.</summary>
    Unknown,
}

/// <summary>A scalar that may not be known. Plain values convert to it implicitly, so that users write plain values.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Equality compares what is known and ignores <see cref="Origin"/>.</remarks>
public readonly struct Setting<T> : IEquatable<Setting<T>>, IMayBeUnknown
{
    private readonly T value;

    // The place of a value that is there (SourcePlace), or what is said of one that is not (NotKnown): a fleet has a dozen settings per machine, so they are small.
    private readonly object? about;

    private Setting(T value, object? about)
    {
        this.value = value;
        this.about = about;
    }

    /// <summary>How much is known.</summary>
    public Knowledge Knowledge => about is NotKnown lacking ? lacking.Knowledge : Knowledge.Known;

    /// <summary>Where the value was written.</summary>
    public Origin Origin => about is NotKnown lacking ? lacking.Origin : new((SourcePlace?)about);

    /// <summary>Whether the value is there.</summary>
    public bool IsKnown => about is not NotKnown;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The value is not known; ask <see cref="IsKnown"/> or map the setting.</exception>
    public T Value => IsKnown ? value : throw new InvalidOperationException($"The value is not known: {this}.");

    /// <summary>The name under which a deferred value is bound; <see langword="null"/> when it is not deferred.</summary>
    public string? DeferredName => Knowledge == Knowledge.Deferred ? Because : null;

    /// <summary>Why the value is not known, as a phrase ("args[0] is known when the program runs"); empty when it is known.</summary>
    public string WhyNotKnown =>
        Knowledge switch
        {
            Knowledge.Known => "",
            Knowledge.Deferred => $"'{Because}' is bound when the configuration is applied",
            _ => Because ?? "the value is not known",
        };

    private string? Because => (about as NotKnown)?.Because;

    string? IMayBeUnknown.WhyUnknown => Knowledge == Knowledge.Unknown ? WhyNotKnown : null;

    /// <summary>A value that is there.</summary>
    /// <param name="value">The value.</param>
    public static Setting<T> Known(T value) => new(value, null);

    /// <summary>A value that is bound when the configuration is applied.</summary>
    /// <param name="name">The name of the secret or stack setting.</param>
    public static Setting<T> Deferred(string name) => new(default!, new NotKnown(Knowledge.Deferred, name, default));

    /// <summary>A value that only running the program reveals.</summary>
    /// <param name="reason">Why, as a phrase that a user understands: "args[0] is known when the program runs".</param>
    public static Setting<T> Unknown(string reason) => new(default!, new NotKnown(Knowledge.Unknown, reason, default));

    /// <summary>The same setting with the place where it was written.</summary>
    /// <param name="origin">The place.</param>
    public Setting<T> WrittenAt(Origin origin) =>
        new(value, about is NotKnown lacking ? new NotKnown(lacking.Knowledge, lacking.Because, origin) : origin.Place);

    /// <summary>The setting of another type that follows from this one; what is not known stays not known, for the same reason.</summary>
    /// <typeparam name="TOther">The other type.</typeparam>
    /// <param name="transform">What to do with a known value.</param>
    public Setting<TOther> Map<TOther>(Func<T, TOther> transform) => new(IsKnown ? transform(value) : default!, about);

    /// <summary>Whether the value has a property: unknown when the value is.</summary>
    /// <param name="predicate">The property.</param>
    public Truth Is(Func<T, bool> predicate) => IsKnown ? Truth.Of(predicate(value)) : Truth.Unknown(WhyNotKnown);

    /// <summary>Whether the value is this one: unknown when the value is.</summary>
    /// <param name="other">The value to compare with.</param>
    public Truth Is(T other) => IsKnown ? Truth.Of(EqualityComparer<T>.Default.Equals(value, other)) : Truth.Unknown(WhyNotKnown);

    /// <summary>The value, or a fallback when it is not known.</summary>
    /// <param name="fallback">What to use instead.</param>
    public T ValueOr(T fallback) => IsKnown ? value : fallback;

    /// <inheritdoc/>
    public bool Equals(Setting<T> other) =>
        Knowledge == other.Knowledge
        && EqualityComparer<T>.Default.Equals(value, other.value)
        && string.Equals(Because, other.Because, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Setting<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => IsKnown && value is not null ? EqualityComparer<T>.Default.GetHashCode(value) : (int)Knowledge;

    /// <summary>Whether both say the same.</summary>
    /// <param name="left">One setting.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Setting<T> left, Setting<T> right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One setting.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Setting<T> left, Setting<T> right) => !left.Equals(right);

    /// <summary>A plain value is a known setting.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Setting<T>(T value) => Known(value);

    /// <summary>The value as text, or why it is not known.</summary>
    public override string ToString() =>
        Knowledge switch
        {
            Knowledge.Known => value?.ToString() ?? "",
            Knowledge.Deferred => $"(deferred: {Because})",
            _ => $"(unknown: {Because})",
        };
}
