using System.Linq;

namespace Ringfence.Emit;

/// <summary>
/// nftables: a bare word where the value is one (address, number, identifier), a quoted string otherwise. nftables' strings know no escapes, and a star in one is a pattern.
/// A template that wants a string whatever the value is (a comment may be called "accept") puts the quotes around the hole itself.
/// </summary>
internal sealed class NftablesEscaper : Escaper
{
    // NFTNL_UDATA_COMMENT_MAXLEN, the longest string that nft takes anywhere.
    private const int LongestString = 128;

    private static readonly Lexicon Nftables = new()
    {
        LineComment = "#",
        Quotes = "\"",
        Escape = '\0',
    };

    public override string Language => "nftables";

    public override string? Misplacement(Hole hole) =>
        !hole.IsInDoubleQuotes && Nftables.OpenAtEnd(hole.Before) is { } open
            ? $"stands in {open} together with other text: give the whole string in one hole"
            : null;

    public override string Render(string text, Hole hole) =>
        hole.IsInDoubleQuotes || (Characters.IsWord(text) && !text.Contains('@', System.StringComparison.Ordinal))
            ? text
            : "\"" + text + "\"";

    protected override string? RefusalOf(string text, Hole hole)
    {
        if (text.Length == 0 && !hole.IsInDoubleQuotes)
            return "is empty";
        if (text.Any(Characters.IsControl))
            return Characters.HasControl;
        if (text.Any(character => character is '"' or '\\' or '*' or '$'))
            return "has one of \" \\ * $, which nftables' strings cannot hold";
        return System.Text.Encoding.UTF8.GetByteCount(text) > LongestString ? $"is longer than {LongestString} bytes" : null;
    }
}
