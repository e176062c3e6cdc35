using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Ringfence.CodeFixes;

/// <summary>A call of the fluent API as it stands in the program: <c>management.Vlan(10)</c>.</summary>
internal sealed class FluentCall
{
    private const string FluentAssembly = "Ringfence.Fluent";

    private readonly IInvocationOperation operation;

    private FluentCall(InvocationExpressionSyntax syntax, IInvocationOperation operation)
    {
        Syntax = syntax;
        this.operation = operation;
    }

    public InvocationExpressionSyntax Syntax { get; }

    public string Name => operation.TargetMethod.Name;

    /// <summary>The class whose method it is: <c>ManagementNetworkBuilder</c>.</summary>
    public string Builder => operation.TargetMethod.ContainingType.Name;

    /// <summary>Whether it is a link of a chain on a builder.</summary>
    public bool IsLink => Syntax.Expression is MemberAccessExpressionSyntax && !operation.TargetMethod.IsStatic;

    /// <summary>What it is called on.</summary>
    public ExpressionSyntax Receiver => ((MemberAccessExpressionSyntax)Syntax.Expression).Expression;

    /// <summary>The method's name where it is called.</summary>
    public SimpleNameSyntax NameSyntax =>
        Syntax.Expression is MemberAccessExpressionSyntax access ? access.Name : (SimpleNameSyntax)Syntax.Expression;

    /// <summary>The call that an expression is, if it is one of the fluent API.</summary>
    public static FluentCall? Of(SyntaxNode? node, SemanticModel model) =>
        node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or SimpleNameSyntax } syntax
        && model.GetOperation(syntax) is IInvocationOperation operation
        && operation.TargetMethod.ContainingAssembly?.Name == FluentAssembly
            ? new(syntax, operation)
            : null;

    /// <summary>What is passed for a parameter; <see langword="null"/> when it is left out.</summary>
    public ArgumentSyntax? Argument(string parameter) =>
        operation
            .Arguments.Where(argument => argument.ArgumentKind == ArgumentKind.Explicit && argument.Parameter?.Name == parameter)
            .Select(argument => argument.Syntax as ArgumentSyntax)
            .FirstOrDefault();

    /// <inheritdoc cref="Argument"/>
    public ExpressionSyntax? Value(string parameter) => Argument(parameter)?.Expression;

    /// <summary>Whether a parameter may be left out.</summary>
    public bool IsOptional(ArgumentSyntax argument) =>
        operation.Arguments.FirstOrDefault(passed => passed.Syntax == argument)?.Parameter?.IsOptional == true;

    /// <summary>The edit that passes one more argument, by name.</summary>
    /// <param name="text">The argument: <c>cap: 50.Percent()</c>.</param>
    /// <param name="behind">The argument behind which it goes; the last one when left out.</param>
    public Edit Pass(string text, ArgumentSyntax? behind = null)
    {
        behind ??= Syntax.ArgumentList.Arguments.LastOrDefault();
        if (behind is null)
            return Edit.Insert(Syntax.SyntaxTree, Syntax.ArgumentList.OpenParenToken.Span.End, text);
        var lines = new Lines(Syntax.SyntaxTree);
        var separator = lines.IsFirstOnLine(behind.SpanStart) ? lines.NewLine + lines.IndentAt(behind.SpanStart) : " ";
        return Edit.Insert(Syntax.SyntaxTree, behind.Span.End, "," + separator + text);
    }
}
