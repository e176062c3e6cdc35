using System.Linq;
using Ringfence.Assurance;
using Xunit;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>What people read first, the rules' examples and the samples, is judged the same inside the compiler and when it runs.</summary>
[Trait("Kind", "Corpus")]
public sealed class ExampleTests
{
    public static TheoryData<string> RuleIds => [.. RuleCatalogue.Rules.Select(rule => rule.Description.Id)];

    public static TheoryData<string> Samples => [.. SampleProgram.Folders];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_examples_evaluate_to_what_they_execute_to(string id)
    {
        var description = RuleCatalogue.Find(id)!.Description;

        Assert.Null(Comparison.Difference(FleetProgram.OfStatements("Compliant", description.Compliant)));
        Assert.Null(Comparison.Difference(FleetProgram.OfStatements("Noncompliant", description.Noncompliant)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Samples_evaluate_to_what_they_execute_to(string folder) => Assert.Null(Comparison.Difference(SampleProgram.In(folder)));
}
