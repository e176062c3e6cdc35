using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmGoldenTests
{
    private const string Accept = "RINGFENCE_ACCEPT";

    [Fact]
    public void Quickstart_becomes_the_golden_folder()
    {
        var tree = FleetEmitter.Emit(KvmFleets.Quickstart());
        // The role of Ansible is written as it lies among the templates.
        var actual = tree
            .Files.Where(file => !file.Path.StartsWith("ansible/roles/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => file.Content);
        actual["not-emitted.txt"] = string.Concat(
            tree.NotEmitted.Select(note => $"{note.Target}: {note.Element}: {note.Property}: {note.Reason}\n")
        );
        var folder = Golden();
        if (Environment.GetEnvironmentVariable(Accept) == "1")
            Replace(folder, actual);

        var expected = System
            .IO.Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText);

        var difference = expected
            .Keys.Union(actual.Keys)
            .Order(StringComparer.Ordinal)
            .Select(path => Difference(path, expected.GetValueOrDefault(path), actual.GetValueOrDefault(path)))
            .FirstOrDefault(found => found is not null);
        if (difference is not null)
            Assert.Fail($"{difference}\nTo accept: {Accept}=1 dotnet test --project tests/Ringfence.Emit.Tests");
    }

    [Fact]
    public void Same_fleet_becomes_the_same_bytes() =>
        Assert.Equal(FleetEmitter.Emit(KvmFleets.Quickstart(3)), FleetEmitter.Emit(KvmFleets.Quickstart(3)));

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

    private static void Replace(string folder, Dictionary<string, string> actual)
    {
        if (System.IO.Directory.Exists(folder))
            System.IO.Directory.Delete(folder, recursive: true);
        foreach (var (path, content) in actual)
        {
            var file = Path.Combine(folder, path);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, content);
        }
    }

    private static string Golden([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Golden", "quickstart");
}
