using System;

namespace Ringfence.Architecture;

/// <summary>A file that git tracks, or would if it were added.</summary>
/// <param name="Path">The path from the root, with slashes.</param>
/// <param name="Text">The content.</param>
/// <param name="Length">The size in bytes.</param>
internal sealed record RepositoryFile(string Path, string Text, long Length)
{
    /// <summary>A text file, as the checks' own tests need it.</summary>
    public static RepositoryFile Of(string path, string text) => new(path, text, text.Length);

    /// <summary>The first part of the path.</summary>
    public string Top => Path.Split('/')[0];

    /// <summary>Whether the file is C#.</summary>
    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>Whether the file is C# that ships.</summary>
    public bool IsShippedCSharp => IsCSharp && Top is "src" or "analyzers";
}
