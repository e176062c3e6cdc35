using System;
using System.Collections.Generic;
using System.Text;

namespace Ringfence.Emit.Tests.VSphere.Yaml;

/// <summary>Text of Pulumi YAML, taken apart: <c>${…}</c> refers to something, <c>$$</c> is a dollar sign.</summary>
internal static class Interpolation
{
    public static IReadOnlyList<Part> Parts(string text)
    {
        var parts = new List<Part>();
        var literal = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
            if (text[at] == '$' && at + 1 < text.Length && text[at + 1] == '{')
            {
                var end = End(text, at + 2);
                Flush();
                parts.Add(new(text[(at + 2)..end], IsReference: true));
                at = end;
            }
            else
            {
                literal.Append(text[at]);
                if (text[at] == '$' && at + 1 < text.Length && text[at + 1] == '$')
                    at++;
            }
        Flush();
        return parts;

        void Flush()
        {
            if (literal.Length > 0)
                parts.Add(new(literal.ToString(), IsReference: false));
            literal.Clear();
        }
    }

    // A closing brace within a quoted key ends nothing.
    private static int End(string text, int from)
    {
        var quoted = false;
        for (var at = from; at < text.Length; at++)
            if (text[at] == '"')
                quoted = !quoted;
            else if (text[at] == '}' && !quoted)
                return at;
        throw new FormatException($"'{text}': a reference is not closed.");
    }

    /// <summary>Plain text, or what stands between the braces.</summary>
    internal sealed record Part(string Text, bool IsReference);
}
