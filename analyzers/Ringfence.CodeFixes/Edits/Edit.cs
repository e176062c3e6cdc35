using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>A change of the program's text, still in terms of syntax, so that several can be brought together.</summary>
/// <param name="Tree">The file that it changes.</param>
internal abstract record Edit(SyntaxTree Tree)
{
    /// <summary>Writes something else in place of a node.</summary>
    public static Edit Replace(SyntaxNode node, string text) => new Replacement(node, text);

    /// <summary>Writes something at a place.</summary>
    public static Edit Insert(SyntaxTree tree, int position, string text) => new Insertion(tree, position, text);

    /// <summary>Takes an item out of a collection, or an argument out of a call, with its comma.</summary>
    public static Edit RemoveItem(SyntaxNode item) => new ItemRemoval(item);

    /// <summary>Takes a link out of a chain of calls; its receiver stays.</summary>
    public static Edit RemoveLink(InvocationExpressionSyntax call) => new LinkRemoval(call);

    /// <summary>Takes a whole statement out.</summary>
    public static Edit RemoveStatement(StatementSyntax statement) => new StatementRemoval(statement);

    /// <summary>Writes a further link behind a chain of calls.</summary>
    public static Edit Append(ExpressionSyntax chain, CallText call) => new LinkAppending(chain, call);
}

/// <inheritdoc cref="Edit.Replace"/>
internal sealed record Replacement(SyntaxNode Node, string Text) : Edit(Node.SyntaxTree);

/// <inheritdoc cref="Edit.Insert"/>
internal sealed record Insertion(SyntaxTree Tree, int Position, string Text) : Edit(Tree);

/// <inheritdoc cref="Edit.RemoveItem"/>
internal sealed record ItemRemoval(SyntaxNode Item) : Edit(Item.SyntaxTree);

/// <inheritdoc cref="Edit.RemoveLink"/>
internal sealed record LinkRemoval(InvocationExpressionSyntax Call) : Edit(Call.SyntaxTree);

/// <inheritdoc cref="Edit.RemoveStatement"/>
internal sealed record StatementRemoval(StatementSyntax Statement) : Edit(Statement.SyntaxTree);

/// <inheritdoc cref="Edit.Append"/>
internal sealed record LinkAppending(ExpressionSyntax Chain, CallText Call) : Edit(Chain.SyntaxTree);
