using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Source;

/// <summary>
/// What the declarations of all files say together, with the references and options of the compilation. Two compilations with equal surfaces bind an unchanged
/// body to the same members, so that what was compiled for one holds for the other as far as its <see cref="ConstantUses"/> do. See ADR 0008.
/// </summary>
internal sealed class ProgramSurface
{
    // An editor shows few projects with fleets at a time; each keeps the surface of its last edits.
    private const int MostKept = 8;

    private static readonly List<ProgramSurface> recent = [];

    private readonly string[] texts;
    private readonly MetadataReference[] references;
    private readonly CompilationOptions options;
    private readonly ParseOptions? parsing;
    private int staticSlots;

    private ProgramSurface(string[] texts, MetadataReference[] references, CompilationOptions options, ParseOptions? parsing)
    {
        this.texts = texts;
        this.references = references;
        this.options = options;
        this.parsing = parsing;
    }

    /// <summary>The types that the program declares, as far as something used them.</summary>
    public ConcurrentDictionary<DeclarationKey, UserType> Types { get; } = new();

    /// <summary>How many types have static state.</summary>
    public int StaticSlots => Volatile.Read(ref staticSlots);

    public static ProgramSurface Of(Compilation compilation)
    {
        var trees = compilation.SyntaxTrees.ToArray();
        var outlines = Array.ConvertAll(trees, TreeOutline.Of);
        var texts = Array.ConvertAll(outlines, outline => outline.Surface);
        texts = [.. texts, .. ConstantsInSurface(outlines)];
        var references = compilation.References.ToArray();
        var parsing = trees.Length == 0 ? null : trees[0].Options;
        lock (recent)
        {
            var known = recent.FindIndex(surface => surface.Matches(texts, references, compilation.Options, parsing));
            var found = known >= 0 ? recent[known] : new ProgramSurface(texts, references, compilation.Options, parsing);
            if (known >= 0)
                recent.RemoveAt(known);
            recent.Insert(0, found);
            if (recent.Count > MostKept)
                recent.RemoveAt(MostKept);
            return found;
        }
    }

    public int NextStaticSlot() => Interlocked.Increment(ref staticSlots) - 1;

    // A constant in the value of an enum member or of an optional parameter is seen by many who do not name it, and so are the constants in its own value.
    private static IEnumerable<string> ConstantsInSurface(TreeOutline[] outlines)
    {
        var constants = outlines.SelectMany(outline => outline.Constants).ToLookup(constant => constant.Name);
        var open = new Stack<string>(outlines.SelectMany(outline => outline.NamesInValues));
        var seen = new HashSet<string>();
        while (open.Count > 0)
            if (open.Pop() is var name && seen.Add(name))
                foreach (var constant in constants[name])
                {
                    yield return constant.Text;
                    foreach (var used in constant.Names)
                        open.Push(used);
                }
    }

    private bool Matches(
        string[] otherTexts,
        MetadataReference[] otherReferences,
        CompilationOptions otherOptions,
        ParseOptions? otherParsing
    ) =>
        Equals(parsing, otherParsing)
        && (ReferenceEquals(options, otherOptions) || options.Equals(otherOptions))
        && texts.SequenceEqual(otherTexts, StringComparer.Ordinal)
        && references.SequenceEqual(otherReferences);
}
