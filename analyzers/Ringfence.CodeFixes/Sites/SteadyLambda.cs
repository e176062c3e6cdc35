using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ringfence.CodeFixes;

/// <summary>Tells lambdas that describe the same wherever they stand from those that use what is around them.</summary>
internal static class SteadyLambda
{
    public static bool Is(ExpressionSyntax expression, SemanticModel model) =>
        expression is LambdaExpressionSyntax lambda
        && lambda
            .DescendantNodes()
            .OfType<ArgumentSyntax>()
            .All(argument => argument.Expression is LambdaExpressionSyntax || SteadyValue.Is(argument.Expression, model))
        && lambda
            .DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .All(name => model.GetSymbolInfo(name).Symbol is not ILocalSymbol { IsConst: false });
}
