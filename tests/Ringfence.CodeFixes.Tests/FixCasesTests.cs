using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Ringfence.Assurance;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

public sealed class FixCasesTests
{
    private const string Nothing = "Nothing is offered.";

    public static TheoryData<string> RuleIds => [.. FixCases.RuleIds];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task Fixes_make_of_programs_what_the_cases_say_and_nothing_worse(string id)
    {
        var actual = new StringBuilder($"# {id}: {RuleCatalogue.Find(id)!.Description.Title}\n");
        foreach (var (title, statements) in FixCases.Of(id))
        {
            var program = await TestProgram.OfStatementsAsync(statements.TrimEnd('\n'));
            await FixCheck.EveryOfferIsGoodAsync(id, program);
            actual.Append($"\n## {title}\n\n{Block(statements)}{await WhatIsOfferedAsync(id, program)}");
        }

        if (Environment.GetEnvironmentVariable("RINGFENCE_ACCEPT") == "1")
            await File.WriteAllTextAsync(FixCases.PathOf(id), actual.ToString(), TestContext.Current.CancellationToken);
        var expected = await File.ReadAllTextAsync(FixCases.PathOf(id), TestContext.Current.CancellationToken);
        Assert.True(
            expected == actual.ToString(),
            $"Cases/{id}.md differs from what the fixes do; run RINGFENCE_ACCEPT=1 ./test --unit and read the difference. Now it is:\n{actual}"
        );
    }

    [Fact]
    public void Every_rule_with_a_fix_has_a_case_in_which_it_is_offered()
    {
        var shown = FixCases.RuleIds.Where(id => File.ReadAllText(FixCases.PathOf(id)).Contains("\n### ", StringComparison.Ordinal));

        Assert.Equal(RuleFixes.ByRule.Keys.Order(StringComparer.Ordinal), shown);
    }

    private static async Task<string> WhatIsOfferedAsync(string id, TestProgram program)
    {
        var offers = new StringBuilder();
        var diagnostics = program.Diagnostics(id);
        Assert.NotEmpty(diagnostics);
        foreach (var diagnostic in diagnostics)
        foreach (var action in await program.OffersAsync(diagnostic))
        {
            var offer = $"\n### {action.Title}\n\n{Block((await program.AfterAsync(action)).Statements)}";
            if (!offers.ToString().Contains(offer, StringComparison.Ordinal))
                offers.Append(offer);
        }
        return offers.Length == 0 ? $"\n{Nothing}\n" : offers.ToString();
    }

    private static string Block(string statements) => $"```csharp\n{statements}```\n";
}
