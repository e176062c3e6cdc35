using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.IO;
using System.Linq;

namespace Ringfence.Architecture;

/// <summary>The repository as the checks see it: files and what project files say. Tests make small ones of their own.</summary>
/// <param name="Files">All files.</param>
internal sealed record RepositoryTree(ImmutableArray<RepositoryFile> Files)
{
    private static readonly string[] BuildFiles = ["Directory.Build.props", "Directory.Build.targets"];

    private static readonly Lazy<RepositoryTree> Loaded = new(Load);

    /// <summary>The repository that these tests were built from.</summary>
    public static RepositoryTree Own => Loaded.Value;

    /// <summary>The projects.</summary>
    public ImmutableArray<Project> Projects { get; } =
    [.. Files.Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(Project.Read)];

    /// <summary>The build files that every project imports.</summary>
    public ImmutableArray<Project> SharedBuildFiles { get; } =
    [.. Files.Where(file => BuildFiles.Contains(Path.GetFileName(file.Path))).Select(Project.Read)];

    /// <summary>The projects that ship.</summary>
    public IEnumerable<Project> ShippedProjects =>
        Projects.Where(project =>
            project.Path.StartsWith("src/", StringComparison.Ordinal) || project.Path.StartsWith("analyzers/", StringComparison.Ordinal)
        );

    /// <summary>A tree of text files, as the checks' own tests need it.</summary>
    public static RepositoryTree Of(params (string Path, string Text)[] files) =>
        new([.. files.Select(file => RepositoryFile.Of(file.Path, file.Text))]);

    private static RepositoryTree Load()
    {
        var root = Root();
        var files = TrackedPaths(root).Where(path => File.Exists(Path.Combine(root, path)));
        return new([.. files.Select(path => Read(root, path))]);
    }

    private static RepositoryFile Read(string root, string path)
    {
        var full = Path.Combine(root, path);
        return new(path, File.ReadAllText(full), new FileInfo(full).Length);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "IaC.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"No IaC.sln above {AppContext.BaseDirectory}.");
        return folder.FullName;
    }

    // A checkout that belongs to another user is git's worry, not ours: we only list names.
    private static string[] TrackedPaths(string root)
    {
        string[] args = ["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
        var start = new ProcessStartInfo("git", args) { WorkingDirectory = root, RedirectStandardOutput = true };
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        if (git.ExitCode != 0)
            throw new InvalidOperationException($"git ls-files ended with {git.ExitCode}.");
        return [.. output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct()];
    }
}
