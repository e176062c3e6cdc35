using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Model;

/// <summary>Elements of one kind by the keys under which they can be referred to.</summary>
/// <typeparam name="T">The kind of element.</typeparam>
public sealed class Declared<T>
    where T : Element
{
    private readonly Dictionary<string, T> byKey;
    private HashSet<string>? ambiguous;
    private string? whyOpen;

    internal Declared(int expected = 0) => byKey = new(expected, StringComparer.Ordinal);

    /// <summary>The keys, for finding the nearest one to a misspelt name.</summary>
    public IEnumerable<string> Keys => byKey.Keys.OrderBy(key => key, StringComparer.Ordinal);

    /// <summary>Resolves a reference.</summary>
    /// <param name="reference">The reference.</param>
    public Resolution<T> Resolve<TReferred>(Reference<TReferred> reference)
    {
        if (reference.WhyUnknown is { } whyUnknown)
            return new(null, Truth.Unknown(whyUnknown));
        if (byKey.TryGetValue(reference.Name, out var element))
            return new(element, Truth.True);
        return new(null, whyOpen is null ? Truth.False : Truth.Unknown(whyOpen));
    }

    /// <summary>Whether a short name could mean several elements and therefore means none.</summary>
    /// <param name="key">The name as written.</param>
    public bool IsAmbiguous(string key) => ambiguous is not null && ambiguous.Contains(key);

    /// <summary>Elements that are referred to by their own names.</summary>
    internal static Declared<T> ByName(ValueList<T>? elements)
    {
        var declared = new Declared<T>(elements?.Count ?? 0);
        declared.AddRange(elements ?? ValueList<T>.Empty, element => element.Name.Text);
        return declared;
    }

    internal void AddRange(ValueList<T> elements, params Func<T, string>[] keys)
    {
        whyOpen ??= elements.WhyOpen;
        foreach (var element in elements)
        {
            whyOpen ??= element.Name.WhyUnknown;
            foreach (var key in keys)
                Add(key(element), element);
        }
    }

    private void Add(string key, T element)
    {
        if (IsAmbiguous(key))
            return;
        if (!byKey.TryGetValue(key, out var other))
            byKey.Add(key, element);
        else if (!ReferenceEquals(other, element))
        {
            byKey.Remove(key);
            (ambiguous ??= new(StringComparer.Ordinal)).Add(key);
        }
    }
}
