using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>A lambda that describes something with its builder: <c>management => management.Vlan(10)</c>.</summary>
internal sealed class ConfigureLambda
{
    private readonly SemanticModel model;
    private readonly IParameterSymbol builder;

    private ConfigureLambda(LambdaExpressionSyntax syntax, IParameterSymbol builder, SemanticModel model)
    {
        Syntax = syntax;
        this.builder = builder;
        this.model = model;
    }

    public LambdaExpressionSyntax Syntax { get; }

    public string BuilderName => builder.Name;

    /// <summary>The lambda that is passed to a call, written out in place.</summary>
    public static ConfigureLambda? Of(FluentCall call, SemanticModel model) =>
        call
            .Syntax.ArgumentList.Arguments.Select(argument => Of(argument.Expression as LambdaExpressionSyntax, model))
            .FirstOrDefault(lambda => lambda is not null);

    /// <summary>The lambda whose builder a chain begins with.</summary>
    public static ConfigureLambda? Around(FluentCall call, SemanticModel model)
    {
        var root = RootOf(call.Syntax);
        if (model.GetSymbolInfo(root).Symbol is not IParameterSymbol parameter)
            return null;
        var lambda = Of(
            root.AncestorsAndSelf().OfType<LambdaExpressionSyntax>().FirstOrDefault(around => IsOf(around, parameter, model)),
            model
        );
        return lambda;
    }

    // The parameter as it is written, with its type if it has one.
    private string Head =>
        Syntax is SimpleLambdaExpressionSyntax simple
            ? simple.Parameter.ToString()
            : ((ParenthesizedLambdaExpressionSyntax)Syntax).ParameterList.ToString();

    /// <summary>The call that the lambda is passed to.</summary>
    public FluentCall? Declarer => FluentCall.Of(Syntax.Parent?.Parent?.Parent, model);

    /// <summary>The calls on the builder itself, not those on what it describes, in the order in which they run.</summary>
    public IReadOnlyList<FluentCall> Calls =>
        [
            .. Syntax
                .Body.DescendantNodesAndSelf()
                .OfType<InvocationExpressionSyntax>()
                .Where(IsOnBuilder)
                .Select(call => FluentCall.Of(call, model))
                .OfType<FluentCall>()
                .OrderBy(call => call.Syntax.Span.End),
        ];

    /// <summary>The calls of one name on the builder itself.</summary>
    public IEnumerable<FluentCall> CallsOf(string name) => Calls.Where(call => call.Name == name);

