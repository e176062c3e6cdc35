using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>The samples of the repository as programs.</summary>
internal static class SampleProgram
{
    private static readonly string root = FindRoot();

    public static IEnumerable<string> Folders =>
        Directory
            .EnumerateDirectories(Path.Combine(root, "samples"))
            .Where(folder => Sources(folder).Any())
            .Select(folder => Path.GetFileName(folder)!)
            .Order();

    public static FleetProgram In(string folder) =>
        new(
            folder,
            [
                .. Sources(Path.Combine(root, "samples", folder))
                    .Select(file => new SourceFile(Path.GetFileName(file), File.ReadAllText(file))),
            ],
            null
        );

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "IaC.sln")))
            folder = folder.Parent;
        return folder.FullName;
    }
}
