using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Ringfence.Emit.Tests.Output;

/// <summary>A real folder of a test's own, gone when the test ends.</summary>
internal sealed class Scratch : IDisposable
{
    public Scratch()
    {
        Root = Directory.CreateTempSubdirectory("ringfence-test-").FullName;
        Target = Path.Combine(Root, "out");
        Folder = new OutputFolder(Target);
    }

    public string Root { get; }

    public string Target { get; }

    public OutputFolder Folder { get; }

    public static EmittedTree Tree(params (string Path, string Content)[] files) =>
        new(["t"], files.Select(file => new EmittedFile(file.Path, file.Content)));

    public string At(string path) => Path.Combine(Target, path);

    public string Read(string path) => File.ReadAllText(At(path));

    public void Put(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), content);
    }

    /// <summary>All that lies below the target, with kinds, modes and content: what "as before" is compared by.</summary>
    public IReadOnlyList<string> Everything() => Directory.Exists(Target) ? Describe(new DirectoryInfo(Target)) : [];

    /// <summary>What stands beside the target, but for the lock file that is meant to stay.</summary>
    public IReadOnlyList<string> Siblings() =>
        [
            .. Directory
                .EnumerateFileSystemEntries(Root)
                .Select(path => Path.GetFileName(path)!)
                .Where(name => name is not ("out" or ".out.ringfence-lock")),
        ];

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private List<string> Describe(DirectoryInfo folder) =>
        [
            .. folder
                .EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 })
                .OrderBy(info => info.Name, StringComparer.Ordinal)
                .SelectMany(Describe),
        ];

    private IEnumerable<string> Describe(FileSystemInfo info)
    {
        var path = Path.GetRelativePath(Target, info.FullName);
        if (info.LinkTarget is not null)
            return [$"{path} -> {info.LinkTarget}"];
        var mode = Convert.ToString((int)info.UnixFileMode, 8);
        return info is DirectoryInfo folder
            ? [$"{path}/ {mode}", .. Describe(folder)]
            : [$"{path} {mode} {File.ReadAllText(info.FullName)}"];
    }
}
