using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Architecture;

/// <summary>The top of the tree is fixed, and every project lies where its name says and is in the solution.</summary>
internal static class Layout
{
    private static readonly FrozenSet<string> Folders = FrozenSet.Create(
        ".ci",
        ".config",
        "analyzers",
        "docs",
        "samples",
        "src",
        "templates",
        "tests"
    );

    private static readonly FrozenSet<string> RootFiles = FrozenSet.Create(
        ".csharpierignore",
        ".csharpierrc.yaml",
        ".editorconfig",
        ".gitattributes",
        ".gitignore",
        "BannedSymbols.txt",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "Directory.Build.props",
        "Directory.Build.targets",
        "Directory.Packages.props",
        "IaC.sln",
        "LICENSE",
        "README.md",
        "global.json",
        "nuget.config",
        "test"
    );

    private static readonly FrozenSet<string> TestProjectsBesidesTests = FrozenSet.Create(
        "Ringfence.Acceptance",
        "Ringfence.Architecture",
        "Ringfence.Benchmarks"
    );

    /// <summary>Unknown entries at the top, misnamed test projects, and projects that the solution forgets.</summary>
    public static IEnumerable<string> Violations(RepositoryTree tree) =>
        UnknownAtTheTop(tree).Concat(MisnamedTests(tree)).Concat(Forgotten(tree));

    private static IEnumerable<string> UnknownAtTheTop(RepositoryTree tree) =>
        tree
            .Files.Where(file => !(file.Path.Contains('/') ? Folders : RootFiles).Contains(file.Top))
            .Select(file => $"{file.Top}: not part of the layout")
            .Distinct();

    // `./test` runs what is named like this and nothing else.
    private static IEnumerable<string> MisnamedTests(RepositoryTree tree) =>
        tree
            .Projects.Where(project => project.Path.StartsWith("tests/", StringComparison.Ordinal))
            .Where(project => project.Path != $"tests/{project.Name}/{project.Name}.csproj" || !IsTestName(project.Name))
            .Select(project => $"{project.Path}: test projects are tests/NAME.Tests/NAME.Tests.csproj");

    private static bool IsTestName(string name) =>
        name.EndsWith(".Tests", StringComparison.Ordinal) || TestProjectsBesidesTests.Contains(name);

    private static IEnumerable<string> Forgotten(RepositoryTree tree)
    {
        var solution = tree.Files.FirstOrDefault(file => file.Path == "IaC.sln")?.Text.Replace('\\', '/') ?? "";
        return tree
            .Projects.Where(project => !project.Path.StartsWith("templates/", StringComparison.Ordinal))
            .Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal))
            .Select(project => $"{project.Path}: not in IaC.sln");
    }
}
