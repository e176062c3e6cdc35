using System.Collections.Generic;
using System.Linq;

namespace Ringfence;

/// <summary>The names taken in one place. Kinds that share an address space share it: a machine and a switch of one host cannot both be <c>web</c>.</summary>
/// <param name="reserved">Names that addresses need for themselves.</param>
internal sealed class SharedNames(params string[] reserved)
{
    // Up to here comparing with each name is faster than a table, and most places never hold more.
    private const int FewNames = 8;

    private readonly List<(ResourceName Name, Origin Place)> few = [];
    private Dictionary<ResourceName, Origin>? many;

    public void Claim(ResourceName name, string kind, Origin place)
    {
        if (reserved.Contains(name.Text))
            throw new MalformedValueException(place.Parameter ?? "name", name.Text, "is reserved; choose another name", place);
        if (IsTaken(name, out var first))
            throw new DuplicateNameException(kind, name.Text, first, place, place.Parameter ?? "name");
        if (many is null && few.Count == FewNames)
            many = few.ToDictionary(taken => taken.Name, taken => taken.Place);
        if (many is null)
            few.Add((name, place));
        else
            many.Add(name, place);
    }

    private bool IsTaken(ResourceName name, out Origin place)
    {
        place = default;
        if (many is not null)
            return many.TryGetValue(name, out place);
        foreach (var taken in few)
        {
            place = taken.Place;
            if (taken.Name.Equals(name))
                return true;
        }
        return false;
    }
}
