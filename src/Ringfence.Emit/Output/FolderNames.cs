using System.IO;

namespace Ringfence.Emit;

/// <summary>The output folder and what stands beside it while it is being written. All are siblings, so that a rename stays on one file system.</summary>
/// <remarks>The names are fixed: only the run that holds the lock touches them, and what a killed run left is recognised by its name alone.</remarks>
internal sealed record FolderNames(string Target)
{
    /// <summary>Held while a run works. It stays behind, empty: a lock that is deleted on release can be held twice.</summary>
    public string Lock => Sibling("lock");

    /// <summary>The new content until it is complete.</summary>
    public string Staging => Sibling("new");

    /// <summary>The old content from the moment it leaves its place until the new one is there.</summary>
    public string Retired => Sibling("old");

    public string Parent => Path.GetDirectoryName(Target)!;

    private string Sibling(string role) => Path.Combine(Parent, $".{Path.GetFileName(Target)}.ringfence-{role}");
}
