using System;
using System.Linq;
using Ringfence.Assurance;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

public sealed class RuleFixesTests
{
    public static TheoryData<string> Rules => [.. RuleCatalogue.Rules.Select(rule => rule.Description.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_has_either_a_fix_or_a_reason_for_none(string id) =>
        Assert.True(RuleFixes.ByRule.ContainsKey(id) != RuleFixes.ReasonsForNone.ContainsKey(id));

    [Fact]
    public void Table_names_only_rules_that_exist()
    {
        var ids = RuleCatalogue.Rules.Select(rule => rule.Description.Id).ToHashSet(StringComparer.Ordinal);

        Assert.Subset(ids, RuleFixes.ByRule.Keys.Concat(RuleFixes.ReasonsForNone.Keys).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void At_least_35_rules_have_a_fix() => Assert.InRange(RuleFixes.ByRule.Count, 35, RuleCatalogue.Rules.Count);

    [Fact]
    public void Provider_offers_fixes_for_the_rules_of_the_table() =>
        Assert.Equal(RuleFixes.ByRule.Keys.Order(StringComparer.Ordinal), new RuleCodeFixProvider().FixableDiagnosticIds);
}
