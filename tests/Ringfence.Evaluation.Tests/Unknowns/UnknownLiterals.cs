using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Evaluation.Tests.Differential;

namespace Ringfence.Evaluation.Tests.Unknowns;

/// <summary>Replaces literals of a program by values that only running it reveals, and that are the same when it runs.</summary>
internal static class UnknownLiterals
{
    /// <summary>The variables of the environment that programs read, by name: what executing a changed program needs.</summary>
    public static IReadOnlyDictionary<string, string> EnvironmentOf(FleetProgram program) =>
        Literals(program)
            .Select((literal, index) => (Name: $"RF_{index}", Value: literal.Token.ValueText))
            .ToDictionary(pair => pair.Name, pair => pair.Value);

    private static readonly SourceFile outside = new(
        "Shared/Outside.cs",
        """
        using System;
        using System.Globalization;

        internal static class Outside
        {
            public static int Number(string name) => int.Parse(Text(name), CultureInfo.InvariantCulture);

            public static bool Flag(string name) => bool.Parse(Text(name));

            public static string Text(string name) => Environment.GetEnvironmentVariable(name)!;
        }

        """
    );

    /// <summary>How many literals can be replaced.</summary>
    public static int Count(FleetProgram program) => Literals(program).Count();

    /// <summary>The program under another name, with some of its literals replaced.</summary>
    /// <param name="program">The program.</param>
    /// <param name="name">The new name.</param>
    /// <param name="chosen">Which literals, counted through all files.</param>
    public static FleetProgram Replaced(FleetProgram program, string name, IReadOnlySet<int> chosen)
    {
        var index = 0;
        var files = program.Files.Select(file =>
        {
            var root = Root(file);
            var literals = root.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(IsReplaceable).ToArray();
            var numbers = literals.ToDictionary(literal => literal, _ => index++);
            var changed = root.ReplaceNodes(
                literals.Where(literal => chosen.Contains(numbers[literal])),
                (literal, _) => Unknown(literal, numbers[literal])
            );
            return file with { Text = changed.ToFullString().Replace("namespace " + program.Name, "namespace " + name) };
        });
        return program with
        {
            Name = name,
            Files = [.. files],
            DefiningType = program.DefiningType?.Replace(program.Name + ".", name + "."),
            SharedFiles = [.. program.SharedFiles, outside],
        };
    }

    private static IEnumerable<LiteralExpressionSyntax> Literals(FleetProgram program) =>
        program.Files.SelectMany(file => Root(file).DescendantNodes().OfType<LiteralExpressionSyntax>().Where(IsReplaceable));

    private static SyntaxNode Root(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text, Compiler.ParseOptions).GetRoot();

    private static ExpressionSyntax Unknown(LiteralExpressionSyntax literal, int index) =>
        SyntaxFactory.ParseExpression($"Outside.{Reader(literal)}(\"RF_{index}\")").WithTriviaFrom(literal);

    private static string? Reader(LiteralExpressionSyntax literal) =>
        literal.Token.Value switch
        {
            int => "Number",
            string => "Text",
            bool => "Flag",
            _ => null,
        };

    // Where C# demands a constant, a literal must stay.
    private static bool IsReplaceable(LiteralExpressionSyntax literal) =>
        Reader(literal) is not null
        && literal
            .Ancestors()
            .TakeWhile(node =>
                node is not (StatementSyntax or MemberDeclarationSyntax)
                || node is LocalDeclarationStatementSyntax or BaseFieldDeclarationSyntax or EnumMemberDeclarationSyntax
            )
            .All(node => !DemandsConstant(node));

    private static bool DemandsConstant(SyntaxNode node) =>
        node switch
        {
            PatternSyntax or SwitchLabelSyntax or AttributeSyntax or EnumMemberDeclarationSyntax or InterpolationAlignmentClauseSyntax =>
                true,
            EqualsValueClauseSyntax { Parent: ParameterSyntax } => true,
            ArrayRankSpecifierSyntax or GotoStatementSyntax => true,
            LocalDeclarationStatementSyntax declaration => declaration.Modifiers.Any(SyntaxKind.ConstKeyword),
            BaseFieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            _ => false,
        };
}
