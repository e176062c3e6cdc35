using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence;

/// <summary>An immutable list that compares by its items, and knows when it may not be whole.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>
/// A loop over a collection that the compiler cannot know leaves lists <em>open</em>: they hold the items that are certain and may hold more.
/// What is asked through <see cref="Any(Func{T, Truth})"/> and <see cref="All(Func{T, Truth})"/> takes that into account; the plain enumeration shows what is certain.
/// </remarks>
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>, IMayBeUnknown
{
    private readonly T[] items;

    private ValueList(T[] items, string? whyOpen)
    {
        this.items = items;
        WhyOpen = whyOpen;
    }

    /// <summary>A whole list without items.</summary>
    public static ValueList<T> Empty { get; } = new([], null);

    /// <summary>A list of these items.</summary>
    /// <param name="items">The items, copied.</param>
    /// <param name="whyOpen">Why there may be more, as a phrase; <see langword="null"/> when these are all.</param>
    public static ValueList<T> Of(IEnumerable<T> items, string? whyOpen = null)
    {
        // Most lists of a fleet are empty; they share one array.
        T[] array = items is ICollection<T> { Count: 0 } ? Empty.items : items.ToArray();
        return array.Length == 0 && whyOpen is null ? Empty : new(array, whyOpen);
    }

    /// <summary>Why there may be more items than these; <see langword="null"/> when these are all.</summary>
    public string? WhyOpen { get; }

    string? IMayBeUnknown.WhyUnknown => WhyOpen;

    /// <summary>Whether these are certainly all.</summary>
    public bool IsWhole => WhyOpen is null;

    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public T this[int index] => items[index];

    /// <summary>The same items in a list that may hold more.</summary>
    /// <param name="why">Why there may be more, as a phrase.</param>
    public ValueList<T> Opened(string why) => new(items, WhyOpen ?? why);

    /// <summary>Whether some item has a property: unknown when none certainly has it and the list, or the property of an item, is not known.</summary>
    /// <param name="predicate">The property.</param>
    public Truth Any(Func<T, Truth> predicate)
    {
        var any = WhyOpen is null ? Truth.False : Truth.Unknown(WhyOpen);
        foreach (var item in items)
        {
            any |= predicate(item);
            if (any.IsTrue)
                return any;
        }
        return any;
    }

    /// <summary>Whether every item has a property: unknown when none certainly lacks it and the list, or the property of an item, is not known.</summary>
    /// <param name="predicate">The property.</param>
    public Truth All(Func<T, Truth> predicate)
    {
        var all = WhyOpen is null ? Truth.True : Truth.Unknown(WhyOpen);
        foreach (var item in items)
        {
            all &= predicate(item);
            if (all.IsFalse)
                return all;
        }
        return all;
    }

    /// <summary>Whether there is no item: unknown when none is certain and there may be more.</summary>
    public Truth IsEmpty =>
        items.Length > 0 ? Truth.False
        : WhyOpen is null ? Truth.True
        : Truth.Unknown(WhyOpen);

    /// <summary>Whether there are at least so many items: unknown when fewer are certain and there may be more.</summary>
    /// <param name="count">The number.</param>
    public Truth HasAtLeast(int count) =>
        items.Length >= count ? Truth.True
        : WhyOpen is null ? Truth.False
        : Truth.Unknown(WhyOpen);

    /// <summary>Enumerates without boxing.</summary>
    public Enumerator GetEnumerator() => new(items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other)
    {
        if (other is null || items.Length != other.items.Length || IsWhole != other.IsWhole)
            return false;
        for (var i = 0; i < items.Length; i++)
            if (!EqualityComparer<T>.Default.Equals(items[i], other.items[i]))
                return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = items.Length;
        foreach (var item in items)
            hash = unchecked((hash * 31) + (item is null ? 0 : EqualityComparer<T>.Default.GetHashCode(item)));
        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", items) + (IsWhole ? "" : ", …");

    /// <summary>Enumerates without boxing.</summary>
    public struct Enumerator
    {
        private readonly T[] items;
        private int index;

        internal Enumerator(T[] items)
        {
            this.items = items;
            index = -1;
        }

        /// <summary>The item at this point.</summary>
        public readonly T Current => items[index];

        /// <summary>Goes to the next item.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => ++index < items.Length;
    }
}
