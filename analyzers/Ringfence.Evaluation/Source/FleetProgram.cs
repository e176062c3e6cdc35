using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Sdk;

namespace Ringfence.Evaluation.Source;

/// <summary>A program as one compilation sees it: its files with their compiled bodies.</summary>
internal sealed class FleetProgram
{
    private readonly Dictionary<SyntaxTree, int> indices = [];
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> models = new();
    private readonly ConcurrentDictionary<IMethodSymbol, SdkMember?> sdkMembers = new(SymbolEqualityComparer.Default);

    public FleetProgram(Compilation compilation)
    {
        Compilation = compilation;
        Surface = ProgramSurface.Of(compilation);
        Constants = new(this);
        var trees = compilation.SyntaxTrees.ToArray();
        Units = new TreeUnit[trees.Length];
        for (var i = 0; i < trees.Length; i++)
        {
            indices[trees[i]] = i;
            Units[i] = TreeUnit.Of(trees[i], i, Surface);
        }
    }

    public Compilation Compilation { get; }

    public ProgramSurface Surface { get; }

    public ProgramConstants Constants { get; }

    public TreeUnit[] Units { get; }

    public SemanticModel ModelOf(SyntaxTree tree) => models.GetOrAdd(tree, found => Compilation.GetSemanticModel(found));

    /// <summary>The member of Ringfence behind a symbol: a large fleet calls few members many times, and to find one is slow.</summary>
    public SdkMember? SdkMemberOf(IMethodSymbol symbol) => sdkMembers.GetOrAdd(symbol, SdkMember.Of);

    public FunctionCode Function(DeclarationKey key) => Units[key.Tree].Function(key.Ordinal, this);

    /// <summary>The declaration of a symbol in this program; <see langword="null"/> for symbols of other assemblies and for what the compiler adds by itself.</summary>
    public DeclarationKey? KeyOf(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        if (definition is IMethodSymbol { PartialImplementationPart: { } implementation })
            definition = implementation;
        if (definition is IPropertySymbol { PartialImplementationPart: { } property })
            definition = property;
        foreach (var reference in definition.DeclaringSyntaxReferences)
        {
            if (!indices.TryGetValue(reference.SyntaxTree, out var tree))
                continue;
            var ordinal = Units[tree].Outline.OrdinalOf(reference.GetSyntax());
            if (ordinal >= 0)
                return new DeclarationKey(tree, ordinal);
        }
        return null;
    }
}
