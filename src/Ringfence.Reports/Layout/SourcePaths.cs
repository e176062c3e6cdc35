using System;
using System.IO;

namespace Ringfence.Reports;

/// <summary>Shows places in the program: files below the current directory without the way to it.</summary>
/// <param name="currentDirectory">The full path of the current directory.</param>
public sealed class SourcePaths(string currentDirectory)
{
    private readonly string prefix = Path.EndsInDirectorySeparator(currentDirectory)
        ? currentDirectory
        : currentDirectory + Path.DirectorySeparatorChar;

    /// <summary>A file's path, relative to the current directory when it lies below it.</summary>
    /// <param name="file">The path as the compiler knew it.</param>
    public string File(string file) => file.StartsWith(prefix, StringComparison.Ordinal) ? file[prefix.Length..] : file;

    /// <summary>A place as editors and terminals link it: <c>Program.cs:12</c>; <c>(no source)</c> when it is not known.</summary>
    /// <param name="place">The place.</param>
    public string Place(Origin place) => place.IsKnown ? new Origin(File(place.File!), place.Line).ToString() : place.ToString();

    /// <summary>A text that names places, with those below the current directory shortened.</summary>
    /// <param name="text">The text.</param>
    public string Shorten(string text) => text.Replace(prefix, "", StringComparison.Ordinal);
}
