using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Evaluation.Tests.Differential;

namespace Ringfence.Evaluation.Tests.Constructs;

/// <summary>
/// The programs of the constructs. Those that can share an assembly are executed from one, and evaluated in a few compilations, which takes a fraction of the time.
/// </summary>
internal static class ConstructPrograms
{
    // Small enough that one that goes astray does not use up the steps of too many others: they are then evaluated by themselves.
    private const int EvaluatedTogether = 60;

    private static readonly Dictionary<string, FleetProgram> programs = ConstructCatalogue
        .All.Select((construct, index) => (construct.Name, Program: construct.Program($"C{index:D3}")))
        .ToDictionary(pair => pair.Name, pair => pair.Program);

    private static readonly FleetProgram[] together = [.. programs.Values.Where(CanShareAssembly)];

    private static readonly Lazy<Dictionary<string, Execution>> executions = new(() =>
        together.Zip(Execution.OfAll(together)).ToDictionary(pair => pair.First.Name, pair => pair.Second)
    );

    private static readonly Dictionary<string, Lazy<ProgramEvaluation>> evaluations = together
        .Chunk(EvaluatedTogether)
        .SelectMany(chunk =>
        {
            var evaluation = new Lazy<ProgramEvaluation>(() => Comparison.Evaluation(Compiler.ForEvaluation(chunk)));
            return chunk.Select(program => (program.Name, Evaluation: evaluation));
        })
        .ToDictionary(pair => pair.Name, pair => pair.Evaluation);

    public static FleetProgram Of(string construct) => programs[construct];

    public static Execution ExecutionOf(string construct)
    {
        var program = Of(construct);
        return CanShareAssembly(program) ? executions.Value[program.Name] : Execution.Of(program);
    }

    /// <summary>What is to be found in the evaluation of a construct's program: among others if that finds nothing, or else by itself.</summary>
    public static string? Problem(string construct, Func<ProgramEvaluation, string?> find)
    {
        var program = Of(construct);
        return evaluations.TryGetValue(program.Name, out var shared) && find(shared.Value) is null
            ? null
            : find(Comparison.Evaluation(program));
    }

    // A global using would reach into the other programs.
    private static bool CanShareAssembly(FleetProgram program) =>
        program.DefiningType is not null && !program.Files.Any(file => file.Text.Contains("global using", StringComparison.Ordinal));
}
