using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Ringfence.Benchmarks.Programs;
using Ringfence.Evaluation;

namespace Ringfence.Benchmarks;

/// <summary>
/// Evaluating a fleet program inside the compiler against running the same compiled program, in turns, so that both meet the same machine. The columns
/// that count are the ratio and the time per host relative to the row above, which is 1.0 when time is linear; both are of processor time.
/// </summary>
internal static class EvaluationTable
{
    private const int Repetitions = 25;

    // An editor has evaluated many times before somebody looks at how long it takes: until then, the runtime compiles what is called often anew, and well.
    private static readonly TimeSpan warmingUp = TimeSpan.FromSeconds(6);

    // What the program does, when it is started again to see how much memory one of the two takes.
    private const string PeakOfEvaluating = "evaluation-peak-evaluating";
    private const string PeakOfRunning = "evaluation-peak-running";

    public static void Print(Action<string> write)
    {
        foreach (var fleet in new[] { nameof(SpikeFleet), nameof(FleetOfHosts) })
        {
            write($"{fleet}: ten machines per host, in loops");
            write(
                "evaluated ÷ run | per host ÷ row above |  hosts | evaluated: ms, CPU ms | run: ms, CPU ms | first time ms | peak MB evaluated, run | complete"
            );
            double? above = null;
            foreach (var hosts in new[] { 100, 1_000, 10_000 })
                above = Row(write, fleet, hosts, above);
        }
    }

    /// <summary>Whether this start is one of those in which only memory is looked at.</summary>
    public static bool IsPeakRun(string[] args) => args is [PeakOfEvaluating or PeakOfRunning, _, _];

    /// <summary>Evaluates or runs once and says how much memory that took.</summary>
    public static void RunForPeak(string[] args, Action<string> write)
    {
        var compilation = FleetProgram.Of(args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
        object result = args[0] == PeakOfRunning ? FleetProgram.Load(compilation)().Build() : FleetEvaluator.Evaluate(compilation);
        write((Process.GetCurrentProcess().PeakWorkingSet64 >> 20).ToString(CultureInfo.InvariantCulture));
        GC.KeepAlive(result);
    }

    private static double Row(Action<string> write, string fleet, int hosts, double? above)
    {
        var compilation = FleetProgram.Of(fleet, hosts);
        var describe = FleetProgram.Load(compilation);
        // A compilation that nobody has looked at, as after a key press: binding belongs to the first time.
        var first = Median.Once(() => FleetEvaluator.Evaluate(FleetProgram.Of(fleet, hosts)));
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < warmingUp; )
            Round();
        var rounds = Enumerable.Range(0, Repetitions).Select(_ => Round()).ToArray();
        var (evaluated, run) = (Times.MedianOf(rounds.Select(round => round.Evaluated)), Times.MedianOf(rounds.Select(round => round.Run)));
        var perHost = evaluated.Processor / hosts;
        write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{evaluated.Processor / run.Processor, 15:F1} | {(above is { } other ? perHost / other : 1), 20:F2} | {hosts, 6} | {evaluated.Wall, 13:F1}, {evaluated.Processor, 7:F1} | {run.Wall, 7:F1}, {run.Processor, 7:F1} | {first, 13:F1} | {Peak(PeakOfEvaluating, fleet, hosts), 17}, {Peak(PeakOfRunning, fleet, hosts)} | {Completeness(compilation, describe())}"
            )
        );
        return perHost;

        (Times Evaluated, Times Run) Round() => (Times.Of(() => FleetEvaluator.Evaluate(compilation)), Times.Of(() => describe().Build()));
    }

    // A fast evaluator that found nothing would be no achievement.
    private static string Completeness(CSharpCompilation compilation, FleetDefinition definition)
    {
        var found = FleetEvaluator.Evaluate(compilation).Fleets;
        return found is [{ IsComplete: true, Outcomes: [{ Fleet: { } fleet }] }] && fleet == definition.Build()
            ? "the models are equal"
            : $"NOT the same: {found.Count} fleets, {found.Sum(one => one.Outcomes.Count(outcome => outcome.Fleet is not null))} models";
    }

    private static string Peak(string what, string fleet, int hosts)
    {
        var self = Environment.ProcessPath!;
        var start = new ProcessStartInfo(self) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(self) == "dotnet")
            start.ArgumentList.Add(typeof(EvaluationTable).Assembly.Location);
        foreach (var argument in new[] { what, fleet, hosts.ToString(CultureInfo.InvariantCulture) })
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var peak = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return process.ExitCode == 0 ? peak : "?";
    }

    // In milliseconds.
    private readonly record struct Times(double Wall, double Processor)
    {
        public static Times Of(Func<object> work)
        {
            var wall = 0.0;
            var processor = Median.ProcessorTimeOf(() =>
            {
                wall = Median.Once(work);
                return null;
            });
            return new(wall, processor);
        }

        public static Times MedianOf(IEnumerable<Times> times)
        {
            var all = times.ToArray();
            return new(Median.Of(all.Select(one => one.Wall)), Median.Of(all.Select(one => one.Processor)));
        }
    }
}
