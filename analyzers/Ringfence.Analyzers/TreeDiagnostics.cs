using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Ringfence.Analyzers;

/// <summary>The diagnostics of a compilation by the tree that they lie in, each once and in the order of the text.</summary>
internal sealed class TreeDiagnostics
{
    private readonly Dictionary<SyntaxTree, List<Diagnostic>> byTree = [];

    public TreeDiagnostics(Compilation compilation, IEnumerable<Diagnostic> diagnostics)
    {
        // What has no place is told once as well, with the first file.
        var first = compilation.SyntaxTrees.FirstOrDefault();
        foreach (var diagnostic in diagnostics)
        {
            if ((diagnostic.Location.SourceTree ?? first) is not { } tree)
                continue;
            if (!byTree.TryGetValue(tree, out var ofTree))
                byTree.Add(tree, ofTree = []);
            ofTree.Add(diagnostic);
        }
        foreach (var ofTree in byTree.Values)
            ofTree.Sort(InOrder);
    }

    public IReadOnlyList<Diagnostic> In(SyntaxTree tree) => byTree.TryGetValue(tree, out var ofTree) ? ofTree : [];

    private static int InOrder(Diagnostic one, Diagnostic other)
    {
        var order = one.Location.SourceSpan.CompareTo(other.Location.SourceSpan);
        if (order == 0)
            order = string.CompareOrdinal(one.Id, other.Id);
        return order != 0 ? order : string.CompareOrdinal(Message(one), Message(other));
    }

    private static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
