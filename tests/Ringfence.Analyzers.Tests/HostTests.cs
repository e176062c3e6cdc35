using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation;
using Xunit;

namespace Ringfence.Analyzers.Tests;

/// <summary>What the compiler and the editor may do to the analyzer: threads, cancellation, broken code.</summary>
public sealed class HostTests
{
    private static readonly MarkedSource main = MarkedSource.Fleet("""fleet.KvmHost("kvm-01", host => host.Cpus(8));""");

    [Fact]
    public async Task Compilation_is_evaluated_once_however_many_files_it_has()
    {
        var evaluations = 0;
        MarkedSource[] files = [main, .. Enumerable.Range(0, 20).Select(n => new MarkedSource($"internal class C{n};", $"C{n}.cs"))];

        var found = await Analyzed.Diagnostics(
            TestProgram.Of(files),
            evaluator: (compilation, cancellation) =>
            {
                Interlocked.Increment(ref evaluations);
                return FleetEvaluator.Evaluate(compilation, cancellation: cancellation);
            }
        );

        Assert.Equal(1, evaluations);
        Assert.Single(found, diagnostic => diagnostic.Id == "RF5001");
    }

    [Fact]
    public async Task Project_without_ringfence_is_left_alone()
    {
        var source = new MarkedSource("System.Console.WriteLine();");

        var found = await Analyzed.Diagnostics(
            TestProgram.WithoutRingfence(source),
            evaluator: (_, _) => throw new InvalidOperationException("must not be evaluated")
        );

        Assert.Empty(found);
    }

    [Fact]
    public async Task Failure_of_the_analyzer_is_one_diagnostic()
    {
        var compilation = TestProgram.Of(main, new MarkedSource("internal class Other;", "Other.cs"));

        var found = await Analyzed.Diagnostics(
            compilation,
            evaluator: (_, _) => throw new InvalidOperationException("first line\nsecond line")
        );

        var failure = Assert.Single(found);
        Assert.Equal("RF0019", failure.Id);
        Assert.StartsWith(
            "Ringfence could not analyse this program, please report it: InvalidOperationException: first line (at ",
            failure.Text(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Cancelled_evaluation_is_no_failure_and_the_next_one_counts()
    {
        var evaluations = 0;
        using var first = new CancellationTokenSource();
        var compilation = TestProgram.Of(main);
        var host = Analyzed.Host(
            compilation,
            evaluator: (analysed, cancellation) =>
            {
                if (Interlocked.Increment(ref evaluations) == 1)
                {
                    first.Cancel();
                    cancellation.ThrowIfCancellationRequested();
                }
                return FleetEvaluator.Evaluate(analysed, cancellation: cancellation);
            }
        );
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.GetAnalyzerSemanticDiagnosticsAsync(model, null, first.Token));
        var found = await host.GetAnalyzerSemanticDiagnosticsAsync(model, null, TestContext.Current.CancellationToken);

        Assert.Contains("RF5001", found.Ids());
        Assert.DoesNotContain("RF0019", found.Ids());
    }

    [Fact]
    public async Task Waiting_for_another_thread_can_be_cancelled()
    {
        using var isComputing = new ManualResetEventSlim();
        using var mayEnd = new ManualResetEventSlim();
        using var impatient = new CancellationTokenSource();
        var once = new OnceUnlessCancelled<string>(_ =>
        {
            isComputing.Set();
            mayEnd.Wait(TestContext.Current.CancellationToken);
            return "done";
        });

        var computing = Task.Run(() => once.Value(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        isComputing.Wait(TestContext.Current.CancellationToken);
        var waiting = Task.Run(() => once.Value(impatient.Token), TestContext.Current.CancellationToken);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        mayEnd.Set();

        Assert.Equal("done", await computing);
    }

    [Fact]
    public void Cancelled_computation_leaves_the_next_caller_its_own()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var once = new OnceUnlessCancelled<string>(cancellation =>
        {
            cancellation.ThrowIfCancellationRequested();
            return "done";
        });

        Assert.ThrowsAny<OperationCanceledException>(() => once.Value(cancelled.Token));
        Assert.Equal("done", once.Value(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("fleet.")]
    [InlineData("fleet.KvmHost(\"kvm-02\",")]
    [InlineData("fleet.KvmHost(\"kvm-02\", host => host.Cpus(8)")]
    [InlineData("var racks = ;")]
    [InlineData("foreach (var n in ) fleet.KvmHost($\"kvm-{n}\", host => host.Cpus(8));")]
    public Task What_is_written_is_judged_while_more_is_being_typed(string typed) =>
        Analyzed.Blames(
            "RF5004",
            MarkedSource.Fleet(
                $$"""
                fleet.KvmHost("kvm-01", host => host
                    .ManagementNetwork(management => management
                        .Uplink([|"eno1"|])));
                {{typed}}
                """
            )
        );

    [Theory]
    [InlineData("")]
    [InlineData("using Ringfence; var fleet = Fleet.Define(")]
    [InlineData("using Ringfence; Fleet.Define(\"east\", fleet => { fleet.KvmHost(\"a\", host => host. }); class")]
    [InlineData("using Ringfence; Fleet.Define(\"east\", fleet => fleet.NoSuchThing().Cpus(\"x\", ,));")]
    public async Task Code_with_errors_does_no_harm(string text)
    {
        var found = await Analyzed.Diagnostics(TestProgram.Of(new MarkedSource(text)));

        Assert.DoesNotContain("RF0019", found.Ids());
        Assert.DoesNotContain("AD0001", found.Ids());
    }
}
