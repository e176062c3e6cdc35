using System;
using System.Collections.Generic;
using System.Linq;
using Spectre.Console.Rendering;

namespace Ringfence.Reports;

/// <summary>Lines of styled text. Paragraphs wrap at the width of the console, lines never do; no line ends in a space.</summary>
public sealed class TextPage : IRenderable
{
    private readonly List<(IReadOnlyList<Fragment> Fragments, int Indent, bool Wraps)> lines = [];

    /// <summary>Whether there is nothing on the page.</summary>
    public bool IsEmpty => lines.Count == 0;

    /// <summary>Adds a line that stays one line, however long: what other programs read.</summary>
    /// <param name="fragments">The text.</param>
    public TextPage Line(params IReadOnlyList<Fragment> fragments)
    {
        lines.Add((fragments, 0, false));
        return this;
    }

    /// <summary>Adds a paragraph.</summary>
    /// <param name="indent">The number of spaces before each of its lines.</param>
    /// <param name="fragments">The text. Words longer than a line are not broken: they are paths.</param>
    public TextPage Paragraph(int indent, params IReadOnlyList<Fragment> fragments)
    {
        lines.Add((fragments, indent, true));
        return this;
    }

    /// <summary>Adds an empty line.</summary>
    public TextPage Blank() => Line();

    /// <summary>Adds the lines of another page.</summary>
    /// <param name="other">The other page.</param>
    public TextPage Append(TextPage other)
    {
        lines.AddRange(other.lines);
        return this;
    }

    /// <inheritdoc/>
    public Measurement Measure(RenderOptions options, int maxWidth) => new(0, maxWidth);

    /// <inheritdoc/>
    public IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var (fragments, indent, wraps) in lines)
        {
            var rows = wraps ? Wrapped(fragments, Math.Max(maxWidth - indent, 1)) : [fragments];
            foreach (var row in rows)
            {
                if (indent > 0)
                    yield return new Segment(new string(' ', indent));
                foreach (var fragment in row)
                    yield return new Segment(fragment.Text, fragment.Style);
                yield return Segment.LineBreak;
            }
        }
    }

    /// <summary>Breaks text into rows between words.</summary>
    /// <param name="fragments">The text.</param>
    /// <param name="width">The width of a row.</param>
    internal static IEnumerable<IReadOnlyList<Fragment>> Wrapped(IReadOnlyList<Fragment> fragments, int width)
    {
        var row = new List<Fragment>();
        var used = 0;
        foreach (var word in Words(fragments))
        {
            var needed = word.Sum(WidthOf);
            if (used > 0 && used + 1 + needed > width)
            {
                yield return row;
                row = [];
                used = 0;
            }
            if (used > 0)
                row.Add(" ");
            row.AddRange(word);
            used += needed + (used > 0 ? 1 : 0);
        }
        yield return row;
    }

    internal static int WidthOf(Fragment fragment) => new Segment(fragment.Text).CellCount();

    // A word may consist of several fragments: "(" and a bold name.
    private static IEnumerable<List<Fragment>> Words(IReadOnlyList<Fragment> fragments)
    {
        var word = new List<Fragment>();
        foreach (var fragment in fragments)
        {
            var parts = fragment.Text.Split(' ');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }
                if (parts[i].Length > 0)
                    word.Add(new(parts[i], fragment.Style));
            }
        }
        if (word.Count > 0)
            yield return word;
    }
}
