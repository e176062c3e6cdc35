using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Assurance;

namespace Ringfence.Reports;

/// <summary>The posture table of the paper (VIII(b)): hosts and where each stands with the six deployment features.</summary>
public static class PostureTable
{
    /// <summary>The most hosts that get a row each; beyond, hosts of one posture share a row.</summary>
    public const int MostRows = 20;

    private static readonly string[] headings = ["Host", "Users", "Scheduler", "Access", "Drivers", "Management", "Network"];

    /// <summary>Draws the table.</summary>
    /// <param name="posture">The rows, in the order of the hosts' declaration.</param>
    /// <param name="width">The width of the console in characters.</param>
    public static TextPage Page(IReadOnlyList<HostPosture> posture, int width)
    {
        var rows = posture.Count > MostRows ? Folded(posture) : [.. posture.Select(row => (Label: row.Host.Name.Text, row))];
        var full = Drawn(rows, state => Tones.States[state].Full);
        var grid = full.NaturalWidth <= width ? full : Drawn(rows, state => Tones.States[state].Short);
        return grid.Page(width, flexible: 0);
    }

    private static Grid Drawn(IReadOnlyList<(string Label, HostPosture Posture)> rows, Func<FeatureState, Fragment> word)
    {
        var grid = new Grid(indent: 0);
        grid.Add([.. headings.Select(Tones.Bold)]);
        foreach (var (label, posture) in rows)
            grid.Add([label, .. HostPosture.Features.Select(feature => word(posture[feature]))]);
        return grid;
    }

    private static IReadOnlyList<(string Label, HostPosture Posture)> Folded(IReadOnlyList<HostPosture> posture) =>
        [
            .. posture
                .Select((row, position) => (row, position))
                .GroupBy(at => string.Join(' ', HostPosture.Features.Select(feature => at.row[feature])), StringComparer.Ordinal)
                .Select(same =>
                {
                    var members = same.ToArray();
                    var areNeighbours = members[^1].position - members[0].position == members.Length - 1;
                    return (FoldedNames.Hosts([.. members.Select(at => at.row.Host.Name.Text)], areNeighbours), members[0].row);
                }),
        ];
}
