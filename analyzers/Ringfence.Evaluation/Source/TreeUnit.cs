using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Compiling;

namespace Ringfence.Evaluation.Source;

/// <summary>The compiled bodies of one file. They stay with the syntax tree for as long as the surface of the program is the same.</summary>
internal sealed class TreeUnit
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeUnit> units = new();

    private readonly FunctionCode?[] functions;

    private TreeUnit(SyntaxTree tree, int index, ProgramSurface surface)
    {
        Tree = tree;
        Index = index;
        Surface = surface;
        Outline = TreeOutline.Of(tree);
        functions = new FunctionCode?[Outline.Declarations.Count];
    }

    public SyntaxTree Tree { get; }

    public int Index { get; }

    public ProgramSurface Surface { get; }

    public TreeOutline Outline { get; }

    public static TreeUnit Of(SyntaxTree tree, int index, ProgramSurface surface)
    {
        if (units.TryGetValue(tree, out var unit) && unit.Index == index && ReferenceEquals(unit.Surface, surface))
            return unit;
        unit = new(tree, index, surface);
        units.Remove(tree);
        return units.GetValue(tree, _ => unit);
    }

    /// <summary>The body of a declaration, compiled when it is first needed, and again when a constant that it uses has another value.</summary>
    public FunctionCode Function(int ordinal, FleetProgram program)
    {
        if (Volatile.Read(ref functions[ordinal]) is { } known && known.Constants.HoldFor(program.Constants))
            return known;
        var compiled = BodyCompiler.Compile(this, Outline.Declarations[ordinal], program);
        Volatile.Write(ref functions[ordinal], compiled);
        return compiled;
    }
}
