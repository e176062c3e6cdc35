using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>What lies in an output folder before it is written: Ringfence's own files as its manifest lists them, and everybody else's.</summary>
internal sealed class FolderContent
{
    private readonly Dictionary<string, FileSystemInfo> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ManifestEntry> own = new(StringComparer.Ordinal);

    private List<KeyValuePair<string, FileSystemInfo>>? foreign;

    private FolderContent(string folder) => Folder = folder;

    public string Folder { get; }

    public string? ManifestText { get; private set; }

    public IReadOnlyCollection<ManifestEntry> Own => own.Values;

    /// <summary>Reads a folder; a folder that does not exist is an empty one.</summary>
    public static FolderContent Read(string folder)
    {
        var content = new FolderContent(folder);
        if (!Directory.Exists(folder))
            return content;
        content.Enumerate(new DirectoryInfo(folder), "");
        if (content.entries.Count > 0)
            content.ReadManifest();
        return content;
    }

    /// <summary>What Ringfence did not write, folders before what is in them.</summary>
    public IReadOnlyList<KeyValuePair<string, FileSystemInfo>> Foreign => foreign ??= FindForeign();

    public bool Has(string path) => entries.ContainsKey(path);

    public bool HasUnchanged(EmittedFile file) =>
        own.TryGetValue(file.Path, out var entry)
        && entry.Sha256 == Manifest.Hash(file.Bytes.Span)
        && !IsEdited(entry)
        && entries.ContainsKey(file.Path)
        && (Disk.ModeOf(FullPath(file.Path)) is not { } mode || mode == file.Mode);

    /// <summary>Whether a file that Ringfence wrote says something else now; one that is gone does not count.</summary>
    public bool IsEdited(ManifestEntry entry)
    {
        if (!entries.TryGetValue(entry.Path, out var info))
            return false;
        if (info is not FileInfo file || info.LinkTarget is not null || file.Length != entry.Size)
            return true;
        return Manifest.Hash(File.ReadAllBytes(file.FullName)) != entry.Sha256;
    }

    /// <summary>What stands in the way of a new file: something that is not Ringfence's at its place, or a file or link where it needs a folder.</summary>
    public string? Obstacle(string path)
    {
        if (
            Ancestors(path).FirstOrDefault(folder => entries.TryGetValue(folder, out var info) && !IsRealFolder(info) && !IsOwn(folder)) is
            { } blocked
        )
            return blocked;
        if (!entries.TryGetValue(path, out var existing))
            return null;
        if (IsRealFolder(existing))
            return Foreign
                .Select(entry => entry.Key)
                .FirstOrDefault(key => key == path || key.StartsWith(path + "/", StringComparison.Ordinal));
        return IsOwn(path) ? null : path;
    }

    private List<KeyValuePair<string, FileSystemInfo>> FindForeign()
    {
        var ownFolders = own.Keys.SelectMany(Ancestors).ToHashSet(StringComparer.Ordinal);
        var needed = entries
            .Where(entry => !IsOwn(entry.Key) && !(IsRealFolder(entry.Value) && ownFolders.Contains(entry.Key)))
            .SelectMany(entry => Ancestors(entry.Key).Append(entry.Key))
            .ToHashSet(StringComparer.Ordinal);
        return entries.Where(entry => needed.Contains(entry.Key)).OrderBy(entry => entry.Key, StringComparer.Ordinal).ToList();
    }

    private string FullPath(string path) => Path.Combine(Folder, path);

    private bool IsOwn(string path) => path == Manifest.FileName || own.ContainsKey(path);

    private static bool IsRealFolder(FileSystemInfo info) => info is DirectoryInfo && info.LinkTarget is null;

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }

    // Links are listed and never followed: what they lead to is not in this folder.
    private void Enumerate(DirectoryInfo folder, string prefix)
    {
        foreach (
            var info in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false })
        )
        {
            entries.Add(prefix + info.Name, info);
            if (IsRealFolder(info))
                Enumerate((DirectoryInfo)info, prefix + info.Name + "/");
        }
    }

    private void ReadManifest()
    {
        if (!entries.TryGetValue(Manifest.FileName, out var info) || info is not FileInfo || info.LinkTarget is not null)
            throw NotOurs("it is not empty and has no manifest.json of Ringfence");
        try
        {
            ManifestText = File.ReadAllText(info.FullName);
            foreach (var entry in Manifest.Parse(ManifestText).Files)
                own.Add(entry.Path, entry);
        }
        catch (ManifestException error)
        {
            throw NotOurs(
                $"it is not empty and its manifest.json is not one that this Ringfence can read: {error.Message.TrimEnd('.')}",
                error
            );
        }
    }

    private OutputFolderException NotOurs(string problem, Exception? inner = null) =>
        new(Folder, problem, "Choose an empty folder, or delete this one if nothing in it is needed", inner);
}
