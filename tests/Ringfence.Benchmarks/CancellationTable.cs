using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Diagnostics;
using Ringfence.Analyzers;
using Ringfence.Benchmarks.Programs;
using Ringfence.Evaluation;

namespace Ringfence.Benchmarks;

/// <summary>How long an editor waits for an analysis that it has cancelled, in programs that would not end and in one that is large. The goal is 50 ms.</summary>
internal static class CancellationTable
{
    private const int Repetitions = 15;

    private static readonly EvaluationLimits none = new()
    {
        Steps = int.MaxValue,
        LoopRounds = int.MaxValue,
        Paths = int.MaxValue,
    };

    private static readonly IReadOnlyList<(string What, string Statements)> endless =
    [
        ("a loop", "while (true) { }"),
        ("a loop with work", "var n = 0; while (true) { n++; fleet.Accept(\"RF1001\", \"x\" + n % 7, \"2030-01-01\"); }"),
        ("calls", "int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); _ = Fib(90);"),
        ("a query", "IEnumerable<int> Ones() { while (true) yield return 1; } foreach (var n in Ones().Where(n => n == 2)) { }"),
        ("lists", "while (true) { var all = Enumerable.Range(0, 1_000).Select(n => n ^ 5).ToList(); all.Sort(); }"),
        ("errors", "var n = 0; while (n < 1) { try { throw new Exception(\"x\"); } catch (Exception) { n = 0; } }"),
        ("hosts", "for (var n = 0; ; n++) fleet.KvmHost(\"kvm-\" + n, host => host.Cpus(4).FairShareScheduler());"),
    ];

    public static void Print(Action<string> write)
    {
        write("median ms | slowest ms | cancelled | what");
        foreach (var (what, statements) in endless)
        {
            var compilation = FleetProgram.Compile([new("Program.cs", Program(statements))]);
            Row(write, what, cancellation => FleetEvaluator.Evaluate(compilation, none, cancellation));
        }
        Row(
            write,
            "10,000 hosts, evaluated and judged",
            cancellation =>
                FleetAnalysis.Run(
                    FleetProgram.Of(nameof(FleetOfHosts), 10_000),
                    new AnalyzerOptions([]).AnalyzerConfigOptionsProvider,
                    (compilation, token) => FleetEvaluator.Evaluate(compilation, cancellation: token),
                    cancellation
                )
        );
    }

    private static void Row(Action<string> write, string what, Action<CancellationToken> work)
    {
        // Where another bound is faster, nobody waits.
        var waits = Enumerable
            .Range(0, Repetitions)
            .Select(repetition => Wait(work, TimeSpan.FromMilliseconds(50 + (20 * repetition))))
            .OfType<double>()
            .DefaultIfEmpty(double.NaN)
            .ToArray();
        write(string.Create(CultureInfo.InvariantCulture, $"{Median.Of(waits), 9:F1} | {waits.Max(), 10:F1} | {waits.Length, 9} | {what}"));
    }

    private static double? Wait(Action<CancellationToken> work, TimeSpan before)
    {
        using var cancellation = new CancellationTokenSource();
        var running = Task.Run(() => work(cancellation.Token), CancellationToken.None);
        if (Task.WaitAny([running], before) >= 0)
            return null;
        cancellation.Cancel();
        return Median.Once(() => Task.WaitAny(running));
    }

    private static string Program(string statements) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using Ringfence;

            var fleet = Fleet.Define("east", fleet =>
            {
                {{statements}}
            });
            return await RingfenceApp.RunAsync(fleet, args);
            """;
}
