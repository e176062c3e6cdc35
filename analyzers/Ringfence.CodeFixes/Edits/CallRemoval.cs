using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>Takes a call out of the program, with what would be left without a meaning.</summary>
internal static class CallRemoval
{
    /// <summary>The edit; <see langword="null"/> where what is left would not be a program.</summary>
    public static Edit? Of(FluentCall call, SemanticModel model)
    {
        if (!call.IsLink)
            return null;
        var isLast = call.Syntax.Parent is not MemberAccessExpressionSyntax;
        if (!isLast || call.Receiver is InvocationExpressionSyntax)
            return Edit.RemoveLink(call.Syntax);
        return call.Syntax.Parent switch
        {
            ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement => Edit.RemoveStatement(statement),
            ExpressionStatementSyntax statement => Edit.Replace(statement, "{ }"),
            LambdaExpressionSyntax lambda when ConfigureLambda.Around(call, model)?.Syntax == lambda => WithoutLambda(lambda, model),
            LambdaExpressionSyntax => null,
            _ => Edit.RemoveLink(call.Syntax),
        };
    }

    private static Edit WithoutLambda(LambdaExpressionSyntax lambda, SemanticModel model) =>
        lambda.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax declaring } argument
        && FluentCall.Of(declaring, model)?.IsOptional(argument) == true
            ? Edit.RemoveItem(argument)
            : Edit.Replace(lambda.Body, "{ }");
}
