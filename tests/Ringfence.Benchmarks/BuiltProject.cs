using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Ringfence.Benchmarks.Programs;

namespace Ringfence.Benchmarks;

/// <summary>The project of 100 files in a folder of its own, built by <c>dotnet build</c>.</summary>
internal sealed partial class BuiltProject
{
    private static readonly string[] build = ["build", "--no-restore", "--no-incremental", "-nologo", "-p:UseSharedCompilation=false"];

    private readonly string folder;

    private BuiltProject(string folder, string name)
    {
        this.folder = folder;
        Name = name;
    }

    public string Name { get; }

    /// <summary>Writes the project.</summary>
    /// <param name="parent">The folder that holds the assemblies in <c>sdk</c>.</param>
    /// <param name="folderName">The project's own folder in it.</param>
    /// <param name="name">What the project is called in a table.</param>
    /// <param name="content">What makes the project what it is, in MSBuild's language.</param>
    public static BuiltProject Write(DirectoryInfo parent, string folderName, string name, string content)
    {
        var folder = parent.CreateSubdirectory(folderName);
        foreach (var file in WrittenOutProject.Files)
            File.WriteAllText(Path.Combine(folder.FullName, file.Path), file.Text);
        File.WriteAllText(
            Path.Combine(folder.FullName, "site.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <Reference Include="../sdk/Ringfence.Model.dll;../sdk/Ringfence.Fluent.dll;../sdk/Ringfence.Cli.dll" />
              </ItemGroup>
              {content}
            </Project>
            """
        );
        return new(folder.FullName, name);
    }

    public void Restore() => Run(["restore", "-nologo"]);

    /// <summary>Builds everything anew.</summary>
    /// <returns>How long it took, in milliseconds.</returns>
    public double Build() => Median.Once(() => Run([.. build, "-v:q", "-clp:NoSummary"]));

    /// <summary>What the compiler says about the time of its analyzers.</summary>
    public AnalyzerReport ReportAnalyzers()
    {
        var output = Run([.. build, "-v:d", "-p:ReportAnalyzer=true"]);
        // The time of source generators follows in the same shape.
        var analyzers = output.IndexOf("Total analyzer execution time", StringComparison.Ordinal);
        var generators = output.IndexOf("Total generator execution time", StringComparison.Ordinal);
        var section = analyzers < 0 ? "" : output[analyzers..(generators < 0 ? output.Length : generators)];
        return new(
            WarningCount().Match(output) is { Success: true } count ? count.Groups[1].Value : "?",
            [
                .. AssemblyTime()
                    .Matches(section)
                    .Select(match => (match.Groups[2].Value, double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))),
            ]
        );
    }

    private string Run(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} of '{Name}' failed:\n{output}");
    }

    [GeneratedRegex(@"(\d+) Warning\(s\)")]
    private static partial Regex WarningCount();

    // "0.123  45  Meziantou.Analyzer, Version=…": the assemblies; their analyzers follow without a version.
    [GeneratedRegex(@"^\s*<?([\d.]+)\s+<?\d+\s+([\w.]+), Version=", RegexOptions.Multiline)]
    private static partial Regex AssemblyTime();

    /// <summary>What the compiler reports.</summary>
    /// <param name="Warnings">The number of warnings of the build.</param>
    /// <param name="Times">The time of each assembly with analyzers in seconds, all threads together.</param>
    public sealed record AnalyzerReport(string Warnings, IReadOnlyList<(string Assembly, double Seconds)> Times)
    {
        /// <summary>The time of the assemblies whose names begin so.</summary>
        public double Of(string prefix) =>
            Times.Where(time => time.Assembly.StartsWith(prefix, StringComparison.Ordinal)).Sum(time => time.Seconds);
    }
}
