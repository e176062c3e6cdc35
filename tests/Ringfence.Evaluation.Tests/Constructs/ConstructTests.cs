using System.Linq;
using Ringfence.Evaluation.Tests.Differential;
using Xunit;

namespace Ringfence.Evaluation.Tests.Constructs;

/// <summary>Each construct by itself: evaluated and executed, it gives the same fleet; or evaluation says that it does not know.</summary>
public sealed class ConstructTests
{
    public static TheoryData<string> Evaluated =>
        [
            .. ConstructCatalogue
                .All.Where(construct => construct.WhyUnknown is null && !ConstructDifferences.Reasons.ContainsKey(construct.Name))
                .Select(construct => construct.Name),
        ];

    public static TheoryData<string> Different => [.. ConstructDifferences.Reasons.Keys];

    public static TheoryData<string> Unknown =>
        [.. ConstructCatalogue.All.Where(construct => construct.WhyUnknown is not null).Select(construct => construct.Name)];

    [Fact]
    public void Constructs_have_names_of_their_own() =>
        Assert.Equal(ConstructCatalogue.All.Count, ConstructCatalogue.All.Select(construct => construct.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(Evaluated))]
    [MemberData(nameof(Unknown))]
    [MemberData(nameof(Different))]
    public void Construct_shows_something_when_it_is_executed(string name)
    {
        var execution = ConstructPrograms.ExecutionOf(name);

        Assert.True(
            execution.Failure is not null || execution.Fleet!.Children().Any() || execution.Fleet.Waivers.Count > 0,
            "nothing is visible in the model"
        );
        Assert.True(
            execution.Failure is null || ErrorConstructs.All.Any(construct => construct.Name == name),
            $"only the constructs of errors may end in one: {execution.Failure}"
        );
    }

    [Theory]
    [MemberData(nameof(Evaluated))]
    public void Construct_evaluates_to_what_it_executes_to(string name)
    {
        var difference = Difference(name);

        Assert.True(difference is null, difference);
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void Construct_that_is_listed_as_different_still_is(string name) =>
        Assert.True(Difference(name) is not null, "evaluation and execution agree: take the construct off the list of differences");

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Construct_that_only_running_decides_is_never_evaluated_wrongly(string name)
    {
        var program = ConstructPrograms.Of(name);
        var execution = ConstructPrograms.ExecutionOf(name);

        var problem = ConstructPrograms.Problem(
            name,
            evaluation =>
                Comparison.FalseClaim(program, execution, evaluation)
                ?? (
                    evaluation.Gaps.Any(gap => program.Owns(gap.Location.SourceTree?.FilePath))
                    || evaluation.Unknowns.Any(unknown => program.Owns(unknown.Location.SourceTree?.FilePath))
                        ? null
                        : Comparison.Report(
                            program,
                            execution,
                            evaluation,
                            "evaluation mentions neither a gap nor an unknown; if it is right, the construct is supported"
                        )
                )
        );

        Assert.True(problem is null, problem);
    }

    private static string? Difference(string name)
    {
        var program = ConstructPrograms.Of(name);
        var execution = ConstructPrograms.ExecutionOf(name);
        return ConstructPrograms.Problem(name, evaluation => Comparison.Difference(program, execution, evaluation));
    }
}
