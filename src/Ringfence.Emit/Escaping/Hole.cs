using System.Linq;

namespace Ringfence.Emit;

/// <summary>The place of a hole in its template, as far as the template's own text tells.</summary>
/// <param name="Before">All template text before the hole; other holes stand in it as <see cref="Placeholder"/>.</param>
/// <param name="After">The template text from the hole to the end of its line; another hole begins with <see cref="Placeholder"/>.</param>
internal readonly record struct Hole(string Before, string After)
{
    /// <summary>Stands for another hole: a private-use character, which no language gives a meaning and no template contains.</summary>
    public const char Placeholder = '\uE000';

    /// <summary>The text before the hole on its own line.</summary>
    public string LineBefore => Before[(Before.LastIndexOf('\n') + 1)..];

    /// <summary>Whether the template puts double quotes directly around the hole.</summary>
    public bool IsInDoubleQuotes =>
        Before.EndsWith('"') && After.StartsWith('"') && LineBefore.Count(character => character == '"') % 2 == 1;
}
