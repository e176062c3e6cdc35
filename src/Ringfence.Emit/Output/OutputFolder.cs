using System;
using System.IO;
using System.Linq;
using System.Security;
using System.Text;

namespace Ringfence.Emit;

/// <summary>A folder that an <see cref="EmittedTree"/> is written into, wholly or not at all.</summary>
/// <remarks>
/// The new content is put together beside the folder and then takes its place by renaming. What Ringfence did not write is copied over and never deleted. A run that fails leaves the folder as it was;
/// what a killed run left is put right by the next one. Owners and extended attributes of copied files are not preserved.
/// </remarks>
public sealed class OutputFolder
{
    private readonly FolderNames names;
    private readonly Disk disk;

    /// <summary>Names a folder, which need not exist yet.</summary>
    /// <param name="path">The path, absolute or relative to the working directory.</param>
    /// <exception cref="OutputFolderException">The path is the root of a file system.</exception>
    public OutputFolder(string path)
        : this(path, new Disk()) { }

    internal OutputFolder(string path, Disk disk)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        names = new FolderNames(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        this.disk = disk;
        if (Path.GetDirectoryName(FullPath) is null)
            throw new OutputFolderException(FullPath, "it is the root of a file system", "Choose a folder below it");
    }

    /// <summary>The folder's full path.</summary>
    public string FullPath => names.Target;

    /// <summary>Writes a tree and its manifest. When nothing would change, nothing is touched.</summary>
    /// <param name="tree">What the folder is to hold.</param>
    /// <param name="overwriteEdited">Whether files that Ringfence wrote and somebody edited since may be overwritten or removed. Default: no.</param>
    /// <exception cref="OutputFolderException">The folder cannot be written or something in it is in the way. Its content is as before.</exception>
    public WriteSummary Write(EmittedTree tree, bool overwriteEdited = false)
    {
        ArgumentNullException.ThrowIfNull(tree);
        try
        {
            DemandFolder();
            Directory.CreateDirectory(names.Parent);
            using var held = OutputLock.Take(names);
            Recover();
            var present = FolderContent.Read(FullPath);
            DemandNothingInTheWay(present, tree, overwriteEdited);
            return Replace(present, tree);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SecurityException or NotSupportedException)
        {
            throw new OutputFolderException(
                FullPath,
                error.Message.TrimEnd('.'),
                "Check permissions and free space there; what was in the folder is unchanged",
                error
            );
        }
    }

    private void DemandFolder()
    {
        if (new DirectoryInfo(FullPath).LinkTarget is { } target)
            throw new OutputFolderException(FullPath, "it is a symbolic link", $"Name the folder that it leads to: {target}");
        if (File.Exists(FullPath))
            throw new OutputFolderException(FullPath, "it is a file", "Choose another path, or delete the file");
    }

    // A killed run leaves the old content retired (then it never was replaced: put it back), or the staging or the retired folder in addition to the folder.
    private void Recover()
    {
        DeleteIfThere(names.Staging);
        if (!Directory.Exists(names.Retired))
            return;
        if (Directory.Exists(FullPath) && !Directory.EnumerateFileSystemEntries(FullPath).Any())
            disk.DeleteFolder(FullPath);
        if (!Directory.Exists(FullPath))
            disk.MoveFolder(names.Retired, FullPath);
        else if (File.Exists(Path.Combine(FullPath, Manifest.FileName)))
            disk.DeleteFolder(names.Retired);
        else
            throw new OutputFolderException(
                FullPath,
                $"a run was interrupted and left the content in {names.Retired}, and something else has been put in the folder's place",
                "Keep what is needed of both and delete the other one"
            );
    }

    private void DemandNothingInTheWay(FolderContent present, EmittedTree tree, bool overwriteEdited)
    {
        foreach (var file in tree.Files)
            if (present.Obstacle(file.Path) is { } obstacle)
                throw new OutputFolderException(
                    FullPath,
                    $"{Quoted.Text(obstacle)} is in the way of {Quoted.Text(file.Path)} and was not written by Ringfence",
                    "Move it elsewhere"
                );
        if (!overwriteEdited && present.Own.FirstOrDefault(present.IsEdited) is { } edited)
            throw new OutputFolderException(
                FullPath,
                $"{Quoted.Text(edited.Path)} was edited since Ringfence wrote it",
                "Express the edit in the fleet and restore the file, or say --overwrite-edited"
            );
    }

    private WriteSummary Replace(FolderContent present, EmittedTree tree)
    {
        var manifest = Manifest.Of(tree).ToJson();
        var unchanged = tree.Files.Count(present.HasUnchanged);
        var paths = tree.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var removed = present.Own.Count(entry => present.Has(entry.Path) && !paths.Contains(entry.Path));
        var summary = new WriteSummary(FullPath, tree.Files.Count - unchanged, unchanged, removed);
        if (summary is { Written: 0, Removed: 0 } && present.ManifestText == manifest)
            return summary;
        try
        {
            Stage(present, tree, manifest);
            Swap();
        }
        catch
        {
            Forget(names.Staging);
            throw;
        }
        // From here on the new content is in place: what cannot be cleaned up now is cleaned up by the next run.
        Forget(names.Retired);
        return summary;
    }

    private void Stage(FolderContent present, EmittedTree tree, string manifest)
    {
        disk.CreateFolder(names.Staging);
        var foreignFolders = present.Foreign.Where(entry => entry.Value is DirectoryInfo && entry.Value.LinkTarget is null).ToList();
        foreach (var (path, _) in foreignFolders)
            disk.CreateFolder(Staged(path));
        foreach (var (path, info) in present.Foreign.Except(foreignFolders))
        {
            if (info.LinkTarget is not null)
                disk.CopyLink(info, Staged(path));
            else
                disk.CopyFile(info.FullName, Staged(path));
        }
        foreach (var file in tree.Files)
        {
            disk.CreateFolder(Path.GetDirectoryName(Staged(file.Path))!);
            disk.WriteFile(Staged(file.Path), file.Bytes.Span, file.Mode);
        }
        disk.WriteFile(Staged(Manifest.FileName), Encoding.UTF8.GetBytes(manifest), EmittedFile.DefaultMode);
        // Last, deepest first: a folder that its owner may not write must be filled before.
        foreach (var (path, info) in foreignFolders.AsEnumerable().Reverse())
            CopyMode(info.FullName, Staged(path));
        if (Directory.Exists(FullPath))
            CopyMode(FullPath, names.Staging);
        disk.Persist(Staged(Manifest.FileName));
    }

    private void Swap()
    {
        var replaces = Directory.Exists(FullPath);
        if (replaces)
            disk.MoveFolder(FullPath, names.Retired);
        try
        {
            disk.MoveFolder(names.Staging, FullPath);
        }
        catch when (replaces)
        {
            disk.MoveFolder(names.Retired, FullPath);
            throw;
        }
    }

    private static void CopyMode(string from, string to)
    {
        if (Disk.ModeOf(from) is { } mode)
            Disk.SetMode(to, mode);
    }

    private string Staged(string path) => Path.Combine(names.Staging, path);

    private void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
            disk.DeleteFolder(folder);
    }

    private void Forget(string folder)
    {
        try
        {
            DeleteIfThere(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Not worth hiding the reason of a failure, nor failing a success: the next run removes it.
        }
    }
}
