namespace Ringfence.Emit;

/// <summary>Languages in which every blank, comma and sign is structure (sudoers, OpenFlow, FLASK policies): a value is one strict word or refused.</summary>
internal sealed class WordEscaper(string language) : Escaper
{
    public override string Language => language;

    public override string Render(string text, Hole hole) => text;

    protected override string? RefusalOf(string text, Hole hole)
    {
        if (!Characters.IsWord(text))
            return "is not one word of letters, digits and . _ - / : @ +";
        // Each is a word that grants instead of naming: sudoers' ALL, and "any" and "self" elsewhere.
        return text is "ALL" or "any" or "self" ? "is a word with a meaning of its own" : null;
    }
}
