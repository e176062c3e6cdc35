using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests;

public sealed class RuleExamplesTests
{
    public static TheoryData<string> RuleIds => [.. RuleCatalogue.Rules.Select(rule => rule.Description.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_fires_on_its_noncompliant_example(string id)
    {
        var findings = Checked.Findings(id, CompiledExamples.Noncompliant(RuleCatalogue.Find(id)!));

        Assert.Contains(findings, finding => finding.Rule.Id == id && finding.Verdict == Verdict.Fail);
        Assert.All(
            findings.Where(finding => finding.Rule.Id == id),
            finding =>
            {
                Assert.True(finding.Place.IsKnown, $"'{finding.Message}' names no place");
                Assert.NotEmpty(finding.Message);
                Assert.False(finding.Message.EndsWith('.'), $"'{finding.Message}' ends with a dot");
            }
        );
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_is_silent_on_its_compliant_example(string id)
    {
        var result = Checked.Run(id, CompiledExamples.Compliant(RuleCatalogue.Find(id)!));

        Assert.DoesNotContain(result.Findings, finding => finding.Rule.Id == id);
        Assert.True(result.Tallies[id].Passed > 0, "the compliant example does not concern the rule");
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_never_fails_when_one_thing_of_its_compliant_example_is_unknown(string id)
    {
        var mutants = UnknownMutations.Of(CompiledExamples.Compliant(RuleCatalogue.Find(id)!)).ToArray();

        Assert.NotEmpty(mutants);
        foreach (var (what, mutant) in mutants)
        {
            var failures = Checked.Findings(id, mutant).Where(finding => finding.Rule.Id == id && finding.Verdict == Verdict.Fail);
            Assert.True(!failures.Any(), $"with {what} unknown: {failures.FirstOrDefault()?.Message}");
        }
    }
}
