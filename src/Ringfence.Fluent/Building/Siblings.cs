using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Elements of one kind in one place: keeps their order and refuses a name that is already taken.</summary>
/// <remarks>Most places stay empty, and there are several per machine: nothing is set up before the first element.</remarks>
internal sealed class Siblings<TElement>(string kind, SharedNames? names = null) : IEnumerable<TElement>
    where TElement : Element
{
    private SharedNames? names = names;
    private ResourceName? only;
    private Origin placeOfOnly;
    private List<TElement>? elements;
    private int unknownNames;

    public int Count => elements?.Count ?? 0;

    /// <summary>Takes a name before the element is built, so that a duplicate is reported at its own declaration.</summary>
    public ResourceName Claim(Setting<string> name, string parameter, Origin here)
    {
        var parsed = name.AsName(parameter, here);
        if (!parsed.IsKnown)
            return ResourceName.Unknown(name.WhyNotKnown, here, ++unknownNames);
        Take(parsed, here.At(parameter));
        return parsed;
    }

    public void Add(TElement element) => (elements ??= []).Add(element);

    /// <summary>The elements as the model holds them.</summary>
    public ValueList<TElement> ToList(string? whyOpen) => ValueList<TElement>.Of(Elements, whyOpen);

    public IEnumerator<TElement> GetEnumerator() => Elements.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Most machines have one disk: a table of names is made for the second.
    private void Take(ResourceName name, Origin place)
    {
        if (names is null && only is null)
        {
            (only, placeOfOnly) = (name, place);
            return;
        }
        if (names is null)
        {
            names = new();
            names.Claim(only!, kind, placeOfOnly);
        }
        names.Claim(name, kind, place);
    }

    private IEnumerable<TElement> Elements => elements ?? Enumerable.Empty<TElement>();
}
