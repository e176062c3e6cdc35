using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Whom a grant or denial concerns, by name. A handle of an account or group is a principal by itself.</summary>
public static class Who
{
    /// <summary>A user.</summary>
    /// <param name="name">The account's name.</param>
    public static Principal User(Reference<DirectoryAccount> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Principal.Of(name.From(nameof(name), new Origin(file, line)));

    /// <summary>A custom group.</summary>
    /// <param name="name">The group's name.</param>
    public static Principal Group(Reference<Group> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Principal.Of(name.From(nameof(name), new Origin(file, line)));
}
