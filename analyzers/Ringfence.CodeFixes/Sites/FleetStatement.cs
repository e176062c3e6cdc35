using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>The statement of the fleet's own lambda in which something is described: a place for what must be declared before.</summary>
internal sealed class FleetStatement
{
    private readonly StatementSyntax statement;
    private readonly SemanticModel model;
    private readonly string builder;

    private FleetStatement(StatementSyntax statement, string builder, SemanticModel model)
    {
        this.statement = statement;
        this.builder = builder;
        this.model = model;
    }

    public static FleetStatement? Around(FluentCall call, SemanticModel model)
    {
        foreach (var lambda in call.Syntax.Ancestors().OfType<LambdaExpressionSyntax>())
            if (
                lambda is { Body: BlockSyntax block, Parent.Parent.Parent: InvocationExpressionSyntax around }
                && FluentCall.Of(around, model) is { Name: "Define", Builder: "Fleet" }
                && model.GetSymbolInfo(lambda).Symbol is IMethodSymbol { Parameters: [var fleet] }
            )
                return new(
                    call.Syntax.Ancestors().OfType<StatementSyntax>().First(ancestor => ancestor.Parent == block),
                    fleet.Name,
                    model
                );
        return null;
    }

    /// <summary>Whether a name means something there already.</summary>
    public bool IsDeclared(string name) =>
        !model.LookupSymbols(statement.SpanStart, name: name).IsEmpty
        || statement
            .DescendantNodes()
            .OfType<SingleVariableDesignationSyntax>()
            .Any(designation => designation.Identifier.ValueText == name);

    /// <summary>The edit that calls the fleet's builder before the statement.</summary>
    public Edit Before(string call)
    {
        var lines = new Lines(statement.SyntaxTree);
        var separator = lines.IsFirstOnLine(statement.SpanStart) ? lines.NewLine + lines.IndentAt(statement.SpanStart) : " ";
        return Edit.Insert(statement.SyntaxTree, statement.SpanStart, $"{builder}.{call};{separator}");
    }
}
