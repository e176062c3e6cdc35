using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Ringfence.Emit;

/// <summary>
/// YAML: a scalar in double quotes. What Ansible (<c>{{</c>), Pulumi and cloud-init (<c>${</c>) would evaluate after the YAML was read is refused:
/// no quoting of YAML's protects from that.
/// </summary>
internal sealed partial class YamlEscaper : Escaper
{
    private static readonly Lexicon Yaml = new()
    {
        LineComment = "#",
        CommentsBeginWords = true,
        Escape = '\0',
    };

    private static readonly string[] EvaluatedLater = ["{{", "{%", "{#", "${", "$$", "fn::"];

    public override string Language => "YAML";

    public override string? Misplacement(Hole hole)
    {
        if (BlockScalar().IsMatch(hole.Before))
            return "follows a block scalar: a value in it would be plain text without quotes";
        if (Yaml.OpenAtEnd(hole.LineBefore) is { } open)
            return $"stands in {open}: the value brings its own quotes";
        return BeginsScalar().IsMatch(hole.LineBefore) ? null : "stands in the middle of a scalar: give the whole scalar in one hole";
    }

    public override string Render(string text, Hole hole)
    {
        var scalar = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            if (character is '"' or '\\')
                scalar.Append('\\').Append(character);
            else if (Characters.IsControl(character) || character is '\uFFFE' or '\uFFFF')
                scalar.Append(Characters.Escape(character));
            else
                scalar.Append(character);
        }
        return scalar.Append('"').ToString();
    }

    protected override string? RefusalOf(string text, Hole hole) =>
        EvaluatedLater.FirstOrDefault(opening => text.Contains(opening, StringComparison.Ordinal)) is { } found
            ? $"has {Quoted.Text(found)}, which Ansible or Pulumi would evaluate"
            : null;

    [GeneratedRegex(@"(?:^|[ \t])[|>][+\-0-9]*[ \t]*(?:#.*)?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex BlockScalar();

    // Indentation, list dashes and a key; or, in flow style, whatever follows an opening bracket and ends with another one, a comma or a colon; or a comment.
    [GeneratedRegex(
        @"^[ \t]*(?:- +)*(?:[\w.""\-\uE000]+: +)?$|[\[{](?:.*[\[{,])? *$|[\[{].*: +$|(?:^|[ \t])#",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex BeginsScalar();
}
