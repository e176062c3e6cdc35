using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Evaluation.Framework;

namespace Ringfence.Evaluation.Tests.Framework;

/// <summary>Finds the member that an expression of C# calls, as the compiler binds it.</summary>
internal static class CalledExpression
{
    private const string Usings = """
        using System; using System.Collections; using System.Collections.Frozen; using System.Collections.Generic; using System.Collections.Immutable;
        using System.Collections.ObjectModel; using System.Globalization; using System.Linq; using System.Net; using System.Text;
        """;

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

    /// <summary>The member that the outermost call of an expression binds to; <see langword="null"/> when it is not in the list.</summary>
    /// <param name="expression">An expression.</param>
    /// <param name="locals">The parameters of the method around it: <c>List&lt;int&gt; list, int n</c>.</param>
    public static FrameworkMember? Member(string expression, string locals = "") =>
        Symbol(expression, locals) switch
        {
            IMethodSymbol method => FrameworkCatalogue.Find(method),
            IPropertySymbol property => FrameworkCatalogue.Find(property.GetMethod!),
            IFieldSymbol field => FrameworkCatalogue.Find(field),
            var symbol => throw new InvalidOperationException($"{expression}: {symbol}"),
        };

    /// <summary>Calls the member on erased values.</summary>
    public static object? Invoke(IRun run, string expression, string locals, object? receiver, params object?[] arguments) =>
        (Member(expression, locals) ?? throw new InvalidOperationException($"{expression} is not in the list")).Invoke(
            run,
            receiver,
            arguments
        );

    private static ISymbol Symbol(string expression, string locals)
    {
        var compilation = Compile($"{Usings} static class C {{ static object M({locals}) => {expression}; }}");
        var tree = compilation.SyntaxTrees.Single();
        var node = tree.GetRoot().DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single().Expression;
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        // An expression without a value cannot be returned; everything else must compile.
        return
            errors.TrueForAll(error => error.Id is "CS0029" or "CS0201" or "CS8160")
            && compilation.GetSemanticModel(tree).GetSymbolInfo(node).Symbol is { } symbol
            ? symbol
            : throw new InvalidOperationException($"{expression}: {string.Join("; ", errors)}");
    }

    private static CSharpCompilation Compile(string source) =>
        CSharpCompilation.Create(
            "Calls",
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))],
            References,
            new(OutputKind.DynamicallyLinkedLibrary)
        );
}
