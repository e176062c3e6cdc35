using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Ringfence.Evaluation.Tests.Differential;
using Xunit;

namespace Ringfence.Evaluation.Tests.Bounds;

/// <summary>Whatever a program tries, evaluation ends, says where it gave up, and the process lives.</summary>
[Trait("Kind", "Corpus")]
public sealed class BombTests
{
    /// <summary>What a thread of an editor has.</summary>
    private const int StackSize = 1024 * 1024;

    /// <summary>Generous, because machines are shared; without bounds it would be for ever.</summary>
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private static readonly EvaluationLimits small = EvaluationLimits.Default with { Steps = 1_000_000 };

    private static readonly EvaluationLimits none = new()
    {
        Steps = int.MaxValue,
        LoopRounds = int.MaxValue,
        Paths = int.MaxValue,
    };

    public static TheoryData<string> Bombs => [.. All.Keys];

    public static TheoryData<string> EndlessBombs =>
        [.. Bomb.Endless.Where(bomb => bomb.Name != "hosts without end").Select(bomb => "endless: " + bomb.Name)];

    private static Dictionary<string, Bomb> All { get; } =
        new[] { ("endless", Bomb.Endless), ("deep", Bomb.Deep), ("large", Bomb.Large) }
            .SelectMany(kind => kind.Item2.Select(bomb => (Name: $"{kind.Item1}: {bomb.Name}", Bomb: bomb)))
            .ToDictionary(pair => pair.Name, pair => pair.Bomb);

    [Theory]
    [MemberData(nameof(Bombs))]
    public async Task Bomb_is_given_up_with_a_reason(string name)
    {
        var program = All[name].Program;

        var evaluation = await OnSmallStack(() => FleetEvaluator.Evaluate(Compiler.ForEvaluation(program), small))
            .WaitAsync(patience, TestContext.Current.CancellationToken);

        Assert.True(
            evaluation.Gaps.Count + evaluation.Unknowns.Count > 0 || evaluation.Fleets.Any(fleet => !fleet.IsComplete),
            "evaluation claims to know what this program does"
        );
        Assert.All(evaluation.Gaps, gap => Assert.False(string.IsNullOrWhiteSpace(gap.Reason)));
        Assert.All(evaluation.Gaps, gap => Assert.True(gap.Location.IsInSource, gap.Reason));
    }

    [Theory]
    [InlineData("endless: while (true)")]
    [InlineData("deep: method")]
    [InlineData("large: doubled text")]
    [InlineData("endless: hosts without end")]
    public async Task Bomb_is_given_up_under_the_bounds_of_an_editor(string name)
    {
        var evaluation = await OnSmallStack(() => FleetEvaluator.Evaluate(Compiler.ForEvaluation(All[name].Program)))
            .WaitAsync(patience, TestContext.Current.CancellationToken);

        Assert.NotEmpty(evaluation.Gaps);
    }

    [Theory]
    [MemberData(nameof(EndlessBombs))]
    public async Task Cancellation_ends_an_evaluation_that_nothing_else_would_end(string name)
    {
        var compilation = Compiler.ForEvaluation(All[name].Program);
        using var cancellation = new CancellationTokenSource();
        var evaluation = OnSmallStack(() => FleetEvaluator.Evaluate(compilation, none, cancellation.Token));
        await Task.WhenAny(evaluation, Task.Delay(TimeSpan.FromMilliseconds(400), TestContext.Current.CancellationToken));

        var cancelled = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        // Another bound, such as that of a collection, may have been faster; what counts is that nobody waits.
        _ = await Record.ExceptionAsync(() => evaluation.WaitAsync(patience, TestContext.Current.CancellationToken));

        Assert.True(evaluation.IsCompleted, "evaluation did not heed its cancellation");
        Assert.True(
            evaluation.IsCompletedSuccessfully || evaluation.Exception?.InnerException is OperationCanceledException,
            evaluation.Exception?.ToString()
        );
        Assert.True(cancelled.Elapsed < TimeSpan.FromSeconds(5), $"it took {cancelled.Elapsed}");
    }

    [Fact]
    public void Cancelled_evaluation_throws() =>
        Assert.Throws<OperationCanceledException>(() =>
            FleetEvaluator.Evaluate(
                Compiler.ForEvaluation(All["deep: method"].Program),
                cancellation: new CancellationToken(canceled: true)
            )
        );

    [Fact]
    public void Many_unknown_conditions_reach_the_bound_of_paths()
    {
        var statements = string.Concat(
            Enumerable
                .Range(0, 40)
                .Select(n =>
                    $"if (Environment.GetEnvironmentVariable(\"A{n}\") is null) fleet.KvmHost(\"kvm-{n}\", host => host.Cpus(4));\n"
                )
        );

        var evaluation = Comparison.Evaluation(FleetProgram.OfStatements("Paths", statements));

        var fleet = Assert.Single(evaluation.Fleets);
        Assert.False(fleet.IsComplete);
        Assert.InRange(fleet.Outcomes.Count, 1, EvaluationLimits.Default.Paths);
    }

    [Fact]
    public void Same_program_gives_up_at_the_same_place_every_time()
    {
        var evaluations = Enumerable
            .Range(0, 3)
            .Select(_ =>
                FleetEvaluator.Evaluate(
                    Compiler.ForEvaluation(All["endless: loops in loops"].Program),
                    small,
                    TestContext.Current.CancellationToken
                )
            );

        Assert.Single(
            evaluations
                .Select(evaluation => string.Join('\n', evaluation.Gaps.Select(gap => $"{gap.Location.SourceSpan} {gap.Reason}")))
                .Distinct()
        );
    }

    private static Task<ProgramEvaluation> OnSmallStack(Func<ProgramEvaluation> evaluate)
    {
        var outcome = new TaskCompletionSource<ProgramEvaluation>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(Run, StackSize) { IsBackground = true };
        thread.Start();
        return outcome.Task;

        void Run()
        {
            try
            {
                outcome.SetResult(evaluate());
            }
            catch (Exception exception)
            {
                outcome.SetException(exception);
            }
        }
    }
}
