using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>Tells expressions that give the same value whenever they are evaluated from those that depend on a parameter or a loop.</summary>
/// <remarks>Only the former may be replaced: whoever passes a good value to the same parameter must not get another one.</remarks>
internal static class SteadyValue
{
    // A local that is initialized from another and so on; more than this nobody writes.
    private const int LongestTrail = 8;

    public static bool Is(ExpressionSyntax expression, SemanticModel model) => Is(expression, model, LongestTrail);

    private static bool Is(ExpressionSyntax expression, SemanticModel model, int trail) =>
        trail > 0
        && expression
            .DescendantNodesAndSelf()
            .OfType<SimpleNameSyntax>()
            .All(name => name.Parent is NameColonSyntax || IsSteady(model.GetSymbolInfo(name).Symbol, model, trail));

    private static bool IsSteady(ISymbol? symbol, SemanticModel model, int trail) =>
        symbol switch
        {
            ITypeSymbol or INamespaceSymbol => true,
            IFieldSymbol field => field.IsConst || field is { IsStatic: true, IsReadOnly: true },
            IPropertySymbol property => property is { IsStatic: true, SetMethod: null },
            IMethodSymbol method => method.ContainingAssembly?.Name.StartsWith("Ringfence", System.StringComparison.Ordinal) == true,
            ILocalSymbol local => local.IsConst || IsHandle(local, model, trail) || IsWrittenOnce(local, model, trail),
            _ => false,
        };

    private static bool IsWrittenOnce(ILocalSymbol local, SemanticModel model, int trail) =>
        local.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax()
            is VariableDeclaratorSyntax { Initializer.Value: { } value, Parent.Parent: LocalDeclarationStatementSyntax } declarator
        && reference.SyntaxTree == model.SyntaxTree
        && Is(value, model, trail - 1)
        && !Scope(declarator).DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => IsWrite(name) && IsUse(name, local, model));

    // A handle means the same element whenever the call that gives it out declares the same one.
    private static bool IsHandle(ILocalSymbol local, SemanticModel model, int trail) =>
        local.DeclaringSyntaxReferences is [var reference]
        && reference.SyntaxTree == model.SyntaxTree
        && reference.GetSyntax()
            is SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax { Parent: ArgumentSyntax handle } }
        && FluentCall.Of(handle.Parent?.Parent, model) is { } call
        && call.Syntax.ArgumentList.Arguments.All(argument =>
            argument == handle || argument.Expression is LambdaExpressionSyntax || Is(argument.Expression, model, trail - 1)
        );

    private static SyntaxNode Scope(SyntaxNode declarator) =>
        declarator.Ancestors().FirstOrDefault(node => node is BlockSyntax or CompilationUnitSyntax) ?? declarator;

    private static bool IsUse(IdentifierNameSyntax name, ILocalSymbol local, SemanticModel model) =>
        name.Identifier.ValueText == local.Name && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, local);

    private static bool IsWrite(IdentifierNameSyntax name) =>
        name.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == name,
            PrefixUnaryExpressionSyntax prefix => prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression,
            PostfixUnaryExpressionSyntax => true,
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
            RefExpressionSyntax => true,
            _ => false,
        };
}
