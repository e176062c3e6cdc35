using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Ringfence.Architecture;

/// <summary>Files that a reader can hold in the head, and a clone can carry.</summary>
internal static class Sizes
{
    /// <summary>How many lines a C# file may have.</summary>
    public const int MaxLines = 300;

    /// <summary>How many bytes any file may have: what is larger is generated, or belongs elsewhere.</summary>
    public const long MaxBytes = 1024 * 1024;

    /// <summary>Longer C# files: path → why it is not divided.</summary>
    public static readonly ImmutableDictionary<string, string> LongFiles = ImmutableDictionary<string, string>.Empty;

    /// <summary>Files that are too long or too large, and entries of the list that are without reason or no longer needed.</summary>
    public static IEnumerable<string> Violations(RepositoryTree tree, IReadOnlyDictionary<string, string> longFiles)
    {
        var tooLong = tree.Files.Where(file => file.IsCSharp && Lines(file) > MaxLines).ToDictionary(file => file.Path);
        var unlisted = tooLong.Values.Where(file => !longFiles.ContainsKey(file.Path));
        return unlisted
            .Select(file => $"{file.Path}: {Lines(file)} lines, {MaxLines} are allowed")
            .Concat(
                longFiles.Keys.Where(path => !tooLong.ContainsKey(path)).Select(path => $"{path}: need not be in the list of long files")
            )
            .Concat(
                longFiles.Where(entry => string.IsNullOrWhiteSpace(entry.Value)).Select(entry => $"{entry.Key}: has no reason to be long")
            )
            .Concat(
                tree.Files.Where(file => file.Length > MaxBytes).Select(file => $"{file.Path}: {file.Length} bytes, {MaxBytes} are allowed")
            );
    }

    private static int Lines(RepositoryFile file) => file.Text.AsSpan().Count('\n') + (file.Text.EndsWith('\n') ? 0 : 1);
}
