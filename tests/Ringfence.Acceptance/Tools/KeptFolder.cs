using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>What takes long to make and is made once: a folder under <c>artifacts/</c>, named after what it was made from.</summary>
internal static class KeptFolder
{
    /// <summary>The folder, made now unless an earlier run has made it from the same sources.</summary>
    /// <param name="name">What it holds, as the start of its name.</param>
    /// <param name="sources">The files that it is made from: where one of them differs, another folder is made.</param>
    /// <param name="make">Makes it in the folder whose path is given; when this throws, nothing is kept.</param>
    /// <returns>The folder's path.</returns>
    public static async Task<string> Of(string name, string[] sources, Func<string, Task> make)
    {
        var parent = Directory.CreateDirectory(Path.Combine(RepositoryFolder.Root, "artifacts", "acceptance")).FullName;
        var kept = Path.Combine(parent, $"{name}-{Fingerprint(sources)}");
        if (Directory.Exists(kept))
            return kept;

        // It has its name only when it is complete, and another process may be making the same.
        var draft = Path.Combine(parent, $".{name}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(draft);
        try
        {
            await make(draft);
            if (!Directory.Exists(kept))
                Directory.Move(draft, kept);
        }
        catch (IOException) when (Directory.Exists(kept))
        {
            // The other process was faster by a moment.
        }
        finally
        {
            if (Directory.Exists(draft))
                Directory.Delete(draft, recursive: true);
        }
        return kept;
    }

    private static string Fingerprint(string[] sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in sources.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\n"));
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}
