using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests;

/// <summary>A folder of files that a fleet became when somebody last looked.</summary>
internal static class GoldenFolder
{
    private const string Accept = "RINGFENCE_ACCEPT";

    /// <summary>Demands that files are those of the folder; writes the folder instead when that is asked for.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="actual">Path → text.</param>
    public static void Demand(string folder, IReadOnlyDictionary<string, string> actual)
    {
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            Replace(folder, actual);

        var expected = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText);

        var difference = expected
            .Keys.Union(actual.Keys)
            .Order(StringComparer.Ordinal)
            .Select(path => Difference(path, expected.GetValueOrDefault(path), actual.GetValueOrDefault(path)))
            .FirstOrDefault(found => found is not null);
        if (difference is not null)
            Assert.Fail($"{difference}\nTo accept: {Accept}=1 dotnet test --project tests/Ringfence.Emit.Tests");
    }

    /// <summary>What a tree says and its files do not, as a text.</summary>
    public static string Notes(EmittedTree tree) =>
        string.Concat(tree.NotEmitted.Select(note => $"{note.Target}: {note.Element}: {note.Property}: {note.Reason}\n"));

    private static string? Difference(string path, string? expected, string? actual)
    {
        if (expected == actual)
            return null;
        if (expected is null || actual is null)
            return $"{path} is {(actual is null ? "no longer" : "newly")} emitted.";
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{path}({line + 1}):\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }

    private static void Replace(string folder, IReadOnlyDictionary<string, string> actual)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var (path, content) in actual)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }
    }
}
