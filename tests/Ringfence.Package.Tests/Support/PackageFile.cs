using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace Ringfence.Package.Tests;

/// <summary>What is in a package.</summary>
internal sealed class PackageFile
{
    private readonly SortedDictionary<string, byte[]> entries = new(StringComparer.Ordinal);

    /// <summary>The content of an entry.</summary>
    public byte[] this[string path] => entries[path];

    public static PackageFile Read(string path)
    {
        var file = new PackageFile();
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var packed = entry.Open();
            packed.CopyTo(content);
            file.entries.Add(entry.FullName, content.ToArray());
        }
        return file;
    }

    /// <summary>The paths below a folder, sorted.</summary>
    public IReadOnlyList<string> Below(string folder) => [.. entries.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal))];

    public string Text(string path)
    {
        using var reader = new StreamReader(new MemoryStream(entries[path]), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
