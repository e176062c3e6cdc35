using System.Text.RegularExpressions;

namespace Ringfence.Emit.Tests.Kvm;

/// <summary>The structure of emitted polkit rules: tables of strings and numbers, then code that never varies.</summary>
internal static partial class PolkitShape
{
    public static string Of(string rules)
    {
        var codeBegins = rules.IndexOf("    // A name of one object", System.StringComparison.Ordinal);
        var tables = StringLiteral().Replace(rules[..codeBegins], "''");
        return (Tables().IsMatch(tables) ? "tables\n" : tables) + rules[codeBegins..];
    }

    [GeneratedRegex("\"(?:[^\"\\\\\n]|\\\\u[0-9a-f]{4})*\"")]
    private static partial Regex StringLiteral();

    // Strings by strings, lists of strings, and objects of known members: nothing that is called, assigned or computed.
    [GeneratedRegex(
        @"^// Written[^\n]*\n//[^\n]*\n//[^\n]*\n\(function \(\) \{\n    '';\n\n    var ANY = '';\n    var nobody = \{\};\n"
            + @"\n    //[^\n]*\n    var needs = \{\n(?:\s+'': '',?\n)+    \};\n"
            + @"\n    //[^\n]*\n    var access = \[\n(?:\s+// \d+\n\s+\{\n(?:\s+'': \[''(?:, '')*\],?\n)*\s+\},?\n)+    \];\n"
            + @"\n    //[^\n]*\n(?:    var (?:machines|networks) = \{\n\s+declared: \[\n(?:\s+\{ name: '', uuid: '', access: \d+ \},?\n)*"
            + @"\s+\],\n\s+others: \d+\n    \};\n){2}\n$"
    )]
    private static partial Regex Tables();
}
