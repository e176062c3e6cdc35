using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>Everything that one fleet becomes: the files of all targets in ordinal order of their paths, and what could not be expressed.</summary>
/// <remarks>Two trees are equal when they would leave the same bytes and modes behind and say the same notes.</remarks>
public sealed record EmittedTree
{
    /// <summary>Collects files.</summary>
    /// <param name="targets">The targets that were emitted, as <c>libvirt</c>; sorted and without repetitions afterwards.</param>
    /// <param name="files">The files, in any order.</param>
    /// <param name="notEmitted">What could not be expressed, in any order.</param>
    /// <exception cref="ArgumentException">Two files have one path (also when only upper and lower case differ), a file lies where another one needs a folder, or a file is named as the manifest.</exception>
    public EmittedTree(IEnumerable<string> targets, IEnumerable<EmittedFile> files, IEnumerable<NotEmitted>? notEmitted = null)
    {
        Targets = ValueList<string>.Of(targets.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Files = ValueList<EmittedFile>.Of(files.OrderBy(file => file.Path, StringComparer.Ordinal));
        NotEmitted = ValueList<NotEmitted>.Of(Sorted(notEmitted ?? []));
        DemandDistinctPaths(Files);
    }

    /// <summary>The targets, in ordinal order.</summary>
    public ValueList<string> Targets { get; }

    /// <summary>The files, in ordinal order of their paths; without the manifest, which follows from them.</summary>
    public ValueList<EmittedFile> Files { get; }

    /// <summary>What could not be expressed, in order of target, element, property and reason.</summary>
    public ValueList<NotEmitted> NotEmitted { get; }

    private static IEnumerable<NotEmitted> Sorted(IEnumerable<NotEmitted> notes) =>
        notes
            .Distinct()
            .OrderBy(note => note.Target, StringComparer.Ordinal)
            .ThenBy(note => note.Element, StringComparer.Ordinal)
            .ThenBy(note => note.Property, StringComparer.Ordinal)
            .ThenBy(note => note.Reason, StringComparer.Ordinal);

    // Case is ignored because the same fleet must be writable on every file system.
    private static void DemandDistinctPaths(ValueList<EmittedFile> files)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Manifest.FileName };
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in files)
        {
            if (!taken.Add(file.Path))
                throw new ArgumentException($"The path {Quoted.Text(file.Path)} is emitted twice, or is the manifest's.", nameof(files));
            for (var slash = file.Path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = file.Path.IndexOf('/', slash + 1))
                folders.Add(file.Path[..slash]);
        }
        if (taken.FirstOrDefault(folders.Contains) is { } both)
            throw new ArgumentException(
                $"The path {Quoted.Text(both)} is emitted as a file, and other files need it as a folder.",
                nameof(files)
            );
    }
}
