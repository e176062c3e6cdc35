using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Ringfence.Assurance;

namespace Ringfence.Reports;

/// <summary>Writes the documentation of the rules from their descriptions: a page per rule, and the index that traces the paper.</summary>
public static class RulePages
{
    /// <summary>The pages by file name, to be put into one folder.</summary>
    public static IReadOnlyDictionary<string, string> All() =>
        RuleCatalogue
            .Rules.Select(rule => (Name: rule.Description.Id + ".md", Text: Page(rule)))
            .Append((Name: "README.md", Text: Index()))
            .ToDictionary(page => page.Name, page => page.Text, StringComparer.Ordinal);

    /// <summary>The page of one rule, in Markdown.</summary>
    /// <param name="rule">The rule.</param>
    public static string Page(Rule rule)
    {
        var about = rule.Description;
        var page = new StringBuilder();
        page.Append("<!-- Generated from ").Append(rule.GetType().Name).Append(".cs; see docs/common-tasks.md. -->\n");
        page.Append("# ").Append(about.Id).Append(": ").Append(about.Title).Append("\n\n");
        page.Append("| | |\n|---|---|\n");
        Row(page, "Feature", FeatureNames.Of(about.Feature));
        Row(page, "Severity", about.Severity.ToString().ToLowerInvariant() + OtherSeverities(about.Id));
        Row(page, "Paper", string.Join(", ", about.Paper));
        if (about.References.Count > 0)
            Row(page, "Also", string.Join(", ", about.References));
        Row(page, "SP 800-53", string.Join(", ", about.Controls));
        page.Append('\n').Append(about.Rationale).Append("\n\n");
        page.Append("## What to do\n\n").Append(about.Remediation).Append("\n\n");
        page.Append("## Noncompliant\n\n```csharp\n").Append(about.Noncompliant.Trim('\n')).Append("\n```\n\n");
        page.Append("## Compliant\n\n```csharp\n").Append(about.Compliant.Trim('\n')).Append("\n```\n");
        return page.ToString();
    }

    private static string Index()
    {
        var index = new StringBuilder();
        index.Append("<!-- Generated from the rules; see docs/common-tasks.md. -->\n# Rules\n");
        foreach (var feature in RuleCatalogue.Rules.GroupBy(rule => rule.Description.Feature).OrderBy(group => group.Key))
        {
            index
                .Append("\n## ")
                .Append(FeatureNames.Of(feature.Key))
                .Append("\n\n| rule | requirement | severity | SP 800-53 |\n|---|---|---|---|\n");
            foreach (var rule in feature)
                Row(
                    index,
                    Link(rule),
                    rule.Description.Title,
                    rule.Description.Severity.ToString().ToLowerInvariant(),
                    string.Join(", ", rule.Description.Controls)
                );
        }
        index.Append("\n## From the paper to the rules\n\nEach place of the paper that states a requirement, in its order.\n\n");
        index.Append("| place | requirement | rules |\n|---|---|---|\n");
        foreach (var sentence in PaperSentences.All)
            Row(
                index,
                sentence.Place,
                sentence.Requirement,
                string.Join(", ", RuleCatalogue.Rules.Where(rule => rule.Description.Paper.Contains(sentence.Place)).Select(Link))
            );
        return index.ToString();
    }

    private static string OtherSeverities(string id) =>
        string.Concat(
            StrictnessProfile
                .All.Where(profile => profile.Severities.ContainsKey(id))
                .Select(profile => $" ({profile.Severities[id].ToString().ToLowerInvariant()} under `{profile.Name}`)")
        );

    private static string Link(Rule rule) => $"[{rule.Description.Id}]({rule.Description.Id}.md)";

    private static void Row(StringBuilder table, params string[] cells)
    {
        foreach (var cell in cells)
            table.Append("| ").Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        table.Append("|\n");
    }
}
