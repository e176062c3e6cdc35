using System;
using System.IO;

namespace Ringfence.Acceptance;

/// <summary>A temporary folder of one's own, readable by root alone, removed when disposed.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("rf-");

    /// <summary>The folder's path; short, because the path of a socket in it must not exceed 107 bytes.</summary>
    public string Path => folder.FullName;

    /// <summary>Writes a file and returns its path.</summary>
    /// <param name="name">The file's name, or a path below the folder.</param>
    /// <param name="text">The content.</param>
    /// <param name="mode">The permissions; 0600 by default, which the strictest readers (sudo, sssd) demand.</param>
    public string Write(string name, string text, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, mode);
        return path;
    }

    public void Dispose() => folder.Delete(recursive: true);
}
