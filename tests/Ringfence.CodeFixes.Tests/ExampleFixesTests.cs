using System.Linq;
using System.Threading.Tasks;
using Ringfence.Assurance;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

[Trait("Kind", "Corpus")]
public sealed class ExampleFixesTests
{
    public static TheoryData<string> Rules => [.. RuleCatalogue.Rules.Select(rule => rule.Description.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Every_fix_in_an_example_is_good(string id)
    {
        var program = await TestProgram.OfStatementsAsync(RuleCatalogue.Find(id)!.Description.Noncompliant);

        // Hardly any example says everything that RF0001 asks; its own ones do for it.
        foreach (
            var rule in program
                .Findings.All.Select(finding => finding.Finding.Rule.Id)
                .Where(rule => rule == id || rule != "RF0001")
                .Distinct()
        )
            await FixCheck.EveryOfferIsGoodAsync(rule, program);
    }
}
