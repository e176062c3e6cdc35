using System.Globalization;
using System.Text;

namespace Ringfence.Emit;

/// <summary>A string literal of C# in double quotes. Whatever is no letter, digit or sign of ASCII is written as <c>\uXXXX</c>, so the literal is one line and ends where it should.</summary>
internal static class CSharpLiteral
{
    public static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
            _ = character switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                >= ' ' and <= '~' => literal.Append(character),
                _ => literal.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
            };
        return literal.Append('"').ToString();
    }
}
