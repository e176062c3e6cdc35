using System.Collections;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Elements of one kind in one place: keeps their order and refuses a name that is already taken.</summary>
internal sealed class Siblings<TElement>(string kind, SharedNames? names = null) : IEnumerable<TElement>
    where TElement : Element
{
    private readonly List<TElement> elements = [];
    private readonly SharedNames names = names ?? new SharedNames();

    private int unknownNames;

    public int Count => elements.Count;

    /// <summary>Takes a name before the element is built, so that a duplicate is reported at its own declaration.</summary>
    public ResourceName Claim(Setting<string> name, string parameter, Origin here)
    {
        var parsed = name.AsName(parameter, here);
        if (!parsed.IsKnown)
            return ResourceName.Unknown(name.WhyNotKnown, here, ++unknownNames);
        names.Claim(parsed, kind, here.At(parameter));
        return parsed;
    }

    public void Add(TElement element) => elements.Add(element);

    public IEnumerator<TElement> GetEnumerator() => elements.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
