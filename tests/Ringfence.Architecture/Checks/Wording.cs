using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Ringfence.Architecture;

/// <summary>True names, and words that stand for a habit that we do not want.</summary>
internal static partial class Wording
{
    /// <summary>Types with names that say nothing, regions, and tests that wait by the clock.</summary>
    public static IEnumerable<string> Violations(RepositoryTree tree) => tree.Files.Where(file => file.IsCSharp).SelectMany(Problems);

    private static IEnumerable<string> Problems(RepositoryFile file)
    {
        foreach (Match declaration in TypeDeclaration().Matches(file.Text))
            if (EmptyWord().IsMatch(declaration.Groups["name"].Value))
                yield return $"{file.Path}: '{declaration.Groups["name"].Value}' does not say what the type is";
        if (Region().IsMatch(file.Text))
            yield return $"{file.Path}: has a region; a file that needs one is two files";
        if (file.Top == "tests" && Sleep().IsMatch(file.Text))
            yield return $"{file.Path}: sleeps; wait for what must happen";
    }

    [GeneratedRegex(
        @"^[ \t]*(?:(?:public|internal|private|protected|file|sealed|static|abstract|partial|readonly|ref|unsafe|new)\s+)*"
            + @"(?:record\s+struct|record\s+class|record|class|struct|interface|enum)\s+(?<name>\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex TypeDeclaration();

    // A word of a PascalCase name: "FileHelper" and "UtilBox", not "Management".
    [GeneratedRegex(@"(?:Helper|Util|Utility|Utilitie|Manager|Common)s?(?![a-z])")]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"^[ \t]*#region\b", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"\bThread\.Sleep\s*\(")]
    private static partial Regex Sleep();
}
