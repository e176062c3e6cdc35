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
        var paths = new List<IReadOnlyList<PlacedFinding>>();
        foreach (var outcome in fleet.Outcomes)
        {
            cancellation.ThrowIfCancellationRequested();
            if (outcome.Fleet is { } model)
                paths.Add([.. Assessor.Assess(model, asOf, profile, cancellation).Findings.Where(IsNotAccepted).Select(Placed)]);
        }
        // Where only some paths end in an error, nothing holds on every path. Where all do, the error is reported, and what else is wrong with the fleet is
        // worth knowing while it is mended.
        var isDecided =
            fleet.IsComplete
            && paths.Count == fleet.Outcomes.Count
            && fleet.Outcomes.Select(outcome => outcome.Error is null).Distinct().Count() == 1;
        if (isDecided && paths.Count == 1)
            foreach (var placed in paths[0])
                (placed.Finding.IsOpen ? failed : undecided).Add(placed);
        else
            Compare([.. paths.Select(found => new Path(found))], isDecided, failed, undecided);
    }

    private static bool IsNotAccepted(Finding finding) => finding.AcceptedBy is null;

    private PlacedFinding Placed(Finding finding) => new(finding, program.Locate(finding.Place) ?? fleet.Definition, number);

    private void Compare(Path[] paths, bool isDecided, List<PlacedFinding> failed, List<PlacedFinding> undecided)
    {
        var whyNot = fleet.IsComplete ? DependsOnPath : IsIncomplete;
        var known = new HashSet<Key>();
        foreach (var key in paths.SelectMany(path => path.Open.Keys).Where(known.Add))
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
        undecided.AddRange(paths.SelectMany(path => path.Undetermined).Where(placed => known.Add(Key.Of(placed))));
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

    /// <summary>What is found if the program takes one path.</summary>
    private sealed class Path
    {
        public Path(IEnumerable<PlacedFinding> found)
        {
            foreach (var placed in found)
                if (!placed.Finding.IsOpen)
                    Undetermined.Add(placed);
                else if (Open.TryGetValue(Key.Of(placed), out var same))
                    same.Add(placed);
                else
                    Open.Add(Key.Of(placed), [placed]);
        }

        public Dictionary<Key, List<PlacedFinding>> Open { get; } = [];

        public List<PlacedFinding> Undetermined { get; } = [];
    }

    /// <summary>What makes findings on different paths the same one.</summary>
    private readonly record struct Key(string Rule, string Subject, Location Location)
    {
        public static Key Of(PlacedFinding placed) => new(placed.Finding.Rule.Id, placed.Finding.Subject.Address, placed.Location);
    }
}
