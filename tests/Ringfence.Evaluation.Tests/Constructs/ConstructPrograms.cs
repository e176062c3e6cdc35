using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Evaluation.Tests.Differential;

namespace Ringfence.Evaluation.Tests.Constructs;

/// <summary>The programs of the constructs. Those that can share an assembly are executed from one, which takes a tenth of the time.</summary>
internal static class ConstructPrograms
{
    private static readonly Dictionary<string, FleetProgram> programs = ConstructCatalogue
        .All.Select((construct, index) => (construct.Name, Program: construct.Program($"C{index:D3}")))
        .ToDictionary(pair => pair.Name, pair => pair.Program);

    private static readonly Lazy<Dictionary<string, Execution>> executions = new(() =>
    {
        var together = programs.Values.Where(CanShareAssembly).ToArray();
        return together.Zip(Execution.OfAll(together)).ToDictionary(pair => pair.First.Name, pair => pair.Second);
    });

    public static FleetProgram Of(string construct) => programs[construct];

    public static Execution ExecutionOf(string construct)
    {
        var program = Of(construct);
        return CanShareAssembly(program) ? executions.Value[program.Name] : Execution.Of(program);
    }

    // A global using would reach into the other programs.
    private static bool CanShareAssembly(FleetProgram program) =>
        program.DefiningType is not null && !program.Files.Any(file => file.Text.Contains("global using", StringComparison.Ordinal));
}
