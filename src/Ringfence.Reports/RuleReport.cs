using System.Collections.Generic;
using System.Linq;
using Ringfence.Assurance;

namespace Ringfence.Reports;

/// <summary>What the rules are, for people.</summary>
public static class RuleReport
{
    private static readonly Dictionary<DeploymentFeature, string> titles = new Dictionary<DeploymentFeature, string>
    {
        [DeploymentFeature.Model] = "Model and waivers",
        [DeploymentFeature.Users] = "Local users and authentication",
        [DeploymentFeature.Scheduler] = "CPU scheduler",
        [DeploymentFeature.AccessControl] = "Access control",
        [DeploymentFeature.Drivers] = "Device drivers",
        [DeploymentFeature.Management] = "Management interface",
        [DeploymentFeature.VirtualNetwork] = "Virtual network",
    };

    /// <summary>Where a rule's page lies in the documentation.</summary>
    /// <param name="id">The rule's id.</param>
    public static string DocsPath(string id) => $"docs/rules/{id}.md";

    /// <summary>The catalogue: id, severity and requirement of each rule, by feature.</summary>
    /// <param name="rules">The rules, by id.</param>
    /// <param name="width">The width of the console in characters.</param>
    public static TextPage List(IReadOnlyList<RuleDescription> rules, int width)
    {
        var page = new TextPage();
        foreach (var feature in rules.GroupBy(rule => rule.Feature).OrderBy(feature => feature.Key))
        {
            var grid = new Grid(indent: 2);
            foreach (var rule in feature)
                grid.Add(rule.Id, Tones.Severities[rule.Severity], rule.Title);
            page.Line(Tones.Bold(titles[feature.Key])).Append(grid.Page(width, flexible: 2)).Blank();
        }
        return page.Paragraph(0, $"{Counted.Of(rules.Count, "rule")}. The verb rules with an id explains one: rules {rules[0].Id}");
    }

    /// <summary>All that there is to say about one rule.</summary>
    /// <param name="rule">The rule.</param>
    public static TextPage One(RuleDescription rule)
    {
        var page = new TextPage()
            .Paragraph(0, Tones.Bold(rule.Id), " (", Tones.Severities[rule.Severity], "): ", Tones.Bold(rule.Title))
            .Blank()
            .Paragraph(2, rule.Rationale)
            .Blank()
            .Paragraph(2, Tones.Dim("do: "), rule.Remediation)
            .Paragraph(2, Tones.Dim("feature: "), titles[rule.Feature]);
        Sources(page, "paper: ", rule.Paper);
        Sources(page, "also: ", rule.References);
        Sources(page, "NIST SP 800-53: ", rule.Controls);
        page.Paragraph(2, Tones.Dim("docs: "), DocsPath(rule.Id)).Blank();
        Example(page, "Compliant", rule.Compliant);
        Example(page.Blank(), "Noncompliant", rule.Noncompliant);
        return page;
    }

    private static void Sources(TextPage page, string title, IReadOnlyList<string> sources)
    {
        if (sources.Count > 0)
            page.Paragraph(2, Tones.Dim(title), string.Join("; ", sources));
    }

    private static void Example(TextPage page, string title, string code)
    {
        page.Line(Tones.Bold(title));
        foreach (var line in code.ReplaceLineEndings("\n").Split('\n'))
            page.Line(line.Length == 0 ? "" : "  " + line);
    }
}
