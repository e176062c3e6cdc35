using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>Runs a program on all its paths, from its entry point and from every member that defines a fleet which the entry point does not reach.</summary>
internal sealed class ProgramRunner(FleetProgram program, Budget budget, CancellationToken cancellation)
{
    private readonly List<CollectedFleet> fleets = [];
    private readonly WitnessTable witnesses = new();
    private readonly Dictionary<Location, UnknownPlace> unknowns = [];
    private readonly Dictionary<Location, EvaluationGap> gaps = [];
    private readonly HashSet<Location> reached = [];

    public ProgramEvaluation Run()
    {
        var sites = FleetSites.In(program, cancellation);
        if (sites.Count > 0 && program.Compilation.GetEntryPoint(cancellation) is { } entry && program.KeyOf(entry) is { } main)
            Evaluate(main);
        foreach (var (place, member) in sites)
            if (!reached.Contains(place))
                Evaluate(member);
        return new(
            // Of a fleet that no path got to build there is nothing to judge; the gaps say why.
            [.. fleets.Where(fleet => fleet.Outcomes.Count > 0).Select(fleet => fleet.Result())],
            [.. unknowns.Values],
            [.. gaps.Values],
            Locate,
            witnesses.Text
        );
    }

    private static Location? Locate(Origin origin) => CallSite.Locate(origin);

    private void Evaluate(DeclarationKey root)
    {
        var decisions = new Decisions();
        var paths = 0;
        var isComplete = true;
        var first = fleets.Count;
        do
        {
            if (++paths > budget.Limits.Paths)
            {
                isComplete = false;
                Add(
                    new EvaluationGap(
                        PlaceOf(root),
                        $"there are more than {budget.Limits.Paths} combinations of conditions that only running the program decides"
                    )
                );
                break;
            }
            isComplete &= Path(root, decisions, first);
        } while (decisions.Advance());
        for (var i = first; i < fleets.Count; i++)
            fleets[i].IsComplete &= isComplete;
    }

    // What of the evaluation itself stops a path: it is a gap, and what was built before stays.
    private bool Path(DeclarationKey root, Decisions decisions, int first)
    {
        var run = new Run(program, budget, decisions);
        var isComplete = true;
        try
        {
            Roots.Call(run, root);
            FleetBuilding.BuildRest(run);
        }
        catch (GiveUpException lost)
        {
            isComplete = Stop(run, lost.Place ?? PlaceOf(root), lost.Message);
        }
        catch (BoundReachedException bound)
        {
            isComplete = Stop(run, bound.Place ?? PlaceOf(root), bound.Message);
        }
        catch (UnknownReachedException unknown)
        {
            isComplete = Stop(run, unknown.Value.Place ?? PlaceOf(root), unknown.Message);
        }
        catch (InsufficientExecutionStackException)
        {
            isComplete = Stop(run, PlaceOf(root), "expressions or calls are nested too deep");
        }
        catch (FleetException error)
        {
            // The outcome of the fleet that was being built; an error outside of any fleet is one of them all.
            if (run.Recorder.Fleets.All(fleet => fleet.Outcome is null))
                run.Recorder.Stray = error;
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException && !Exceptions.IsOfEvaluation(thrown))
        {
            // The program ends here on this path, as it would when it runs: fleets that are not built by now never are.
            Add(new EvaluationGap(PlaceOf(root), $"the program throws {thrown.GetType().Name}: {thrown.Message}"));
        }
        Collect(run, first);
        return isComplete;
    }

    private static bool Stop(Run run, Location place, string reason)
    {
        run.Recorder.Note(place, reason);
        return false;
    }

    private void Collect(Run run, int first)
    {
        var counts = new Dictionary<Location, int>();
        foreach (var defined in run.Recorder.Fleets)
        {
            reached.Add(defined.Place);
            counts.TryGetValue(defined.Place, out var count);
            counts[defined.Place] = count + 1;
            var fleet = fleets.Skip(first).FirstOrDefault(known => known.Place.Equals(defined.Place) && known.Number == count);
            if (fleet is null)
                fleets.Add(fleet = new(defined.Place, count));
            if (defined.Outcome is { } outcome)
                fleet.Outcomes.Add(outcome);
            else
                fleet.IsComplete = false;
        }
        witnesses.Add(run.Recorder.Witnesses);
        foreach (var unknown in run.Recorder.Unknowns)
            unknowns[unknown.Location] = unknown;
        foreach (var gap in run.Recorder.Gaps)
            Add(gap);
    }

    private void Add(EvaluationGap gap) => gaps[gap.Location] = gap;

    private Location PlaceOf(DeclarationKey key)
    {
        var unit = program.Units[key.Tree];
        return unit.Outline.Declarations[key.Ordinal] switch
        {
            MethodDeclarationSyntax method => method.Identifier.GetLocation(),
            CompilationUnitSyntax { Members: [var member, ..] } => member.GetLocation(),
            var node => node.GetLocation(),
        };
    }

    private sealed class CollectedFleet(Location place, int number)
    {
        public Location Place { get; } = place;

        /// <summary>Which of the fleets that one call defines, when it runs several times.</summary>
        public int Number { get; } = number;

        public List<FleetOutcome> Outcomes { get; } = [];

        public bool IsComplete { get; set; } = true;

        public FleetEvaluation Result() => new(Place, Outcomes, IsComplete);
    }
}
