using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>A piece of text to blame: the name of a call, an argument, or an item of a list argument.</summary>
/// <param name="Call">The call to blame, or the one whose argument is.</param>
/// <param name="Value">The argument to blame, or the item; <see langword="null"/> when the call itself is.</param>
internal sealed record BlamedText(FluentCall Call, ExpressionSyntax? Value)
{
    /// <summary>The item of a collection expression or initializer.</summary>
    public SyntaxNode? Item =>
        Value?.Parent switch
        {
            ExpressionElementSyntax element => element,
            InitializerExpressionSyntax => Value,
            _ => null,
        };

    public static BlamedText? At(Location location, SemanticModel model)
    {
        if (location.SourceTree != model.SyntaxTree)
            return null;
        var node = model.SyntaxTree.GetRoot().FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        if (CallNamed(node) is { } named && FluentCall.Of(named, model) is { } call)
            return new(call, null);
        if (node.FirstAncestorOrSelf<ExpressionSyntax>() is not { } value)
            return null;
        var argument = value.Ancestors().OfType<ArgumentSyntax>().FirstOrDefault();
        return FluentCall.Of(argument?.Parent?.Parent, model) is { } receiving ? new(receiving, value) : null;
    }

    private static InvocationExpressionSyntax? CallNamed(SyntaxNode node) =>
        node is not SimpleNameSyntax
            ? null
            : node.Parent switch
            {
                MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access when access.Name == node => call,
                InvocationExpressionSyntax call when call.Expression == node => call,
                _ => null,
            };
}
