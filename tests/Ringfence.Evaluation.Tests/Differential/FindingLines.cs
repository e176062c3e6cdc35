using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Ringfence.Assurance;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>Findings as comparable text: rule, subject, verdict, severity, message. Places in messages are not compared as text.</summary>
internal static partial class FindingLines
{
    public static CalendarDate AsOf { get; } = CalendarDate.Parse("2026-11-24");

    public static IReadOnlyList<string> Of(AssuranceResult result) => [.. result.Findings.Select(Line).Order(StringComparer.Ordinal)];

    /// <summary>The findings that only one side has; <see langword="null"/> when there is none.</summary>
    public static string? Difference(IReadOnlyList<string> evaluated, IReadOnlyList<string> executed)
    {
        var (onlyEvaluated, onlyExecuted) = (Without(evaluated, executed), Without(executed, evaluated));
        return onlyEvaluated.Count + onlyExecuted.Count == 0
            ? null
            : $"findings: only evaluated {List(onlyEvaluated)}\n          only executed {List(onlyExecuted)}";
    }

    /// <summary>What fails, as rule and subject.</summary>
    public static IEnumerable<(string Rule, string Subject)> Failures(AssuranceResult result) =>
        result.Findings.Where(finding => finding.IsOpen).Select(finding => (finding.Rule.Id, finding.Subject.Address)).Distinct();

    public static string WithoutPlaces(string message) => Place().Replace(message, "‹place›");

    private static string Line(Finding finding) =>
        $"{finding.Rule.Id} {finding.Subject.Address} {finding.Verdict} {finding.Severity}"
        + $"{(finding.AcceptedBy is null ? "" : " accepted")}: {WithoutPlaces(finding.Message)}";

    private static List<string> Without(IReadOnlyList<string> all, IReadOnlyList<string> others)
    {
        var rest = all.ToList();
        foreach (var other in others)
            rest.Remove(other);
        return rest;
    }

    private static string List(List<string> lines) =>
        $"({lines.Count})\n" + string.Concat(lines.Take(5).Select(line => $"            {line}\n"));

    [GeneratedRegex(@"[\w./‹›-]+\.cs:[0-9]+")]
    private static partial Regex Place();
}
