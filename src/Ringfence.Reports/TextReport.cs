using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Assurance;

namespace Ringfence.Reports;

/// <summary>What the rules say, for people: findings by file and line, what was accepted, what is not known, the posture table and a summary.</summary>
/// <param name="result">What the rules say.</param>
/// <param name="paths">How places are shown.</param>
/// <param name="width">The width of the console in characters.</param>
public sealed class TextReport(AssuranceResult result, SourcePaths paths, int width)
{
    /// <summary>The whole report.</summary>
    public TextPage Whole()
    {
        var page = Open(_ => true);
        Section(page, "Accepted on purpose", result.Findings.Where(finding => finding.AcceptedBy is not null));
        Section(
            page,
            "Undetermined: decided when the values are known",
            result.Findings.Where(finding => finding.AcceptedBy is null && finding.Verdict == Verdict.Undetermined)
        );
        if (result.Posture.Count > 0)
            page.Line(Tones.Bold("Posture")).Append(PostureTable.Page(result.Posture, width)).Blank();
        return page.Append(Summary());
    }

    /// <summary>The findings at error level that nobody accepted: why configuration is refused.</summary>
    public TextPage Errors() => Open(severity => severity == Severity.Error);

    /// <summary>One line: how many findings of which kind.</summary>
    public TextPage Summary()
    {
        var open = FindingGroup.Of(result.Findings.Where(finding => finding.IsOpen));
        var accepted = FindingGroup.Of(result.Findings.Where(finding => finding.AcceptedBy is not null));
        var undetermined = FindingGroup.Of(
            result.Findings.Where(finding => finding is { AcceptedBy: null, Verdict: Verdict.Undetermined })
        );
        return new TextPage().Paragraph(
            0,
            $"{Counted.Of(result.Posture.Count, "host")}, {Counted.Of(result.Tallies.Count, "rule")}: ",
            Tally(open, Severity.Error, "error"),
            ", ",
            Tally(open, Severity.Warning, "warning"),
            ", ",
            Tally(open, Severity.Info, "info"),
            $"; {Counted.Number(accepted.Count)} accepted, {Counted.Number(undetermined.Count)} undetermined."
        );
    }

    private static Fragment Tally(IReadOnlyList<FindingGroup> groups, Severity severity, string noun)
    {
        var count = groups.Count(group => group.First.Severity == severity);
        var text = severity == Severity.Info ? $"{Counted.Number(count)} {noun}" : Counted.Of(count, noun);
        return count == 0 ? text : new Fragment(text, Tones.Severities[severity].Style);
    }

    private TextPage Open(Func<Severity, bool> selects)
    {
        var page = new TextPage();
        foreach (var group in FindingGroup.Of(result.Findings.Where(finding => finding.IsOpen && selects(finding.Severity))))
            Add(page, group);
        return page;
    }

    private void Section(TextPage page, string title, IEnumerable<Finding> findings)
    {
        var groups = FindingGroup.Of(findings);
        if (groups.Count == 0)
            return;
        page.Line(Tones.Bold(title)).Blank();
        foreach (var group in groups)
            Add(page, group);
    }

    private void Add(TextPage page, FindingGroup group)
    {
        var finding = group.First;
        page.Line(
            Tones.Bold(paths.Place(finding.Place)),
            ": ",
            KindOf(finding),
            " ",
            Tones.Bold(finding.Rule.Id),
            ": ",
            finding.Rule.Title
        );
        if (finding.Message.Length > 0)
            page.Paragraph(2, finding.Message);
        page.Paragraph(2, Tones.Dim("where: "), FoldedNames.FirstAndMore([.. group.Findings.Select(found => AddressOf(found.Subject))]));
        foreach (var related in finding.Related)
            page.Paragraph(2, Tones.Dim("see: "), $"{paths.Place(related.Place)}: {related.Text}");
        if (finding.AcceptedBy is { } waiver)
            page.Paragraph(
                2,
                Tones.Dim("accepted: "),
                $"{Shown(waiver.Because)}; until {Shown(waiver.Until)}; {paths.Place(waiver.Origin)}"
            );
        else
            page.Paragraph(2, Tones.Dim("do: "), finding.Rule.Remediation);
        page.Paragraph(2, Tones.Dim("docs: "), RuleReport.DocsPath(finding.Rule.Id)).Blank();
    }

    private static Fragment KindOf(Finding finding) =>
        finding.AcceptedBy is not null ? new("accepted", Tones.Doubtful)
        : finding.Verdict == Verdict.Undetermined ? new("undetermined", Tones.Doubtful)
        : Tones.Severities[finding.Severity];

    private static string Shown<T>(Setting<T> setting) => setting.IsKnown ? $"{setting.Value}" : setting.WhyNotKnown;

    // Every address begins with the fleet's name, which says nothing in a report about one fleet.
    private string AddressOf(Model.Element subject) =>
        subject.Address.StartsWith(result.Fleet.Address + "/", StringComparison.Ordinal)
            ? subject.Address[(result.Fleet.Address.Length + 1)..]
            : subject.Address;
}
