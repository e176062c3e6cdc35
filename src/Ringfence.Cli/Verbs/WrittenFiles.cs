using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Emit;
using Ringfence.Reports;

namespace Ringfence.Cli;

/// <summary>Tells what was written, and what the fleet says and the files do not.</summary>
internal static class WrittenFiles
{
    /// <summary>The most hosts whose files are listed by name.</summary>
    private const int MostHostsInDetail = 5;

    public static TextPage Page(Model.Fleet fleet, EmittedTree tree, WriteSummary summary, string folder)
    {
        var page = new TextPage();
        var byFolder = tree.Files.GroupBy(file => file.Path.Split('/')[0], StringComparer.Ordinal).ToArray();
        if (byFolder.Length <= MostHostsInDetail)
            foreach (var host in byFolder)
                AddFiles(page, host.Key, [.. host.Select(file => file.Path)]);
        else
            AddCounts(page, byFolder);
        AddNotes(page.Blank(), fleet, tree.NotEmitted);
        return page.Paragraph(
            0,
            $"Wrote {folder}: {Counted.Of(tree.Files.Count, "file")} and {Manifest.FileName} "
                + $"({summary.Written} new or changed, {summary.Unchanged} unchanged, {summary.Removed} removed)."
        );
    }

    private static void AddFiles(TextPage page, string folder, IReadOnlyList<string> paths)
    {
        page.Line($"{folder}: {Counted.Of(paths.Count, "file")}");
        foreach (var path in paths)
            page.Line("  " + path);
    }

    private static void AddCounts(TextPage page, IEnumerable<IGrouping<string, EmittedFile>> byFolder)
    {
        foreach (var same in byFolder.GroupBy(folder => folder.Count()))
            page.Paragraph(0, $"{FoldedNames.FirstAndMore([.. same.Select(folder => folder.Key)])}: {Counted.Of(same.Key, "file")} each");
    }

    private static void AddNotes(TextPage page, Model.Fleet fleet, ValueList<NotEmitted> notes)
    {
        if (notes.Count == 0)
            return;
        page.Line("Notes");
        foreach (var same in notes.GroupBy(note => (note.Target, note.Reason)))
        {
            var said = same.Select(note => $"{note.Property} of {Shorten(note.Element, fleet.Address)}");
            page.Paragraph(2, $"{same.Key.Target}: {same.Key.Reason}: {string.Join(", ", said)}");
        }
        page.Blank();
    }

    private static string Shorten(string address, string fleet) =>
        address.StartsWith(fleet + "/", StringComparison.Ordinal) ? address[(fleet.Length + 1)..] : address;
}
