using System.Collections.Generic;
using System.Linq;

namespace Ringfence;

/// <summary>The names taken in one place. Kinds that share an address space share it: a machine and a switch of one host cannot both be <c>web</c>.</summary>
/// <param name="reserved">Names that addresses need for themselves.</param>
internal sealed class SharedNames(params string[] reserved)
{
    private readonly Dictionary<ResourceName, Origin> taken = [];

    public void Claim(ResourceName name, string kind, Origin place)
    {
        if (reserved.Contains(name.Text))
            throw new MalformedValueException(place.Parameter ?? "name", name.Text, "is reserved; choose another name", place);
        if (taken.TryGetValue(name, out var first))
            throw new DuplicateNameException(kind, name.Text, first, place, place.Parameter ?? "name");
        taken.Add(name, place);
    }
}
