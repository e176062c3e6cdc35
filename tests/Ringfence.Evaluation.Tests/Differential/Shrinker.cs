using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>Makes a program small that is evaluated differently from how it executes: leaves out statements and parts of expressions as long as the difference stays.</summary>
internal static class Shrinker
{
    private const int MostAttempts = 1_500;

    /// <param name="program">The program.</param>
    /// <param name="isTheSame">Whether a difference is the one that counts: a smaller program may have another.</param>
    public static FleetProgram Shrink(FleetProgram program, Func<string, bool> isTheSame)
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
                if (!StillDiffers(candidate, isTheSame))
                    continue;
                small = candidate;
                shrunk = true;
                break;
            }
        }
        return small;
    }

    private static bool StillDiffers(FleetProgram program, Func<string, bool> isTheSame) =>
        !Compiler.ForExecution(program).GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
        && Comparison.Difference(program) is { } difference
        && isTheSame(difference);

    // What is large comes first: what goes with it need not be tried.
    private static IEnumerable<FleetProgram> Smaller(FleetProgram program) =>
        from file in program.Files
        let root = CSharpSyntaxTree.ParseText(file.Text, Compiler.ParseOptions).GetRoot()
        from node in root.DescendantNodes()
            .Where(node => node is StatementSyntax or MemberDeclarationSyntax or ExpressionSyntax)
            .OrderByDescending(node => node.Span.Length)
        from replacement in Replacements(root, node)
        select program with
        {
            Files = [.. program.Files.Select(other => other == file ? file with { Text = replacement } : other)],
        };

    private static IEnumerable<string> Replacements(SyntaxNode root, SyntaxNode node)
    {
        switch (node)
        {
            case StatementSyntax { Parent: BlockSyntax } statement:
                yield return root.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
                // A loop or a condition may be needless around what it holds.
                if (statement.ChildNodes().OfType<BlockSyntax>().FirstOrDefault() is { Statements.Count: > 0 } block)
                    yield return root.ReplaceNode(statement, block.Statements).ToFullString();
                break;
            case MemberDeclarationSyntax { Parent: TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax } member:
                yield return root.RemoveNode(member, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
                break;
            case ExpressionSyntax expression and not (LiteralExpressionSyntax or SimpleNameSyntax or TypeSyntax):
                foreach (var part in expression.ChildNodes().SelectMany(Parts).Distinct())
                    yield return Replaced(root, expression, part);
                yield return Replaced(root, expression, SyntaxFactory.ParseExpression("7"));
                break;
        }
    }

    // Some places take some expressions only; the syntax tree refuses the others by throwing.
    private static string Replaced(SyntaxNode root, ExpressionSyntax expression, ExpressionSyntax replacement)
    {
        try
        {
            return root.ReplaceNode(expression, replacement.WithTriviaFrom(expression)).ToFullString();
        }
        catch (InvalidCastException)
        {
            return "";
        }
    }

    private static IEnumerable<ExpressionSyntax> Parts(SyntaxNode node) =>
        node is ExpressionSyntax expression ? [expression]
        : node is ArgumentListSyntax or ArgumentSyntax or InterpolationSyntax ? node.ChildNodes().SelectMany(Parts)
        : [];
}
