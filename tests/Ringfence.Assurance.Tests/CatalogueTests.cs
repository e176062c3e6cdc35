using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Ringfence.Assurance.Tests;

/// <summary>The rules against the list of what the paper requires, which is kept apart from them.</summary>
public sealed class CatalogueTests
{
    public static TheoryData<string, string, string, string> Required =>
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "required-rules.csv"))
                .Skip(1)
                .Select(line => line.Split(';'))
                .Select(cells => new TheoryDataRow<string, string, string, string>(cells[0], cells[1], cells[2], cells[3])),
        ];

    [Theory]
    [MemberData(nameof(Required))]
    public void Required_rule_exists_as_listed(string id, string title, string severity, string controls)
    {
        var rule = RuleCatalogue.Find(id)?.Description;

        Assert.NotNull(rule);
        Assert.Equal(title, rule.Title);
        Assert.Equal(severity.Split(' ')[0], rule.Severity.ToString().ToLowerInvariant());
        Assert.Equal(controls.Split(", "), rule.Controls);
    }

    [Fact]
    public void All_66_required_rules_are_listed() => Assert.Equal(66, Required.Count);

    [Fact]
    public void Ids_are_unique_and_carry_the_row_of_their_feature()
    {
        var rules = RuleCatalogue.Rules.Select(rule => rule.Description).ToArray();

        Assert.Distinct(rules.Select(rule => rule.Id));
        Assert.All(rules, rule => Assert.Matches($"^RF{(int)rule.Feature}[0-9]{{3}}$", rule.Id));
    }

    [Fact]
    public void Every_rule_says_what_is_to_be_said()
    {
        Assert.All(
            RuleCatalogue.Rules.Select(rule => rule.Description),
            rule =>
            {
                Assert.NotEmpty(rule.Paper);
                Assert.NotEmpty(rule.Controls);
                Assert.EndsWith(".", rule.Rationale, StringComparison.Ordinal);
                Assert.EndsWith(".", rule.Remediation, StringComparison.Ordinal);
                Assert.DoesNotMatch(new Regex("\\.$"), rule.Title);
            }
        );
    }

    [Fact]
    public void Every_place_that_a_rule_cites_is_in_the_paper()
    {
        var places = PaperSentences.All.Select(sentence => sentence.Place).ToHashSet();

        Assert.Empty(
            from rule in RuleCatalogue.Rules
            from place in rule.Description.Paper
            where !places.Contains(place)
            select $"{rule.Description.Id} cites {place}"
        );
    }

    [Fact]
    public void Every_requirement_of_the_paper_has_a_rule()
    {
        var cited = RuleCatalogue.Rules.SelectMany(rule => rule.Description.Paper).ToHashSet();

        Assert.Empty(PaperSentences.All.Select(sentence => sentence.Place).Except(cited));
    }

    [Fact]
    public void Profiles_change_rules_that_exist()
    {
        IEnumerable<string> changed = StrictnessProfile.All.SelectMany(profile => profile.Severities.Keys);

        Assert.All(changed, id => Assert.NotNull(RuleCatalogue.Find(id)));
    }
}
