using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>Makes a program small that is evaluated differently from how it executes: leaves out statements as long as the difference stays.</summary>
internal static class Shrinker
{
    private const int MostAttempts = 200;

    public static FleetProgram Shrink(FleetProgram program)
    {
        var attempts = 0;
        var small = program;
        for (var shrunk = true; shrunk; )
        {
            shrunk = false;
            foreach (var candidate in Smaller(small))
            {
                if (attempts++ >= MostAttempts)
                    return small;
                if (!StillDiffers(candidate))
                    continue;
                small = candidate;
                shrunk = true;
                break;
            }
        }
        return small;
    }

    private static bool StillDiffers(FleetProgram program) =>
        !Compiler.ForExecution(program).GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        && Comparison.Difference(program) is not null;

    // Large statements first: what goes with them need not be tried.
    private static IEnumerable<FleetProgram> Smaller(FleetProgram program) =>
        from file in program.Files
        let root = CSharpSyntaxTree.ParseText(file.Text, Compiler.ParseOptions).GetRoot()
        from statement in root.DescendantNodes()
            .OfType<StatementSyntax>()
            .Where(statement => statement.Parent is BlockSyntax)
            .OrderByDescending(statement => statement.Span.Length)
        from replacement in Replacements(root, statement)
        select program with
        {
            Files = [.. program.Files.Select(other => other == file ? file with { Text = replacement } : other)],
        };

    private static IEnumerable<string> Replacements(SyntaxNode root, StatementSyntax statement)
    {
        yield return root.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
        // A loop or a condition may be needless around what it holds.
        if (statement.ChildNodes().OfType<BlockSyntax>().FirstOrDefault() is { Statements.Count: > 0 } block)
            yield return root.ReplaceNode(statement, block.Statements).ToFullString();
    }
}
