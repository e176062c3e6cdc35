using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.Evaluation.Source;

/// <summary>Finds where a program defines fleets, by the text alone: what the call really is, its evaluation tells.</summary>
internal static class FleetSites
{
    private static readonly ConditionalWeakTable<SyntaxTree, SimpleNameSyntax[]> calls = new();

    /// <summary>The names <c>Define</c> in calls, with the members that they stand in.</summary>
    public static IReadOnlyList<(Location Place, DeclarationKey Member)> In(FleetProgram program, CancellationToken cancellation)
    {
        var sites = new List<(Location, DeclarationKey)>();
        foreach (var unit in program.Units)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var name in calls.GetValue(unit.Tree, Find))
                if (MemberAround(name, unit) is { } member)
                    sites.Add((name.GetLocation(), member));
        }
        return sites;
    }

    private static SimpleNameSyntax[] Find(SyntaxTree tree) =>
        !MayCall(tree.GetText().ToString())
            ? []
            :
            [
                .. tree.GetRoot()
                    .DescendantNodes()
                    .OfType<InvocationExpressionSyntax>()
                    .Select(call => call.Expression as SimpleNameSyntax ?? (call.Expression as MemberAccessExpressionSyntax)?.Name)
                    .OfType<SimpleNameSyntax>()
                    .Where(name => name.Identifier.ValueText == nameof(Fleet.Define)),
            ];

    // Most files of a large program define nothing, and to go through their syntax takes long. A name may be written with escapes.
    private static bool MayCall(string text) =>
        text.IndexOf(nameof(Fleet.Define), StringComparison.Ordinal) >= 0 || text.IndexOf("\\u", StringComparison.OrdinalIgnoreCase) >= 0;

    private static DeclarationKey? MemberAround(SyntaxNode name, TreeUnit unit)
    {
        for (var node = name.Parent; node is not null; node = node.Parent)
            if (node is not TypeDeclarationSyntax && unit.Outline.OrdinalOf(node) is >= 0 and var ordinal)
                return new(unit.Index, ordinal);
        return null;
    }
}
