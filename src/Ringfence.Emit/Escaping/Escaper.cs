namespace Ringfence.Emit;

/// <summary>
/// Renders values for the holes of one language's templates. What it renders cannot change the structure of the file; a value for which
/// there is no such rendering is refused.
/// </summary>
internal abstract class Escaper
{
    /// <summary>The language's name for messages: "XML".</summary>
    public abstract string Language { get; }

    /// <summary>What is wrong with the place of a hole, judged once when templates are loaded; <see langword="null"/> when values can stand there.</summary>
    public virtual string? Misplacement(Hole hole) => null;

    /// <summary>Why the language cannot hold a text at a hole, as a sentence without subject; <see langword="null"/> when it can.</summary>
    public string? Refusal(string text, Hole hole) =>
        Characters.HasLoneSurrogate(text) ? "has half of a surrogate pair, which no UTF-8 file can hold" : RefusalOf(text, hole);

    /// <summary>The rendering of a text that was not refused.</summary>
    public abstract string Render(string text, Hole hole);

    /// <summary>The rendering of a truth value.</summary>
    public virtual string Render(bool truth) => truth ? "true" : "false";

    protected abstract string? RefusalOf(string text, Hole hole);
}
