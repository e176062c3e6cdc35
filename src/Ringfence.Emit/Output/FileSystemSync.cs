using System;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Ringfence.Emit;

/// <summary>
/// Linux's <c>syncfs</c>: one wait for all files of a file system. A fleet of ten thousand hosts is a hundred thousand small files,
/// and a wait for each of them would take minutes.
/// </summary>
internal static partial class FileSystemSync
{
    public static bool IsSupported => OperatingSystem.IsLinux();

    public static void Of(string path)
    {
        using var handle = File.OpenHandle(path);
        if (SyncFs(handle) != 0)
            throw new IOException($"the disk did not take the files (error {Marshal.GetLastPInvokeError()})");
    }

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFs(SafeFileHandle file);
}
