using System.Collections.Generic;
using System.IO.Enumeration;

namespace Ringfence.Emit;

/// <summary>What applying and verifying a host must know of one kind of file.</summary>
/// <param name="Pattern">The path below the host's folder; a star stands for anything.</param>
internal sealed record FileKind(string Pattern)
{
    /// <summary>The command that judges a file before it takes its place, with <c>%s</c> for the file; empty when nothing on a host can.</summary>
    public string Check { get; init; } = "";

    /// <summary>Programs that a host must have for the file to have an effect, besides the one that checks it.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>The handlers that bring a changed file into effect, by their names in the role.</summary>
    public IReadOnlyList<string> Then { get; init; } = [];

    /// <summary>Whether a mistake in it could lock administrators out: then it takes effect last and is taken back unless the host still answers.</summary>
    public bool IsDoor { get; init; }

    /// <summary>The requirements that fail when the file is not as written: ids of rules.</summary>
    public IReadOnlyList<string> Requirements { get; init; } = [];

    /// <summary>The questions to the running system that the file's path answers, by their names in the host's programs.</summary>
    public IReadOnlyList<string> Probes { get; init; } = [];

    public bool Covers(string path) => FileSystemName.MatchesSimpleExpression(Pattern, path, ignoreCase: false);
}
