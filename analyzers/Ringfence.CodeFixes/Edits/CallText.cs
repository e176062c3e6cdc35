using System.Collections.Generic;
using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>The text of a call that a fix writes: <c>Kerberos()</c>, or one with a lambda that is itself a chain.</summary>
/// <param name="Head">What is written up to the lambda's chain, or the whole call.</param>
/// <param name="Links">The links of the lambda's chain; none when the call has no lambda.</param>
internal sealed record CallText(string Head, params IReadOnlyList<CallText> Links)
{
    public static implicit operator CallText(string whole) => new(whole);

    /// <summary>The call on one line.</summary>
    public override string ToString() => Links.Count == 0 ? Head : Head + string.Concat(Links.Select(link => "." + link)) + ")";

    /// <summary>The call with each link of a longer lambda on a line of its own.</summary>
    public string OnLines(string indent, string newLine)
    {
        if (Links.Count == 0)
            return Head;
        var deeper = indent + (indent.EndsWith("\t", System.StringComparison.Ordinal) ? "\t" : "    ");
        var separator = Links.Count == 1 && Links[0].Links.Count == 0 ? "." : newLine + deeper + ".";
        return Head + string.Concat(Links.Select(link => separator + link.OnLines(deeper, newLine))) + ")";
    }
}
