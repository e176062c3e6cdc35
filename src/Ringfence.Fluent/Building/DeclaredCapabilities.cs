using System.Collections;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence;

/// <summary>What a product is declared to be able to do, or not: the last word about each ability counts.</summary>
/// <typeparam name="TKind">The enumeration of abilities.</typeparam>
internal sealed class DeclaredCapabilities<TKind> : IEnumerable<Capability<TKind>>
    where TKind : struct
{
    private readonly List<Capability<TKind>> capabilities = [];

    public void Declare(IEnumerable<TKind> kinds, bool isProvided, string? parameter, Origin here)
    {
        foreach (var (kind, place) in kinds.Placed(parameter!, here))
        {
            Forget(kind);
            capabilities.Add(new() { Kind = kind, IsProvided = Setting<bool>.Known(isProvided).WrittenAt(place) });
        }
    }

    public void Clear() => capabilities.Clear();

    public IEnumerator<Capability<TKind>> GetEnumerator() => capabilities.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Forget(TKind kind)
    {
        for (var i = capabilities.Count - 1; i >= 0; i--)
            if (EqualityComparer<TKind>.Default.Equals(capabilities[i].Kind, kind))
                capabilities.RemoveAt(i);
    }
}
