using System.Text.Json;

namespace Ringfence.Emit;

/// <summary>JSON: a string with its quotes, as System.Text.Json writes it (ASCII, no character that HTML knows).</summary>
internal sealed class JsonEscaper : Escaper
{
    private static readonly Lexicon Json = new() { Quotes = "\"" };

    public override string Language => "JSON";

    public override string? Misplacement(Hole hole) =>
        Json.OpenAtEnd(hole.Before) is { } open ? $"stands in {open}: the value brings its own quotes" : null;

    public override string Render(string text, Hole hole) => "\"" + JsonEncodedText.Encode(text) + "\"";

    protected override string? RefusalOf(string text, Hole hole) => null;
}
