using System;
using System.IO;

namespace Ringfence.Emit.Tests.Output;

/// <summary>A disk whose n-th change fails, once: as when it is full, or as when the process is killed there.</summary>
internal sealed class FailingDisk(int failAt, bool isKilled = false) : Disk
{
    /// <summary>Not an exception that anything catches: nothing after it changes the disk, as after a kill.</summary>
    internal sealed class Killed : Exception;

    public int Changes { get; private set; }

    public override void CreateFolder(string path) => Step(() => base.CreateFolder(path));

    public override void WriteFile(string path, ReadOnlySpan<byte> bytes, UnixFileMode mode)
    {
        var copy = bytes.ToArray();
        Step(() => base.WriteFile(path, copy, mode));
    }

    public override void Persist(string path) => Step(() => base.Persist(path));

    public override void CopyFile(string from, string to) => Step(() => base.CopyFile(from, to));

    public override void CopyLink(FileSystemInfo link, string to) => Step(() => base.CopyLink(link, to));

    public override void MoveFolder(string from, string to) => Step(() => base.MoveFolder(from, to));

    public override void DeleteFolder(string path) => Step(() => base.DeleteFolder(path));

    private void Step(Action change)
    {
        var number = Changes++;
        if (isKilled && number >= failAt)
            throw new Killed();
        if (number == failAt)
            throw new IOException("No space left on device");
        change();
    }
}
