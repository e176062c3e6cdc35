using System.Collections.Generic;

namespace Ringfence.CodeFixes;

/// <summary>What the fixes of one operation have handed out, so that fixing everything at once does not give two portgroups one new VLAN.</summary>
internal sealed class Allotment
{
    private readonly HashSet<string> taken = new(System.StringComparer.Ordinal);

    public bool IsFree(string what) => !taken.Contains(what);

    public void Take(string what) => taken.Add(what);
}
