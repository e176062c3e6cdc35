using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation;
using Xunit;

namespace Ringfence.Analyzers.Tests;

/// <summary>What is not known is said, and fails nothing.</summary>
public sealed class UnknownTests
{
    private const string Explain = "build_property.RingfenceExplain = true";

    [Theory]
    [InlineData("build_property.RingfenceExplain = false", DiagnosticSeverity.Hidden)]
    [InlineData(Explain, DiagnosticSeverity.Warning)]
    public async Task Unknown_value_is_hidden_unless_somebody_asks(string option, DiagnosticSeverity expected)
    {
        var source = MarkedSource.Fleet(
            """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .Uplink([|Environment.GetEnvironmentVariable("NIC")|] ?? "eno1")));
            """
        );

        var unknown = Assert.Single(await Analyzed.Blames("RF0010", source, option));

        Assert.Equal("Not known inside the compiler: Environment.GetEnvironmentVariable is known when the program runs", unknown.Text());
        Assert.Equal(expected, unknown.Severity);
    }

    [Theory]
    [InlineData(ReportDiagnostic.Suppress, null)]
    [InlineData(ReportDiagnostic.Hidden, DiagnosticSeverity.Hidden)]
    [InlineData(ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData(ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    public async Task Severity_that_somebody_chose_is_kept_when_unknowns_are_explained(
        ReportDiagnostic chosen,
        DiagnosticSeverity? expected
    )
    {
        var program = TestProgram.Of(
            MarkedSource.Fleet("""fleet.KvmHost(Environment.GetEnvironmentVariable("NAME") ?? "kvm-01", host => host.Cpus(8));""")
        );
        var options = program.Options.WithSyntaxTreeOptionsProvider(new ChosenSeverity("RF0010", chosen));

        var found = await Analyzed.Diagnostics(program.WithOptions(options), new([Explain]));

        Assert.Equal(expected, found.SingleOrDefault(diagnostic => diagnostic.Id == "RF0010")?.Severity);
    }

    [Theory]
    [InlineData("build_property.RingfenceExplain = false", DiagnosticSeverity.Hidden)]
    [InlineData(Explain, DiagnosticSeverity.Warning)]
    public async Task Undecided_rule_is_hidden_unless_somebody_asks(string option, DiagnosticSeverity expected)
    {
        var source = MarkedSource.Fleet(
            """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management
                    .Firewall(firewall => firewall
                        .Inbound(Service.Ssh, from: [|args[0]|]))));
            """
        );

        var found = await Analyzed.Of(source, option);

        Assert.DoesNotContain("RF5013", found.Ids());
        var undecided = Assert.Single(found, diagnostic => diagnostic.Text().StartsWith("RF5013", System.StringComparison.Ordinal));
        Assert.Equal("RF0013", undecided.Id);
        Assert.Equal(expected, undecided.Severity);
        Assert.Equal(source.Marks, [undecided.Location.SourceSpan]);
    }

    [Fact]
    public async Task Evaluation_that_gives_up_is_one_warning_with_its_reason_and_fails_nothing()
    {
        var source = MarkedSource.Fleet(
            """
            for (var n = 0; n < 1000; n++)
                fleet.KvmHost($"kvm-{n}", host => host.Cpus(8));
            """
        );
        var limits = EvaluationLimits.Default with { LoopRounds = 10 };

        var found = await Analyzed.Diagnostics(
            TestProgram.Of(source),
            evaluator: (compilation, cancellation) => FleetEvaluator.Evaluate(compilation, limits, cancellation)
        );

        var gap = Assert.Single(found, diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden);
        Assert.Equal("RF0011", gap.Id);
        Assert.Equal(DiagnosticSeverity.Warning, gap.Severity);
        Assert.Matches("^The analysis ends here: .*10 rounds.*; rules are decided in full when the program runs$", gap.Text());
    }

    [Fact]
    public async Task Incomplete_fleet_fails_nothing()
    {
        var compilation = TestProgram.Of(MarkedSource.Fleet("""fleet.KvmHost("kvm-01", host => host.Cpus(8));"""));

        var whole = await Analyzed.Diagnostics(compilation);
        var part = await Analyzed.Diagnostics(
            compilation,
            evaluator: (analysed, cancellation) =>
            {
                var program = FleetEvaluator.Evaluate(analysed, cancellation: cancellation);
                var fleets = program.Fleets.Select(fleet => new FleetEvaluation(fleet.Definition, fleet.Outcomes, isComplete: false));
                return new([.. fleets], [], [], program.Locate, program.Witness);
            }
        );

        Assert.Contains("RF5001", whole.Ids());
        Assert.Equal(["RF0013"], part.Ids().Distinct());
        Assert.Contains(
            part,
            diagnostic =>
                diagnostic.Text()
                == "RF5001 (Give every host a dedicated management network) is undetermined for east/kvm-01: the analysis is incomplete, so the fleet is not known as a whole"
        );
    }
}
