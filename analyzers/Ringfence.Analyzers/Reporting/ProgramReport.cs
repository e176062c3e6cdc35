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

    /// <summary>Adds the fluent API's own error, if the fleet ends in it at the same place on every path.</summary>
    public void AddError(FleetEvaluation fleet)
    {
        if (!fleet.IsComplete || fleet.Outcomes[0].Error is not { } error)
            return;
        var location = LocationOf(fleet.Outcomes[0], fleet);
        if (fleet.Outcomes.All(outcome => outcome.Error is not null && LocationOf(outcome, fleet).Equals(location)))
            Add(
                OwnDiagnostics.MalformedFleet,
                location,
                error is DuplicateNameException duplicate && program.Locate(duplicate.First) is { } first ? [first] : [],
                error.Message + Witnessed(fleet.Outcomes[0].ErrorWitness, others: 0)
            );
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

    private Location LocationOf(FleetOutcome outcome, FleetEvaluation fleet)
    {
        var error = outcome.Error!;
        var narrow = error is { ParameterName: { } name, Origin: { IsKnown: true, Parameter: null } }
            ? error.Origin.At(name)
            : error.Origin;
        return program.Locate(narrow) ?? program.Locate(error.Origin) ?? outcome.ErrorLocation ?? fleet.Definition;
    }

    private void Add(OwnDiagnostic about, Location location, IEnumerable<Location> additional, params object[] holes)
    {
        var isShown = explains && about.Severity == DiagnosticSeverity.Hidden;
        var severity = isShown ? DiagnosticSeverity.Warning : about.Severity;
        diagnostics.Add(Diagnostic.Create(about.Descriptor, location, severity, additional, properties: null, holes));
    }
}
