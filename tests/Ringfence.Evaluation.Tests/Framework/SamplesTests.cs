using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Tests.Constructs;
using Xunit;

namespace Ringfence.Evaluation.Tests.Framework;

public sealed class SamplesTests
{
    // Where programs meet the world, which is unknown by design, and what evaluation itself answers: types, delegates, enumerations of the program.
    private static readonly string[] Outside =
    [
        "System.Environment.",
        "System.IO.",
        "System.Threading.",
        "System.Runtime.",
        "System.Console.",
        "System.Reflection.",
        "System.Diagnostics.",
        "System.Type.",
        "System.MulticastDelegate.",
        "object.GetType(",
        "System.Exception.GetType(",
        "System.FlagsAttribute.",
        "System.Span<int>.Slice(",
    ];

    // Compilations that grow from one share what it has read of its references.
    private static readonly CSharpCompilation empty = CSharpCompilation.Create(
        "Sample",
        [],
        Expressions.References,
        new(OutputKind.ConsoleApplication)
    );

    [Fact]
    public async Task Samples_call_nothing_of_the_framework_that_is_not_listed()
    {
        var files = Directory
            .GetFiles(Path.Combine(Root(), "samples"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .ToList();
        var unlisted = new List<string>();
        foreach (var sample in files.GroupBy(Path.GetDirectoryName))
            unlisted.AddRange(
                Unlisted(await Task.WhenAll(sample.Select(file => File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))))
            );

        Assert.NotEmpty(files);
        Assert.Empty(unlisted);
    }

    [Trait("Kind", "Corpus")]
    [Fact]
    public void Supported_constructs_call_nothing_of_the_framework_that_is_not_listed()
    {
        var programs = ConstructCatalogue
            .All.Where(construct => construct.WhyUnknown is null)
            .Select(construct => construct.Program("Program"));

        var unlisted = programs.SelectMany(program => Unlisted([.. program.Files.Select(file => file.Text)])).Distinct().ToList();

        Assert.True(unlisted.Count == 0, string.Join("\n", unlisted));
    }

    private static IEnumerable<string> Unlisted(string[] sources)
    {
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview))).ToList();
        var compilation = empty.AddSyntaxTrees(trees);
        return trees
            .SelectMany(tree => Symbols(compilation.GetSemanticModel(tree), tree.GetRoot()))
            .Select(symbol => symbol is IPropertySymbol property ? property.GetMethod : symbol)
            .OfType<IMethodSymbol>()
            .Where(method =>
                method.MethodKind is not (MethodKind.BuiltinOperator or MethodKind.DelegateInvoke)
                && FrameworkTypes.IsFramework(method.ContainingAssembly)
            )
            .Where(method =>
                FrameworkCatalogue.Find(method) is null
                && !method.TypeArguments.Any(type => type is { TypeKind: TypeKind.Enum, Locations: [{ IsInSource: true }, ..] })
            )
            .Select(method => method.ToDisplayString())
            .Where(name => !Array.Exists(Outside, outside => name.StartsWith(outside, StringComparison.Ordinal)))
            .Distinct();
    }

    private static IEnumerable<ISymbol?> Symbols(SemanticModel model, SyntaxNode root) =>
        root.DescendantNodes().Select(node => model.GetSymbolInfo(node).Symbol);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "IaC.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
