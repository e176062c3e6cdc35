using System.Collections.Generic;
using System.Text;
using Scriban.Syntax;

namespace Ringfence.Emit;

/// <summary>Finds the holes of a template and the text around each, and lets the escaper judge whether a value can stand there.</summary>
/// <remarks>Branches and loop bodies are read once and one after the other: what they open, they close.</remarks>
internal sealed class HoleFinder
{
    private readonly StringBuilder text = new();
    private readonly List<(ScriptExpressionStatement Node, int Position)> found = [];

    private HoleFinder() { }

    public static IReadOnlyDictionary<ScriptNode, Hole> Find(string path, ScriptPage page, Escaper escaper)
    {
        var finder = new HoleFinder();
        finder.Read(page);
        var all = finder.text.ToString();
        var holes = new Dictionary<ScriptNode, Hole>(ReferenceEqualityComparer.Instance);
        foreach (var (node, position) in finder.found)
        {
            var end = all.IndexOf('\n', position);
            var hole = new Hole(all[..position], all[(position + 1)..(end < 0 ? all.Length : end)]);
            if (escaper.Misplacement(hole) is { } problem)
                throw new TemplateException(path, LoadedTemplate.LineOf(node.Span), $"the hole {problem}");
            holes.Add(node, hole);
        }
        return holes;
    }

    private void Read(ScriptNode node)
    {
        switch (node)
        {
            case ScriptRawStatement raw:
                text.Append(raw.Text.ToString());
                return;
            case ScriptExpressionStatement hole:
                found.Add((hole, text.Length));
                text.Append(Hole.Placeholder);
                return;
        }
        for (var i = 0; i < node.ChildrenCount; i++)
            if (node.GetChildren(i) is { } child)
                Read(child);
    }
}
