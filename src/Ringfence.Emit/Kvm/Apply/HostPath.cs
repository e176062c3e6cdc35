using System;

namespace Ringfence.Emit;

/// <summary>Where the files of a host's folder lie on the host.</summary>
internal static class HostPath
{
    public const string Requirements = "etc/ringfence/requirements.json";

    private const string Libvirt = "libvirt/";

    // What else lies in a host's folder is said to whoever applies it.
    private static readonly string[] Placed = [Libvirt, "etc/", "usr/", "var/"];

    /// <summary>Whether a file of the host's folder comes to the host.</summary>
    /// <param name="path">The path below the host's folder.</param>
    public static bool IsPlaced(string path) => Array.Exists(Placed, start => path.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The place on the host: what libvirt is told lies beside Ringfence's own files, everything else at its path below the root.</summary>
    /// <param name="path">The path below the host's folder.</param>
    public static string Of(string path) => path.StartsWith(Libvirt, StringComparison.Ordinal) ? "/etc/ringfence/" + path : "/" + path;

    public static string FolderOf(string place) => place[..place.LastIndexOf('/')];
}
