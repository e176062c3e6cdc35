using System;
using System.IO;

namespace Ringfence.Emit;

/// <summary>The few operations that change the disk. They are virtual so that tests can let any of them fail.</summary>
internal class Disk
{
    public virtual void CreateFolder(string path) => Directory.CreateDirectory(path);

    /// <summary>Writes a new file; <see cref="Persist"/> is still due.</summary>
    public virtual void WriteFile(string path, ReadOnlySpan<byte> bytes, UnixFileMode mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        // Narrow until the content is complete: nobody reads through a mode that the file is not going to have.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(path, options))
        {
            stream.Write(bytes);
            if (!FileSystemSync.IsSupported)
                stream.Flush(flushToDisk: true);
        }
        SetMode(path, mode);
    }

    /// <summary>Waits until the disk has everything: a swap must not put a folder in place whose content a power failure takes away.</summary>
    /// <param name="path">A file on the file system.</param>
    public virtual void Persist(string path)
    {
        if (FileSystemSync.IsSupported)
            FileSystemSync.Of(path);
    }

    public virtual void CopyFile(string from, string to) => File.Copy(from, to);

    public virtual void CopyLink(FileSystemInfo link, string to)
    {
        if (link is DirectoryInfo)
            Directory.CreateSymbolicLink(to, link.LinkTarget!);
        else
            File.CreateSymbolicLink(to, link.LinkTarget!);
    }

    public virtual void MoveFolder(string from, string to) => Directory.Move(from, to);

    public virtual void DeleteFolder(string path) => Directory.Delete(path, recursive: true);

    // Set after the file was made, because what the process's umask takes away from a creation mode is what the manifest promises.
    public static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    public static UnixFileMode? ModeOf(string path) => OperatingSystem.IsWindows() ? null : File.GetUnixFileMode(path);
}
