using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Ringfence.Evaluation.Source;

/// <summary>
/// The declarations of one file, and what other files can see of it: everything but the bodies of members. As long as that surface stays the same, nothing
/// that was bound in another file can mean anything else, except for the values of constants, which are kept apart.
/// </summary>
internal sealed class TreeOutline
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeOutline> outlines = new();

    private readonly List<SyntaxNode> declarations = [];
    private readonly HashSet<SyntaxNode> bodies = [];
    private readonly Dictionary<(TextSpan, int), int> ordinals = [];
    private readonly List<WrittenConstant> constants = [];

    private TreeOutline(SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        Declare(root);
        foreach (var member in root.Members)
            Visit(member);
        for (var i = 0; i < declarations.Count; i++)
            ordinals[(declarations[i].Span, declarations[i].RawKind)] = i;
        Surface = SurfaceOf(root);
        NamesInValues = [.. root.DescendantNodes(node => !bodies.Contains(node)).Where(IsValueOfSurface).SelectMany(Names).Distinct()];
    }

    /// <summary>The declarations, in the order of the text.</summary>
    public IReadOnlyList<SyntaxNode> Declarations => declarations;

    /// <summary>The tokens outside of bodies and of the values of constants.</summary>
    public string Surface { get; }

    /// <summary>The constants that types declare.</summary>
    public IReadOnlyList<WrittenConstant> Constants => constants;

    /// <summary>The names in the values that are part of the surface: of enum members, optional parameters and attributes.</summary>
    public IReadOnlyCollection<string> NamesInValues { get; }

    public static TreeOutline Of(SyntaxTree tree) => outlines.GetValue(tree, static tree => new TreeOutline(tree));

    /// <summary>The position of a declaration; -1 for what is no declaration of a member.</summary>
    public int OrdinalOf(SyntaxNode declaration) =>
        ordinals.TryGetValue((declaration.Span, declaration.RawKind), out var ordinal) ? ordinal : -1;

    /// <summary>The type that a declaration stands in; -1 outside of types.</summary>
    public int TypeAround(int ordinal) =>
        declarations[ordinal].Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type ? OrdinalOf(type) : -1;

    private void Visit(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                foreach (var inner in space.Members)
                    Visit(inner);
                break;
            case TypeDeclarationSyntax type:
                VisitType(type);
                break;
            case BaseMethodDeclarationSyntax method:
                Declare(method);
                Hide(method.Body, method.ExpressionBody, (method as ConstructorDeclarationSyntax)?.Initializer);
                break;
            case BasePropertyDeclarationSyntax property:
                VisitProperty(property);
                break;
            case BaseFieldDeclarationSyntax field:
                VisitField(field);
                break;
            case GlobalStatementSyntax statement:
                Hide(statement);
                break;
            default:
                Declare(member);
                break;
        }
    }

    private void VisitType(TypeDeclarationSyntax type)
    {
        Declare(type);
        foreach (var parameter in type.ParameterList?.Parameters ?? [])
            Declare(parameter);
        foreach (var inner in type.Members)
            Visit(inner);
    }

    private void VisitProperty(BasePropertyDeclarationSyntax property)
    {
        Declare(property);
        var (arrow, initializer) = property switch
        {
            PropertyDeclarationSyntax plain => (plain.ExpressionBody, plain.Initializer),
            IndexerDeclarationSyntax indexer => (indexer.ExpressionBody, null),
            _ => (null, null),
        };
        if (arrow is not null)
            Declare(arrow);
        Hide(arrow, initializer);
        foreach (var accessor in property.AccessorList?.Accessors ?? [])
        {
            Declare(accessor);
            Hide(accessor.Body, accessor.ExpressionBody);
        }
    }

    private void VisitField(BaseFieldDeclarationSyntax field)
    {
        foreach (var variable in field.Declaration.Variables)
        {
            Declare(variable);
            Hide(variable.Initializer);
            if (field.Modifiers.Any(SyntaxKind.ConstKeyword))
                constants.Add(new(variable.Identifier.ValueText, variable.ToString(), [.. Names(variable)]));
        }
    }

    private static bool IsValueOfSurface(SyntaxNode node) =>
        node is AttributeArgumentSyntax or EqualsValueClauseSyntax { Parent: ParameterSyntax or EnumMemberDeclarationSyntax };

    private static IEnumerable<string> Names(SyntaxNode value) =>
        value.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText);

    private void Declare(SyntaxNode node) => declarations.Add(node);

    private void Hide(params SyntaxNode?[] nodes)
    {
        foreach (var node in nodes)
            if (node is not null)
                bodies.Add(node);
    }

    private string SurfaceOf(SyntaxNode root)
    {
        var text = new StringBuilder();
        foreach (var item in root.DescendantNodesAndTokens(node => !bodies.Contains(node)))
            if (item.IsToken)
                text.Append(item.AsToken().Text).Append(' ');
            else if (bodies.Contains(item.AsNode()!))
                text.Append('\u0001');
        return text.ToString();
    }
}
