using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Assurance;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>Compares what evaluation says about one program with what its execution gave.</summary>
internal static class Comparison
{
    /// <summary>What differs, with the program; <see langword="null"/> when evaluation and execution agree.</summary>
    public static string? Difference(FleetProgram program) => Difference(program, Execution.Of(program), Evaluation(program));

    public static ProgramEvaluation Evaluation(FleetProgram program) => Evaluation(Compiler.ForEvaluation(program));

    private static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Evaluates; an evaluation that does not end is a failure, not a test run that hangs.</summary>
    public static ProgramEvaluation Evaluation(Compilation compilation)
    {
        using var patience = new CancellationTokenSource(Patience);
        var evaluation = Task.Run(() => FleetEvaluator.Evaluate(compilation, cancellation: patience.Token));
        if (!evaluation.ContinueWith(_ => { }, TaskScheduler.Default).Wait(Patience * 2))
            throw new TimeoutException("evaluation neither ends nor heeds its cancellation");
        return evaluation.IsCanceled || evaluation.Exception?.InnerException is OperationCanceledException
            ? throw new TimeoutException($"evaluation takes longer than {Patience}")
            : evaluation.Result;
    }

    /// <summary>What differs, when the evaluation is that of a compilation that may hold other programs.</summary>
    public static string? Difference(FleetProgram program, Execution execution, ProgramEvaluation evaluation)
    {
        var fleets = FleetsOf(program, evaluation);
        var problem =
            fleets.Count == 0 ? "evaluation found no fleet"
            : execution.Failure is { } failure ? OfFailures(fleets[0], failure)
            : OfModels(fleets[0], execution.Fleet!, evaluation);
        return problem is null ? null : Report(program, execution, evaluation, problem);
    }

    /// <summary>
    /// What evaluation claims although it is not so; <see langword="null"/> when it claims nothing false, however little it knows. An execution
    /// must be one of the outcomes; what fails for certain must fail in it.
    /// </summary>
    public static string? FalseClaim(FleetProgram program, Execution execution, ProgramEvaluation evaluation)
    {
        return FleetsOf(program, evaluation) is [{ IsComplete: true } fleet, ..] && FalseClaim(fleet, execution) is { } problem
            ? Report(program, execution, evaluation, problem)
            : null;
    }

    /// <summary>The fleets of a program, the one that it is about first: others may stand inside it.</summary>
    public static IReadOnlyList<FleetEvaluation> FleetsOf(FleetProgram program, ProgramEvaluation evaluation) =>
        [
            .. evaluation
                .Fleets.Where(fleet => program.Owns(fleet.Definition.SourceTree?.FilePath))
                .OrderBy(fleet => fleet.Definition.SourceSpan.Start),
        ];

    public static string Report(FleetProgram program, Execution execution, ProgramEvaluation evaluation, string problem)
    {
        var gaps = evaluation
            .Gaps.Where(gap => program.Owns(gap.Location.SourceTree?.FilePath))
            .Select(gap => $"gap {Shown(gap.Location)}: {gap.Reason}\n");
        var unknowns = evaluation
            .Unknowns.Where(unknown => program.Owns(unknown.Location.SourceTree?.FilePath))
            .Select(unknown => $"unknown {Shown(unknown.Location)}: {unknown.Reason}\n");
        var thrown = execution.Failure is { } failure ? $"execution threw {failure.Type}: {failure.Message}\n" : "";
        return $"{program.Name}: {problem}\n{string.Concat(gaps.Take(5))}{string.Concat(unknowns.Take(5))}{thrown}{program}";
    }

    private static string? FalseClaim(FleetEvaluation fleet, Execution execution)
    {
        if (execution.Failure is { } failure)
            return fleet.Outcomes.Any(outcome => outcome.Error is { } error && Failure.Of(error).Type == failure.Type)
                ? null
                : $"execution threw {failure}, no outcome does";
        var contradictions = fleet
            .Outcomes.Select(outcome =>
                outcome.Error is { } error ? Failure.Of(error).ToString() : ModelDifference.Contradiction(outcome.Fleet!, execution.Fleet!)
            )
            .ToArray();
        return contradictions.All(contradiction => contradiction is not null)
            ? $"no outcome can be what was executed: {contradictions.FirstOrDefault()}"
            : FalseAlarm(fleet, execution.Fleet!);
    }

