using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Ringfence.Assurance;
using Ringfence.Evaluation;

namespace Ringfence.Analyzers;

/// <summary>Judges what a fleet may be. A rule fails only if it fails on every path; what is certain on some paths only is undecided.</summary>
/// <param name="program">The program that describes the fleet.</param>
/// <param name="fleet">The fleet.</param>
/// <param name="number">Which of the program's fleets it is.</param>
/// <param name="profile">Severities and thresholds.</param>
/// <param name="asOf">The day on which waivers are judged, if it is known.</param>
internal sealed class FleetVerdicts(
    ProgramEvaluation program,
    FleetEvaluation fleet,
    int number,
    StrictnessProfile profile,
    CalendarDate? asOf
)
{
    private const string DependsOnPath = "it fails on some of the paths that the program may take";
    private const string IsIncomplete = "the analysis is incomplete, so the fleet is not known as a whole";

    public void Decide(List<PlacedFinding> failed, List<PlacedFinding> undecided, CancellationToken cancellation)
    {
        var paths = new List<Path>();
        foreach (var outcome in fleet.Outcomes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (outcome.Fleet is { } model)
                paths.Add(Judge(Assessor.Assess(model, asOf, profile, cancellation).Findings));
        }
        if (paths.Count == 1 && IsDecided(paths))
            failed.AddRange(paths[0].Open.Values.SelectMany(same => same));
        else
            Compare(paths, failed, undecided);

        var known = new HashSet<Key>(paths.SelectMany(path => path.Open.Keys));
        foreach (var path in paths)
        foreach (var placed in path.Undetermined)
            if (known.Add(Key.Of(placed)))
                undecided.Add(placed);
    }

    // A path that ends in an error has no model, so nothing holds on every path.
    private bool IsDecided(List<Path> paths) => fleet.IsComplete && paths.Count == fleet.Outcomes.Count;

    private void Compare(List<Path> paths, List<PlacedFinding> failed, List<PlacedFinding> undecided)
    {
        var isDecided = IsDecided(paths);
        var whyNot = fleet.IsComplete ? DependsOnPath : IsIncomplete;
        foreach (var key in paths.SelectMany(path => path.Open.Keys).Distinct())
        {
            var found = paths.Select(path => path.Open.TryGetValue(key, out var on) ? on : []).ToArray();
            var certain = isDecided ? OnEveryPath(found).ToArray() : [];
            failed.AddRange(certain);
            if (found.Any(on => on.Count > certain.Length))
            {
                var first = found.First(on => on.Count > 0)[0];
                undecided.Add(first with { Finding = first.Finding with { Message = whyNot } });
            }
        }
    }

    // Where a rule says several things about one subject at one place, only its words tell which is which.
    private static IEnumerable<PlacedFinding> OnEveryPath(List<PlacedFinding>[] found)
    {
        var isOne = Array.TrueForAll(found, on => on.Count == 1);
        foreach (var placed in found[0])
        {
            var same = found.Select(on => on.Find(other => isOne || other.Finding.Message == placed.Finding.Message)).ToArray();
            if (Array.TrueForAll(same, on => on is not null))
                yield return placed with
                {
                    Finding = placed.Finding with { Severity = same.Min(on => on!.Finding.Severity) },
                };
        }
    }

    private Path Judge(IEnumerable<Finding> findings)
    {
        var path = new Path([], []);
        foreach (var finding in findings)
        {
            if (finding.AcceptedBy is not null)
                continue;
            var placed = new PlacedFinding(finding, LocationOf(finding.Place), number);
            if (!finding.IsOpen)
                path.Undetermined.Add(placed);
            else if (path.Open.TryGetValue(Key.Of(placed), out var same))
                same.Add(placed);
            else
                path.Open.Add(Key.Of(placed), [placed]);
        }
        return path;
    }

    private Location LocationOf(Origin place) => program.Locate(place) ?? fleet.Definition;

    /// <summary>What is found if the program takes one path.</summary>
    private sealed record Path(Dictionary<Key, List<PlacedFinding>> Open, List<PlacedFinding> Undetermined);

    /// <summary>What makes findings on different paths the same one.</summary>
    private readonly record struct Key(string Rule, string Subject, Location Location)
    {
        public static Key Of(PlacedFinding placed) => new(placed.Finding.Rule.Id, placed.Finding.Subject.Address, placed.Location);
    }
}
