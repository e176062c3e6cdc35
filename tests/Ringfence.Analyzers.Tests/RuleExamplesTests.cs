using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;
using Ringfence.Assurance;
using Xunit;

namespace Ringfence.Analyzers.Tests;

public sealed class RuleExamplesTests
{
    public static TheoryData<string> RuleIds => [.. RuleCatalogue.Rules.Select(rule => rule.Description.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task Noncompliant_example_is_blamed_in_its_own_text(string id)
    {
        var example = RuleCatalogue.Find(id)!.Description.Noncompliant;
        var program = MarkedSource.Fleet(example);

        var found = (await Analyzed.Of(program, AsOf)).Where(diagnostic => diagnostic.Id == id).ToArray();

        Assert.NotEmpty(found);
        var text = new TextSpan(program.Text.IndexOf(example, System.StringComparison.Ordinal), example.Length);
        Assert.All(
            found,
            diagnostic => Assert.True(text.Contains(diagnostic.Location.SourceSpan), program.Shown(diagnostic.Location.SourceSpan))
        );
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task Compliant_example_is_not_blamed(string id)
    {
        var found = await Analyzed.Of(MarkedSource.Fleet(RuleCatalogue.Find(id)!.Description.Compliant), AsOf);

        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == id);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == OwnDiagnostics.InternalError.Id);
    }

    // RF0004 needs a day.
    private const string AsOf = "build_property.RingfenceAsOf = 2026-11-24";
}
