using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Loader;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation;

namespace Ringfence.Analyzers.Tests;

/// <summary>Obtains the fleets of a program by running it, without arguments and with one: two paths.</summary>
internal static class ExecutedProgram
{
    public static ProgramEvaluation Evaluate(Compilation compilation, CancellationToken cancellation)
    {
        using var image = new MemoryStream();
        if (!compilation.Emit(image, cancellationToken: cancellation).Success)
            return new([], [], [], _ => null, _ => null);
        var paths = new[] { Array.Empty<string>(), ["1"] }.Select(args => Run(image.ToArray(), args)).ToArray();
        var definitions = Calls(compilation)
            .Where(call => NameOf(call).Text == "Define")
            .Select(call => NameOf(call).GetLocation())
            .ToArray();
        var fleets = paths[0]
            .Select((_, i) => new FleetEvaluation(definitions[i], Distinct(paths.Select(path => path[i])), isComplete: true));
        return new([.. fleets], [], [], origin => Locate(compilation, origin), _ => null);
    }

    private static IReadOnlyList<FleetOutcome> Distinct(IEnumerable<FleetOutcome> outcomes) =>
        [.. outcomes.DistinctBy(outcome => outcome.Fleet is { } fleet ? (object)fleet : outcome.Error!.Message)];

    private static IReadOnlyList<FleetOutcome> Run(byte[] image, string[] args)
    {
        var context = new AssemblyLoadContext("program", isCollectible: true);
        try
        {
            var assembly = context.LoadFromStream(new MemoryStream(image));
            assembly.EntryPoint!.Invoke(null, [args]);
            var fleets = (List<FleetDefinition>)assembly.GetType("Ringfence.RingfenceApp")!.GetProperty("Fleets")!.GetValue(null)!;
            return [.. fleets.Select(Build)];
        }
        finally
        {
            context.Unload();
        }
    }

    private static FleetOutcome Build(FleetDefinition definition)
    {
        try
        {
            return new(definition.Build(), null);
        }
        catch (FleetException error)
        {
            return new(null, error);
        }
    }

    private static Location? Locate(Compilation compilation, Origin origin)
    {
        Location? wider = null;
        foreach (var call in Calls(compilation))
        {
            var place = call.ArgumentList.OpenParenToken.GetLocation().GetLineSpan();
            if (place.Path != origin.File || place.StartLinePosition.Line + 1 != origin.Line)
                continue;
            if (origin.Parameter is null)
                return NameOf(call).GetLocation();
            var operation = (IInvocationOperation?)compilation.GetSemanticModel(call.SyntaxTree).GetOperation(call);
            var argument = operation?.Arguments.FirstOrDefault(argument => argument.Parameter!.Name == origin.Parameter);
            if (argument is { IsImplicit: true })
                wider ??= NameOf(call).GetLocation();
            if (argument is { IsImplicit: false, Syntax: ArgumentSyntax written })
                return Narrowed(written.Expression, origin.Item).GetLocation();
        }
        return wider;
    }

    private static SyntaxNode Narrowed(ExpressionSyntax argument, int item) =>
        item >= 0 && argument is CollectionExpressionSyntax list && item < list.Elements.Count ? list.Elements[item] : argument;

    private static IEnumerable<InvocationExpressionSyntax> Calls(Compilation compilation) =>
        compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>());

    private static SyntaxToken NameOf(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax access ? access.Name.Identifier : call.Expression.GetFirstToken();
}
