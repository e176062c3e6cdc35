using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Ringfence.Analyzers.Tests;

/// <summary>What the analyzer says about each sample: place and length, id, severity and message. Settings of the samples themselves do not count here.</summary>
public sealed class SampleGoldenTests
{
    public static TheoryData<string> Samples =>
        [
            .. Directory
                .EnumerateDirectories(Repository.PathOf("samples"))
                .Select(folder => Path.GetFileName(folder))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Diagnostics_are_those_of_the_golden_file(string sample) =>
        Accepted.Equal(
            Repository.PathOf("tests", "Ringfence.Analyzers.Tests", "Golden", sample + ".txt"),
            string.Concat((await Of(sample)).Select(diagnostic => Line(diagnostic) + "\n"))
        );

    public static TheoryData<string> Insecure => ["02-insecure", "05-vsphere-insecure"];

    [Theory]
    [MemberData(nameof(Insecure))]
    public async Task Insecure_fleet_is_blamed_on_exactly_the_lines_that_say_so(string sample)
    {
        var said =
            from line in File.ReadLines(Repository.PathOf("samples", sample, "Program.cs"))
                .Select((text, index) => (Text: text, Number: index + 1))
            from Match id in Regex.Matches(Regex.Match(line.Text, "// (RF[0-9]{4}.*)$").Value, "RF[0-9]{4}")
            select $"{line.Number}: {id.Value}";

        var found =
            from diagnostic in await Of(sample)
            where diagnostic.Severity > DiagnosticSeverity.Hidden
            select $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id}";

        Assert.Equal(said.Order(), found.Distinct().Order());
    }

    /// <summary>Else the sample would not build, or a warning that nobody meant could stay.</summary>
    [Theory]
    [MemberData(nameof(Insecure))]
    public async Task Insecure_project_lets_pass_what_it_breaks_and_nothing_else(string sample)
    {
        var project = File.ReadAllText(Repository.PathOf("samples", sample, sample + ".csproj"));

        var found = (await Of(sample))
            .Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)
            .Select(diagnostic => diagnostic.Id);

        Assert.Equal(found.Distinct().Order(), Regex.Matches(project, "RF[0-9]{4}").Select(id => id.Value).Order());
    }

    [Fact]
    public async Task Quickstart_is_clean() =>
        Assert.DoesNotContain(await Of("01-quickstart"), diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden);

    private static Task<IReadOnlyList<Diagnostic>> Of(string sample)
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("samples", sample), "*.cs").Order(StringComparer.Ordinal);
        return Analyzed.Diagnostics(
            TestProgram.Of([.. files.Select(file => MarkedSource.Plain(File.ReadAllText(file), Path.GetFileName(file)))])
        );
    }

    private static string Line(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        var (line, column) = (place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1);
        var severity = diagnostic.Severity.ToString().ToLowerInvariant();
        return $"{place.Path}:{line}:{column}:{diagnostic.Location.SourceSpan.Length} {diagnostic.Id} {severity} {diagnostic.Text()}";
    }
}
