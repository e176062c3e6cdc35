using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation;

namespace Ringfence.Analyzers;

/// <summary>Writes diagnostics.</summary>
/// <param name="program">The program that they are about.</param>
/// <param name="explains">Whether what is unknown and what is undecided are to be seen in the build's output, which shows warnings and errors only.</param>
internal sealed class ProgramReport(ProgramEvaluation program, bool explains)
{
    private readonly List<Diagnostic> diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    public void AddUnknowns()
    {
        foreach (var unknown in program.Unknowns)
            Add(OwnDiagnostics.UnknownValue, unknown.Location, [], unknown.Reason);
    }

    public void AddGaps()
    {
        foreach (var gap in program.Gaps)
            Add(OwnDiagnostics.IncompleteAnalysis, gap.Location, [], gap.Reason);
    }

    public void AddProblems(IEnumerable<SettingProblem> problems, FleetEvaluation fleet)
    {
        foreach (var problem in problems)
            Add(OwnDiagnostics.MalformedSetting, fleet.Definition, [], problem.Setting, problem.Problem);
    }

    /// <summary>Adds the fluent API's own errors, as far as the fleet has them at the same place on every path; what a loop repeats is one.</summary>
    public void AddErrors(FleetEvaluation fleet)
    {
        if (!fleet.IsComplete)
            return;
        foreach (var repeated in fleet.Outcomes[0].Problems.GroupBy(problem => LocationOf(problem, fleet)))
        {
            var first = repeated.First();
            if (fleet.Outcomes.All(outcome => outcome.Problems.Any(problem => LocationOf(problem, fleet).Equals(repeated.Key))))
                Add(
                    OwnDiagnostics.MalformedFleet,
                    repeated.Key,
                    first.Error is DuplicateNameException duplicate && program.Locate(duplicate.First) is { } declared ? [declared] : [],
                    first.Error.Message + Witnessed(first.Witness, repeated.Count() - 1)
                );
        }
    }

    public void AddFailed(IEnumerable<FindingGroup> groups)
    {
        foreach (var group in groups)
        {
            var finding = group.First.Finding;
            var related = new RelatedTexts(program, group);
            diagnostics.Add(
                Diagnostic.Create(
                    Descriptors.Of(finding.Rule.Id),
                    group.First.Location,
                    finding.Severity.Translated(),
                    related.Locations,
                    Properties(group),
                    finding.Message + Witnessed(program.Witness(finding.Subject.Address), group.Count - 1) + related.Told
                )
            );
        }
    }

    public void AddUndecided(IEnumerable<FindingGroup> groups)
    {
        foreach (var group in groups)
        {
            var finding = group.First.Finding;
            var subject = finding.Subject.Address + Witnessed(program.Witness(finding.Subject.Address), group.Count - 1);
            Add(OwnDiagnostics.UndecidedRule, group.First.Location, [], finding.Rule.Id, finding.Rule.Title, subject, finding.Message);
        }
    }

    // What code fixes need to know of the model.
    private static ImmutableDictionary<string, string?> Properties(FindingGroup group) =>
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticProperties.Subject, group.First.Finding.Subject.Address);

    private static string Witnessed(string? witness, int others)
    {
        var more = others > 0 ? $"and {others.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} more" : null;
        return (witness, more) switch
        {
            (null, null) => "",
            (null, _) => $" ({more})",
            (_, null) => $" ({witness})",
            _ => $" ({witness}; {more})",
        };
    }

    private Location LocationOf(FleetProblem problem, FleetEvaluation fleet)
    {
        var error = problem.Error;
        var narrow = error is { ParameterName: { } name, Origin: { IsKnown: true, Parameter: null } }
            ? error.Origin.At(name)
            : error.Origin;
        return program.Locate(narrow) ?? program.Locate(error.Origin) ?? problem.Location ?? fleet.Definition;
    }

    private void Add(OwnDiagnostic about, Location location, IEnumerable<Location> additional, params object[] holes)
    {
        var isShown = explains && about.Severity == DiagnosticSeverity.Hidden;
        var severity = isShown ? DiagnosticSeverity.Warning : about.Severity;
        diagnostics.Add(Diagnostic.Create(about.Descriptor, location, severity, additional, properties: null, holes));
    }
}
