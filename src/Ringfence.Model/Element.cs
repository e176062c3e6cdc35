using System.Collections.Generic;

namespace Ringfence.Model;

/// <summary>Anything in a fleet that has a name, an address and a place in the program; waivers attach to it and findings speak of it.</summary>
public abstract record Element
{
    /// <summary>The name among its siblings.</summary>
    public required ResourceName Name { get; init; }

    /// <summary>The names from the fleet down to this element, joined by slashes: <c>east/kvm-01/tenant0/web</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Where the element is declared.</summary>
    public Origin Origin { get; init; }

    /// <summary>The risks accepted on this element and all that it contains.</summary>
    public ValueList<Waiver> Waivers { get; init; } = ValueList<Waiver>.Empty;

    /// <summary>The elements directly inside this one, in the order of their declaration.</summary>
    public virtual IEnumerable<Element> Children() => [];

    /// <summary>This element and everything inside it, depth first.</summary>
    public IEnumerable<Element> SelfAndDescendants()
    {
        var open = new Stack<Element>();
        open.Push(this);
        while (open.Count > 0)
        {
            var element = open.Pop();
            yield return element;
            var inside = element.Children();
            var children = inside as IReadOnlyList<Element> ?? [.. inside];
            for (var i = children.Count - 1; i >= 0; i--)
                open.Push(children[i]);
        }
    }
}
