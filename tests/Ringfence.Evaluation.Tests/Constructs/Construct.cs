using System.Collections.Generic;
using System.Linq;
using Ringfence.Evaluation.Tests.Differential;

namespace Ringfence.Evaluation.Tests.Constructs;

/// <summary>A small program that makes the result of one construct of C# visible in the model.</summary>
/// <param name="Name">The construct, as the documentation names it.</param>
/// <param name="Text">
/// Statements of the fleet's lambda; after a line <c>---</c>, members of the class around them; after a line <c>=== path</c>, another file.
/// A text that begins with <c>===</c> consists of whole files and has an entry point.
/// </param>
/// <param name="WhyUnknown">Why only running the program reveals the result; <see langword="null"/> when it is evaluated.</param>
internal sealed record Construct(string Name, string Text, string? WhyUnknown = null)
{
    private const string FileMark = "=== ";

    private const string MembersMark = "---";

    public FleetProgram Program(string programName)
    {
        var (first, files) = Split(programName);
        if (first.Length == 0)
            return new(programName, files, null);
        var parts = (first + "\n").Split(MembersMark + "\n", 2);
        return FleetProgram.OfStatements(
            programName,
            parts[0],
            parts.Length > 1 ? parts[1] : "",
            [new("Showing.cs", Showing.Text(programName)), .. files]
        );
    }

    private (string First, List<SourceFile> Files) Split(string programName)
    {
        var sections = ("\n" + Text).Split("\n" + FileMark);
        var files = sections
            .Skip(1)
            .Select(section => section.Split('\n', 2))
            .Select(parts => new SourceFile(parts[0].Trim(), parts[1].Replace("{namespace}", programName) + "\n"));
        return (sections[0].Trim('\n'), [.. files]);
    }
}

/// <summary>The methods with which the small programs show a value: the reason of a waiver holds any line of text.</summary>
internal static class Showing
{
    public static string Text(string space) =>
        $$"""
            using System.Collections.Generic;
            using System.Globalization;
            using Ringfence;

            namespace {{space}};

            internal static class Showing
            {
                public static FleetBuilder Show(this FleetBuilder fleet, string? text) =>
                    fleet.Accept("RF9999", because: "[" + (text ?? "null") + "]", until: "2030-01-31");

                public static FleetBuilder Show(this FleetBuilder fleet, int value) => fleet.Show(value.ToString(CultureInfo.InvariantCulture));

                public static FleetBuilder Show(this FleetBuilder fleet, long value) => fleet.Show(value.ToString(CultureInfo.InvariantCulture));

                public static FleetBuilder Show(this FleetBuilder fleet, double value) => fleet.Show(value.ToString("R", CultureInfo.InvariantCulture));

                public static FleetBuilder Show(this FleetBuilder fleet, decimal value) => fleet.Show(value.ToString(CultureInfo.InvariantCulture));

                public static FleetBuilder Show(this FleetBuilder fleet, bool value) => fleet.Show(value ? "yes" : "no");

                public static FleetBuilder Show(this FleetBuilder fleet, char value) => fleet.Show(value.ToString());

                public static FleetBuilder Show(this FleetBuilder fleet, IEnumerable<int> values) => fleet.Show(string.Join(",", values));

                public static FleetBuilder Show(this FleetBuilder fleet, IEnumerable<string> values) => fleet.Show(string.Join(",", values));
            }

            """;
}
