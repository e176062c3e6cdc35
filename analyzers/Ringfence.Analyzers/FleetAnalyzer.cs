using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Ringfence.Evaluation;

namespace Ringfence.Analyzers;

/// <summary>Shows the findings of all rules as diagnostics.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FleetAnalyzer : DiagnosticAnalyzer
{
    // Declares Fleet.Define.
    private static readonly string? entryPoint = typeof(Fleet).Assembly.GetName().Name;

    private readonly Evaluator evaluate;

    /// <summary>The analyzer as the compiler loads it.</summary>
    public FleetAnalyzer()
        : this((compilation, cancellation) => FleetEvaluator.Evaluate(compilation, EvaluationLimits.Default, cancellation)) { }

    internal FleetAnalyzer(Evaluator evaluate) => this.evaluate = evaluate;

    /// <summary>Obtains the fleets of a program; tests put something else in its place.</summary>
    internal delegate ProgramEvaluation Evaluator(Compilation compilation, CancellationToken cancellation);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        // A VLAN in a generated inventory separates no better for being generated.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    // Per tree, so that the editor shows what lies in the file at hand without waiting for the end of the compilation.
    private void Start(CompilationStartAnalysisContext start)
    {
        // By the names of assemblies alone: to look for a type goes through the metadata of all of them.
        if (start.Compilation.ReferencedAssemblyNames.All(assembly => assembly.Name != entryPoint))
            return;
        var diagnostics = new OnceUnlessCancelled<TreeDiagnostics>(cancellation =>
            FleetAnalysis.Run(start.Compilation, start.Options.AnalyzerConfigOptionsProvider, evaluate, cancellation)
        );
        start.RegisterSemanticModelAction(model =>
        {
            foreach (var diagnostic in diagnostics.Value(model.CancellationToken).In(model.SemanticModel.SyntaxTree))
                model.ReportDiagnostic(diagnostic);
        });
    }
}
