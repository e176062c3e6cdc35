using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ringfence.Assurance;
using Ringfence.Model;

namespace Ringfence.CodeFixes.Tests;

/// <summary>Judges a program by compiling and running it: the truth that the evaluator must reach without running anything.</summary>
internal static class ExecutedProgram
{
    public static CalendarDate Day { get; } = CalendarDate.Parse("2026-11-24");
    private static readonly ConditionalWeakTable<CSharpCompilation, ProgramFindings> judged = [];

    /// <summary>All failures, for a provider that makes its changes on trial.</summary>
    public static ProgramFindings Judge(Project project, Compilation compilation, CancellationToken cancellation) =>
        Judge((CSharpCompilation)compilation, cancellation);

    /// <summary>All failures, for a provider that must do without a trial: what a fix proposes by itself.</summary>
    public static ProgramFindings JudgeWithoutTrial(Project project, Compilation compilation, CancellationToken cancellation) =>
        Judge((CSharpCompilation)compilation, cancellation) with
        {
            IsWhole = false,
        };

    private static ProgramFindings Judge(CSharpCompilation program, CancellationToken cancellation) =>
        judged.GetValue(program, _ => Run(program, cancellation));

    private static ProgramFindings Run(CSharpCompilation program, CancellationToken cancellation)
    {
        var numbered = new NumberedCalls(program);
        if (Execute(numbered.Program, cancellation) is not { } fleet)
            return ProgramFindings.None;
        var index = new FleetIndex(fleet);
        return new(
            [
                .. Assessor
                    .Assess(fleet, Day)
                    .Findings.Where(finding => finding.Verdict == Verdict.Fail)
                    .Select(finding => new LocatedFinding(finding, index, origin => numbered.Locate(origin, program))),
            ],
            IsWhole: true
        );
    }

    private static Model.Fleet? Execute(CSharpCompilation program, CancellationToken cancellation)
    {
        using var image = new MemoryStream();
        var emitted = program.Emit(image, cancellationToken: cancellation);
        if (!emitted.Success)
            throw new InvalidOperationException(
                "The program does not compile:\n"
                    + string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
                    + "\n"
                    + string.Join("\n", program.SyntaxTrees)
            );
        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var define = context.LoadFromStream(image).GetType("Program")!.GetMethod("Define")!;
        try
        {
            return ((FleetDefinition)define.Invoke(null, null)!).Build();
        }
        catch (FleetException)
        {
            return null;
        }
    }
}
