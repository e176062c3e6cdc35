using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>What executing a program gave: the truth.</summary>
/// <param name="Fleet">The model; <see langword="null"/> when the program threw.</param>
/// <param name="Failure">What the program threw.</param>
internal sealed record Execution(Model.Fleet? Fleet, Failure? Failure)
{
    public static Execution Of(FleetProgram program) => Run(Compiler.ForExecution(program), [program])[0];

    /// <summary>Executes several programs that define their fleets in types, from one assembly.</summary>
    /// <param name="programs">The programs.</param>
    /// <param name="compilation">All of them together, when somebody has it already.</param>
    public static IReadOnlyList<Execution> OfAll(IReadOnlyList<FleetProgram> programs, CSharpCompilation? compilation = null) =>
        Run(compilation ?? Compiler.ForEvaluation(programs), programs);

    // Not inlined, so that no local keeps the assembly alive when this returns: ten thousand programs must not pile up.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<Execution> Run(CSharpCompilation compilation, IReadOnlyList<FleetProgram> programs)
    {
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException(Errors(emitted.Diagnostics, programs));
        image.Position = 0;
        var context = new AssemblyLoadContext("fleets", isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(image);
            return [.. programs.Select(program => Built(assembly, program))];
        }
        finally
        {
            context.Unload();
        }
    }

    private static Execution Built(Assembly assembly, FleetProgram program)
    {
        try
        {
            return new(Definition(assembly, program).Build(), null);
        }
        catch (Exception exception)
        {
            var thrown = exception;
            while (thrown is TargetInvocationException or TypeInitializationException && thrown.InnerException is { } inner)
                thrown = inner;
            return new(null, Tests.Differential.Failure.Of(thrown));
        }
    }

    private static FleetDefinition Definition(Assembly assembly, FleetProgram program)
    {
        if (program.DefiningType is not null)
            return (FleetDefinition)assembly.GetType(program.DefiningType, throwOnError: true)!.GetMethod("Define")!.Invoke(null, null)!;
        var entry = assembly.EntryPoint!;
        var result = entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]);
        (result as Task)?.GetAwaiter().GetResult();
        return (FleetDefinition)assembly.GetType("Ringfence.RingfenceApp")!.GetField("Given")!.GetValue(null)!;
    }

    private static string Errors(IEnumerable<Diagnostic> diagnostics, IReadOnlyList<FleetProgram> programs)
    {
        var errors = diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        var broken = programs.Where(program => errors.Any(error => program.Owns(error.Location.SourceTree?.FilePath))).Take(3);
        return $"The program does not compile:\n{string.Join("\n", errors.Take(20).Select(error => error.ToString()))}\n{string.Concat(broken)}";
    }
}

/// <summary>What a program threw, without the objects of its assembly.</summary>
internal sealed record Failure(string Type, string Message, string? Parameter, bool IsOfFluentApi)
{
    public static Failure Of(Exception exception) =>
        new(exception.GetType().Name, exception.Message, (exception as FleetException)?.ParameterName, exception is FleetException);
}
