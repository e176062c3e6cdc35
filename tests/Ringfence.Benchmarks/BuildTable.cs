using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace Ringfence.Benchmarks;

/// <summary>
/// What an analyzer adds to <c>dotnet build</c> of the project of 100 files: none, Ringfence, and two that many projects use. The first column is the
/// build against the one without analyzer. The compiler is a process of its own each time, as on a build server, so that loading and compiling the
/// analyzer itself counts.
/// </summary>
internal static class BuildTable
{
    private const int Repetitions = 5;

    // The projects are built in turns: what else the machine does falls on all of them.
    private static readonly (string Name, string Assemblies, string Content)[] analyzers =
    [
        ("no analyzer", "none", ""),
        ("Ringfence", "Ringfence.", """<ItemGroup><Analyzer Include="../ringfence/*.dll" /></ItemGroup>"""),
        (
            "NetAnalyzers, AnalysisMode=All",
            "Microsoft.CodeAnalysis.",
            "<PropertyGroup><EnableNETAnalyzers>true</EnableNETAnalyzers><AnalysisMode>All</AnalysisMode></PropertyGroup>"
        ),
        (
            "Meziantou.Analyzer",
            "Meziantou.",
            """<ItemGroup><PackageReference Include="Meziantou.Analyzer" Version="3.0.321" PrivateAssets="all" /></ItemGroup>"""
        ),
    ];

    // What the package carries for the compiler.
    private static readonly string[] carried =
    [
        "Ringfence.Model.dll",
        "Ringfence.Fluent.dll",
        "Ringfence.Assurance.dll",
        "Ringfence.Evaluation.dll",
        "Ringfence.Analyzers.dll",
    ];

    public static void Print(Action<string> write)
    {
        var folder = Directory.CreateTempSubdirectory("rf-build-");
        try
        {
            var projects = Written(folder);
            foreach (var project in projects)
                project.Restore();
            var rounds = Enumerable.Range(0, Repetitions + 1).Select(_ => projects.Select(project => project.Build()).ToArray()).ToArray();
            var medians = projects.Select((_, i) => Median.Of(rounds.Skip(1).Select(round => round[i]))).ToArray();
            write("÷ no analyzer | build s | analyzers s, by the compiler | warnings | analyzer");
            for (var i = 0; i < projects.Count; i++)
            {
                var report = projects[i].ReportAnalyzers();
                write(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{medians[i] / medians[0], 13:F2} | {medians[i] / 1_000, 7:F2} | {report.Of(analyzers[i].Assemblies), 28:F2} | {report.Warnings, 8} | {projects[i].Name}"
                    )
                );
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<BuiltProject> Written(DirectoryInfo folder)
    {
        // The build of a folder takes up whatever Directory.Build files lie above it.
        File.WriteAllText(Path.Combine(folder.FullName, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(folder.FullName, "Directory.Build.targets"), "<Project />");
        Copy("sdk", [.. Directory.GetFiles(AppContext.BaseDirectory, "Ringfence*.dll").Select(path => Path.GetFileName(path)!)]);
        Copy("ringfence", carried);
        return [.. analyzers.Select((analyzer, i) => BuiltProject.Write(folder, $"project{i}", analyzer.Name, analyzer.Content))];

        void Copy(string name, string[] files)
        {
            var target = folder.CreateSubdirectory(name);
            foreach (var file in files)
                File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(target.FullName, file));
        }
    }
}
