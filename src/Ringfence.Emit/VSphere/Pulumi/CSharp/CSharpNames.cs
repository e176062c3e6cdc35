using System.Collections.Generic;
using System.Text;

namespace Ringfence.Emit;

/// <summary>Identifiers of C#, made of names that need not be any.</summary>
internal static class CSharpNames
{
    // Words that are not free inside a constructor of a component.
    private static readonly HashSet<string> Taken =
    [
        .. (
            "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally "
            + "fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public "
            + "readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual "
            + "void volatile while args options config name await var record required field"
        ).Split(' '),
    ];

    /// <summary>A name for a type or property: "esx-01" is <c>Esx01</c>.</summary>
    public static string Pascal(string name)
    {
        var pascal = new StringBuilder();
        var begins = true;
        foreach (var character in name)
            if (!char.IsAsciiLetterOrDigit(character))
                begins = true;
            else
            {
                pascal.Append(begins ? char.ToUpperInvariant(character) : character);
                begins = false;
            }
        return pascal.Length == 0 || char.IsAsciiDigit(pascal[0]) ? "N" + pascal : pascal.ToString();
    }

    /// <summary>A name for a local variable: "esx-01-mgmt0" is <c>esx01Mgmt0</c>.</summary>
    public static string Camel(string name)
    {
        var pascal = Pascal(name);
        var camel = char.ToLowerInvariant(pascal[0]) + pascal[1..];
        return Taken.Contains(camel) ? "the" + pascal : camel;
    }
}
