using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Evaluation;
using Xunit;

namespace Ringfence.Analyzers.Tests;

/// <summary>What is not known is said, and fails nothing.</summary>
public sealed class UnknownTests
{
    private const string Explain = "build_property.RingfenceExplain = true";

    private static readonly Compilation program = TestProgram.Of(
        MarkedSource.Fleet("""fleet.KvmHost("kvm-01", host => host.Accept("RF0002", because: "being replaced", until: "2999-12-31"));""")
    );

    [Theory]
    [InlineData("build_property.RingfenceExplain = false", DiagnosticSeverity.Hidden)]
    [InlineData(Explain, DiagnosticSeverity.Warning)]
    public async Task Unknown_value_is_hidden_unless_somebody_asks(string option, DiagnosticSeverity expected)
    {
        var found = await Analyzed.Diagnostics(
            program,
            new(option),
            (compilation, _) => With(compilation, unknown: "args is known when the program runs")
        );

        var unknown = Assert.Single(found, diagnostic => diagnostic.Id == "RF0010");
        Assert.Equal("Not known inside the compiler: args is known when the program runs", unknown.Text());
        Assert.Equal(expected, unknown.Severity);
    }

    [Fact]
    public async Task Undecided_rule_is_visible_when_somebody_asks()
    {
        var found = await Analyzed.Diagnostics(program, new(Explain));

        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(found, diagnostic => diagnostic.Id == "RF0013").Severity);
    }

    [Fact]
    public async Task Gap_is_a_warning_with_its_reason()
    {
        var found = await Analyzed.Diagnostics(
            program,
            null,
            (compilation, _) => With(compilation, gap: "the loop runs more than 1,000,000 rounds")
        );

        var gap = Assert.Single(found, diagnostic => diagnostic.Id == "RF0011");
        Assert.Equal(
            "The analysis ends here: the loop runs more than 1,000,000 rounds; rules are decided in full when the program runs",
            gap.Text()
        );
        Assert.Equal(DiagnosticSeverity.Warning, gap.Severity);
    }

    [Fact]
    public async Task Incomplete_fleet_fails_nothing()
    {
        var whole = (await Analyzed.Diagnostics(program)).Ids();
        var part = await Analyzed.Diagnostics(program, null, (compilation, _) => With(compilation, isComplete: false));

        Assert.Contains("RF5001", whole);
        Assert.Equal(["RF0013"], part.Ids().Distinct());
        Assert.Contains(
            part,
            diagnostic =>
                diagnostic.Text()
                == "RF5001 (Give every host a dedicated management network) is undetermined for east/kvm-01: the analysis is incomplete, so the fleet is not known as a whole"
        );
    }

    private static ProgramEvaluation With(Compilation compilation, string? unknown = null, string? gap = null, bool isComplete = true)
    {
        var executed = ExecutedProgram.Evaluate(compilation, TestContext.Current.CancellationToken);
        var args = compilation
            .SyntaxTrees.First()
            .GetRoot()
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Last(name => name.Identifier.Text == "args");
        return new(
            [.. executed.Fleets.Select(fleet => new FleetEvaluation(fleet.Definition, fleet.Outcomes, isComplete))],
            unknown is null ? [] : [new(args.GetLocation(), unknown)],
            gap is null ? [] : [new(args.GetLocation(), gap)],
            executed.Locate,
            executed.Witness
        );
    }
}
