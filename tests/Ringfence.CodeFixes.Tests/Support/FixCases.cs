using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Ringfence.CodeFixes.Tests;

/// <summary>
/// The files in <c>Cases</c>, one per rule: programs as people write them and, behind each, what every fix that is offered makes of it. A program is a
/// section with a C# block; RINGFENCE_ACCEPT=1 writes the rest.
/// </summary>
internal static partial class FixCases
{
    private static readonly string folder = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "Cases");

    public static IEnumerable<string> RuleIds =>
        Directory.EnumerateFiles(folder, "RF*.md").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public static string PathOf(string ruleId) => Path.Combine(folder, ruleId + ".md");

    /// <summary>The titles and programs of a file, without what the fixes make of them.</summary>
    public static IReadOnlyList<(string Title, string Statements)> Of(string ruleId) =>
        [
            .. Section()
                .Matches(File.ReadAllText(PathOf(ruleId)))
                .Select(section => (section.Groups["title"].Value, section.Groups["program"].Value)),
        ];

    [GeneratedRegex(@"^## (?<title>.+)\n\n```csharp\n(?<program>(?:.*\n)*?)```", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Section();

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