    /// <summary>Whether all that is done to the builder is seen here: it is not handed to code elsewhere.</summary>
    public bool IsSelfContained =>
        Syntax
            .Body.DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Where(name => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, builder))
            .All(name => name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } && IsFluentChain(call));

    /// <summary>Whether a call on the builder runs exactly once whenever the lambda does.</summary>
    public bool RunsOnce(FluentCall call) =>
        !call
            .Syntax.Ancestors()
            .TakeWhile(node => node != Syntax)
            .Any(node =>
                node
                    is IfStatementSyntax
                        or SwitchStatementSyntax
                        or ConditionalExpressionSyntax
                        or SwitchExpressionSyntax
                        or TryStatementSyntax
                || IsRepetition(node)
            );

    /// <summary>Whether a node between a call and its lambda may run the call several times.</summary>
    public static bool IsRepetition(SyntaxNode node) =>
        node
            is CommonForEachStatementSyntax
                or ForStatementSyntax
                or WhileStatementSyntax
                or DoStatementSyntax
                or LocalFunctionStatementSyntax
                or AnonymousFunctionExpressionSyntax
                or QueryExpressionSyntax;

    /// <summary>The edit that adds a call behind all others; <see langword="null"/> where it would not be certain to run.</summary>
    public Edit? Append(CallText call) =>
        Syntax.Body switch
        {
            BlockSyntax { Statements.Count: 0 } => Edit.Replace(Syntax, Head + " => " + builder.Name + "." + call),
            BlockSyntax block => block.DescendantNodes().Any(node => node is ReturnStatementSyntax or ThrowStatementSyntax)
                ? Prepend(call)
                : Behind(block.Statements.Last(), call),
            ExpressionSyntax body when IsChain(body) => Edit.Append(body, call),
            _ => null,
        };

    /// <summary>The edit that adds a call before all others.</summary>
    public Edit? Prepend(CallText call)
    {
        if (Syntax.Body is BlockSyntax { Statements.Count: > 0 } block)
            return Before(block.Statements[0], call);
        if (
            Syntax.Body is not ExpressionSyntax body
            || RootOf(body) is not IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } root
        )
            return Append(call);
        if (!SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(root).Symbol, builder))
            return null;
        var lines = new Lines(Syntax.SyntaxTree);
        var dot = access.OperatorToken.SpanStart;
        if (!lines.IsFirstOnLine(dot))
            return Edit.Insert(Syntax.SyntaxTree, root.Span.End, "." + call);
        var indent = lines.IndentAt(dot);
        return Edit.Insert(Syntax.SyntaxTree, dot, "." + call.OnLines(indent, lines.NewLine) + lines.NewLine + indent);
    }

    /// <summary>The expression that a chain of calls begins with.</summary>
    public static ExpressionSyntax RootOf(ExpressionSyntax chain)
    {
        while (chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access })
            chain = access.Expression;
        return chain;
    }

    private static ConfigureLambda? Of(LambdaExpressionSyntax? lambda, SemanticModel model) =>
        lambda is not null && model.GetSymbolInfo(lambda).Symbol is IMethodSymbol { Parameters: [var only], ReturnsVoid: true }
            ? new(lambda, only, model)
            : null;

    private static bool IsOf(LambdaExpressionSyntax lambda, IParameterSymbol parameter, SemanticModel model) =>
        model.GetSymbolInfo(lambda).Symbol is IMethodSymbol method
        && method.Parameters.Any(own => SymbolEqualityComparer.Default.Equals(own, parameter));

    private bool IsOnBuilder(InvocationExpressionSyntax call) =>
        SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(RootOf(call)).Symbol, builder);

    private bool IsFluentChain(InvocationExpressionSyntax first)
    {
        for (var call = first; ; call = (InvocationExpressionSyntax)call.Parent!.Parent!)
        {
            if (FluentCall.Of(call, model) is null)
                return false;
            if (call.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax })
                return call.Parent is ExpressionStatementSyntax || call == Syntax.Body;
        }
    }

    // A chain that ends in something else than the builder, such as a method of the user's, cannot be continued.
    private bool IsChain(ExpressionSyntax body) =>
        body is InvocationExpressionSyntax
        && model.GetTypeInfo(body).Type is { } type
        && SymbolEqualityComparer.Default.Equals(type, builder.Type);

    private Edit Before(StatementSyntax statement, CallText call)
    {
        var lines = new Lines(Syntax.SyntaxTree);
        var separator = lines.IsFirstOnLine(statement.SpanStart) ? lines.NewLine + lines.IndentAt(statement.SpanStart) : " ";
        return Edit.Insert(Syntax.SyntaxTree, statement.SpanStart, $"{builder.Name}.{call};{separator}");
    }

    private Edit Behind(StatementSyntax statement, CallText call)
    {
        var lines = new Lines(Syntax.SyntaxTree);
        if (!lines.IsFirstOnLine(statement.SpanStart))
            return Edit.Insert(Syntax.SyntaxTree, statement.Span.End, $" {builder.Name}.{call};");
        // Behind the comment at the end of the line, which is about the statement that stands there.
        var line = lines.Text.Lines.GetLineFromPosition(statement.Span.End);
        return lines.AreOnOneLine(statement.GetLastToken(), statement.GetLastToken().GetNextToken())
            ? Edit.Insert(Syntax.SyntaxTree, statement.Span.End, $" {builder.Name}.{call};")
            : Edit.Insert(Syntax.SyntaxTree, line.End, lines.NewLine + lines.IndentAt(statement.SpanStart) + $"{builder.Name}.{call};");
    }
}
