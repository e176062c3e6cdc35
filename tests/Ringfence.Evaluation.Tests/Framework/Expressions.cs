using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Ringfence.Evaluation.Tests.Framework;

/// <summary>Expressions of C#, compiled together: each can be run, and each can be gone through as the compiler binds it.</summary>
internal sealed class Expressions
{
    private const string Usings = """
        using System; using System.Collections; using System.Collections.Frozen; using System.Collections.Generic; using System.Collections.Immutable;
        using System.Collections.ObjectModel; using System.Globalization; using System.Linq; using System.Net; using System.Text; using Ringfence;
        """;

    private readonly List<IOperation> bodies = [];
    private readonly MethodInfo[] methods;

    /// <summary>Compiles the bodies of methods that return what they evaluate.</summary>
    /// <exception cref="InvalidOperationException">They do not compile.</exception>
    public Expressions(IReadOnlyList<string> expressions)
    {
        var source = string.Join("\n", expressions.Select((expression, index) => $"public static object M{index}() => {expression};"));
        var compilation = CSharpCompilation.Create(
            "Calls",
            [
                CSharpSyntaxTree.ParseText(
                    $"{Usings}\npublic static class C\n{{\n{source}\n}}",
                    new CSharpParseOptions(LanguageVersion.Preview)
                ),
            ],
            References,
            new(OutputKind.DynamicallyLinkedLibrary)
        );
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException(
                string.Join("\n", emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            );
        var type = Assembly.Load(image.ToArray()).GetType("C")!;
        methods = [.. expressions.Select((_, index) => type.GetMethod($"M{index}")!)];
        var tree = compilation.SyntaxTrees.Single();
        var model = compilation.GetSemanticModel(tree);
        foreach (var arrow in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Select(method => method.ExpressionBody!))
            bodies.Add(((IReturnOperation)((IBlockOperation)model.GetOperation(arrow)!).Operations.Single()).ReturnedValue!);
    }

    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)
                || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll"
            )
            .Concat([typeof(Fleet).Assembly.Location, typeof(Model.Fleet).Assembly.Location])
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public IReadOnlyList<IOperation> Operations => bodies;

    /// <summary>Runs one.</summary>
    /// <returns>Its value, or what it throws.</returns>
    public object? Run(int index)
    {
        try
        {
            return methods[index].Invoke(null, null);
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
    }
}