    private static string? FalseAlarm(FleetEvaluation fleet, Model.Fleet executed)
    {
        var failing = FindingLines.Failures(Assessor.Assess(executed, FindingLines.AsOf)).ToArray();
        var alarms = FailuresOnEveryPath(fleet)
            .Where(alarm => !failing.Any(failure => failure.Rule == alarm.Rule && ModelDifference.CanBe(alarm.Subject, failure.Subject)))
            .ToArray();
        return alarms.Length == 0 ? null : $"false alarm: {string.Join(", ", alarms)}";
    }

    private static HashSet<(string Rule, string Subject)> FailuresOnEveryPath(FleetEvaluation fleet) =>
        fleet
            .Outcomes.Select(outcome =>
                outcome.Fleet is null ? [] : FindingLines.Failures(Assessor.Assess(outcome.Fleet, FindingLines.AsOf)).ToHashSet()
            )
            .Aggregate((all, next) => [.. all.Intersect(next)]);

    private static string? OfFailures(FleetEvaluation fleet, Failure failure)
    {
        if (!failure.IsOfFluentApi)
            return fleet.IsComplete ? "execution threw, evaluation claims to know the fleet" : null;
        if (NotCertain(fleet) is { } doubt)
            return doubt;
        if (fleet.Outcomes[0].Error is not { } error)
            return "execution threw, evaluation gives a model";
        var evaluated = Failure.Of(error);
        return
            (evaluated with { Message = "" }) == (failure with { Message = "" })
            && FindingLines.WithoutPlaces(evaluated.Message) == FindingLines.WithoutPlaces(failure.Message)
            ? null
            : $"evaluated {evaluated}, executed {failure}";
    }

    private static string? OfModels(FleetEvaluation fleet, Model.Fleet executed, ProgramEvaluation evaluation)
    {
        if (NotCertain(fleet) is { } doubt)
            return doubt;
        if (fleet.Outcomes[0].Error is { } error)
            return $"evaluation says {Failure.Of(error)}";
        var evaluated = fleet.Outcomes[0].Fleet!;
        if (ModelDifference.BetweenEqual(evaluated, executed) is { } difference)
            return difference;
        var (evaluatedResult, executedResult) = (
            Assessor.Assess(evaluated, FindingLines.AsOf),
            Assessor.Assess(executed, FindingLines.AsOf)
        );
        return FindingLines.Difference(FindingLines.Of(evaluatedResult), FindingLines.Of(executedResult))
            ?? Misplaced(evaluatedResult, executedResult, evaluation);
    }

    private static string? NotCertain(FleetEvaluation fleet) =>
        fleet.Outcomes.Count != 1 ? $"evaluation gives {fleet.Outcomes.Count} outcomes, though everything is known"
        : fleet.IsComplete ? null
        : "evaluation is not complete, though everything is known";

    // The call that evaluation blames must be one of those that execution blames for the same.
    private static string? Misplaced(AssuranceResult evaluated, AssuranceResult executed, ProgramEvaluation evaluation)
    {
        var lines = executed.Findings.ToLookup(Identity, finding => $"{finding.Place.File}:{finding.Place.Line}");
        foreach (var finding in evaluated.Findings)
        {
            var blamed = lines[Identity(finding)].ToHashSet();
            if (evaluation.Locate(finding.Place) is not { } location)
                return $"{finding.Rule.Id} on {finding.Subject.Address}: evaluation knows no place, execution blames {string.Join(", ", blamed)}";
            if (!CallLines(location).Any(blamed.Contains))
                return $"{finding.Rule.Id} on {finding.Subject.Address}: evaluation blames {Shown(location)}, execution {string.Join(", ", blamed)}";
        }
        return null;
    }

    private static (string, string, string) Identity(Finding finding) =>
        (finding.Rule.Id, finding.Subject.Address, FindingLines.WithoutPlaces(finding.Message));

    // The compiler tells a called method the line of the parenthesis that opens its arguments.
    private static IEnumerable<string> CallLines(Location location) =>
        location
            .SourceTree!.GetRoot()
            .FindNode(location.SourceSpan, getInnermostNodeForTie: true)
            .AncestorsAndSelf()
            .Select(node =>
                node switch
                {
                    InvocationExpressionSyntax call => call.ArgumentList.OpenParenToken.GetLocation(),
                    BaseObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
                    _ => null,
                }
            )
            .OfType<Location>()
            .Select(place => $"{location.SourceTree!.FilePath}:{place.GetLineSpan().StartLinePosition.Line + 1}");

    private static string Shown(Location location)
    {
        var span = location.GetLineSpan();
        var text = location.SourceTree?.GetText().ToString(location.SourceSpan) ?? "";
        return $"{span.Path}:{span.StartLinePosition.Line + 1} '{(text.Length > 80 ? text[..80] + "…" : text)}'";
    }
}
