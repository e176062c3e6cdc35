using System.Linq;
using System.Threading.Tasks;
using Ringfence.Assurance;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

public sealed class ExampleFixesTests
{
    public static TheoryData<string> RulesWithFix => [.. RuleFixes.ByRule.Keys.OrderBy(id => id, System.StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RulesWithFix))]
    public async Task Example_is_mended(string id)
    {
        var program = await TestProgram.OfStatementsAsync(RuleCatalogue.Find(id)!.Description.Noncompliant);

        var offers = await FixCheck.EveryOfferIsGoodAsync(id, program);
        Assert.True(offers > 0, "nothing is offered");
    }
}
