using System;
using System.IO;
using Xunit;

namespace Ringfence.Analyzers.Tests;

/// <summary>Files in the repository that follow from the code. RINGFENCE_ACCEPT=1 writes them.</summary>
internal static class Accepted
{
    public static void Equal(string path, string text)
    {
        if (Environment.GetEnvironmentVariable("RINGFENCE_ACCEPT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
        var accepted = File.Exists(path) ? File.ReadAllText(path) : "(no file)";
        // The difference first, then how to accept it.
        if (accepted != text)
            Assert.Fail(
                $"{Path.GetRelativePath(Repository.Root, path)} differs; RINGFENCE_ACCEPT=1 ./test --unit accepts:\n{Difference(accepted, text)}"
            );
    }

    private static string Difference(string accepted, string text)
    {
        var (old, now) = (accepted.Split('\n'), text.Split('\n'));
        var line = 0;
        while (line < old.Length && line < now.Length && old[line] == now[line])
            line++;
        return $"line {line + 1}\n- {(line < old.Length ? old[line] : "(end)")}\n+ {(line < now.Length ? now[line] : "(end)")}";
    }
}
