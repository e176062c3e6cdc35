using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>How a fix refers to what is declared elsewhere: by the handle if it can be reached, by name otherwise.</summary>
internal static class Handle
{
    /// <summary>The handle or the quoted name.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="place">Where it is declared; its call gives the handle out.</param>
    /// <param name="at">Where it is to be used.</param>
    /// <param name="model">The file.</param>
    public static string Of(string name, Location? place, SyntaxNode at, SemanticModel model) =>
        place is not null
        && BlamedText.At(place, model) is { Call: var call }
        && call.Syntax.Span.End <= at.SpanStart
        && call.Syntax.ArgumentList.Arguments.Select(Designated).FirstOrDefault(found => found is not null) is { } designation
        && IsReachable(model.GetDeclaredSymbol(designation), at, model)
            ? designation.Identifier.Text
            : CSharpText.Quote(name);

    /// <summary>Whether an expression means the same somewhere else: all that it names can be reached from there.</summary>
    public static bool IsReachable(ExpressionSyntax expression, SyntaxNode at, SemanticModel model) =>
        expression
            .DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Parent is not MemberAccessExpressionSyntax access || access.Expression == name)
            .All(name => IsReachable(model.GetSymbolInfo(name).Symbol, at, model));

    private static bool IsReachable(ISymbol? symbol, SyntaxNode at, SemanticModel model) =>
        symbol is not null
        && model.LookupSymbols(at.SpanStart, name: symbol.Name).Contains(symbol, SymbolEqualityComparer.Default)
        && (symbol is not ILocalSymbol local || local.DeclaringSyntaxReferences.All(declared => declared.Span.End <= at.SpanStart));

    private static SingleVariableDesignationSyntax? Designated(ArgumentSyntax argument) =>
        argument.Expression is DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax designation }
            ? designation
            : null;
}
