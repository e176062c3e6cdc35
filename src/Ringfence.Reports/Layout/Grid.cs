using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Reports;

/// <summary>Columns without lines around them: what a pipe, a screen reader and a terminal of 80 columns can all show.</summary>
internal sealed class Grid(int indent)
{
    private const int Gap = 2;
    private readonly List<Fragment[]> rows = [];

    public void Add(params Fragment[] cells) => rows.Add(cells);

    /// <summary>How wide the grid is when nothing wraps.</summary>
    public int NaturalWidth => indent + Widths().Sum() + (Gap * (Widths().Length - 1));

    /// <summary>Lays the rows out. One column gives way when they do not fit; its cells wrap between words, and between letters when one word is too long.</summary>
    public TextPage Page(int width, int flexible)
    {
        var page = new TextPage();
        if (rows.Count == 0)
            return page;
        var widths = Widths();
        widths[flexible] = Math.Max(Math.Min(widths[flexible], width - (NaturalWidth - widths[flexible])), 1);
        foreach (var row in rows)
            AddRow(page, row, widths, flexible);
        return page;
    }

    private void AddRow(TextPage page, Fragment[] cells, int[] widths, int flexible)
    {
        var parts = Broken(cells[flexible], widths[flexible]);
        for (var line = 0; line < parts.Count; line++)
        {
            var at = line;
            Fragment[] shown =
            [
                .. cells.Select(
                    (cell, column) =>
                        column == flexible ? parts[at]
                        : at == 0 ? cell
                        : ""
                ),
            ];
            page.Line(Padded(shown, widths));
        }
    }

    private List<Fragment> Padded(Fragment[] cells, int[] widths)
    {
        var last = Array.FindLastIndex(cells, cell => cell.Text.Length > 0);
        var line = new List<Fragment>();
        if (indent > 0 && last >= 0)
            line.Add(new string(' ', indent));
        for (var column = 0; column <= last; column++)
        {
            line.Add(cells[column]);
            var missing = widths[column] - TextPage.WidthOf(cells[column]) + Gap;
            if (column < last)
                line.Add(new string(' ', Math.Max(missing, 1)));
        }
        return line;
    }

    private static List<Fragment> Broken(Fragment cell, int width)
    {
        var parts = new List<Fragment>();
        foreach (var row in TextPage.Wrapped([cell], width))
        {
            var text = string.Concat(row.Select(fragment => fragment.Text));
            for (; text.Length > width; text = text[width..])
                parts.Add(new(text[..width], cell.Style));
            parts.Add(new(text, cell.Style));
        }
        return parts;
    }

    private int[] Widths() =>
        rows.Count == 0
            ? []
            : [.. Enumerable.Range(0, rows.Max(row => row.Length)).Select(column => rows.Max(row => TextPage.WidthOf(row[column])))];
}
