using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary><c>stackalloc int[3]</c> as a span: it is an array. The compiler has no operation for it.</summary>
internal static class StackAllocations
{
    public static Code Compile(IOperation operation, FunctionCompiler scope)
    {
        var model = scope.Program.ModelOf(operation.Syntax.SyntaxTree);
        var (size, initializer) = operation.Syntax switch
        {
            StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [var only] }] } } written => (
                only,
                written.Initializer
            ),
            ImplicitStackAllocArrayCreationExpressionSyntax implied => (null, implied.Initializer),
            _ => ((ExpressionSyntax?)null, (InitializerExpressionSyntax?)null),
        };
        if (!Ranges.IsSpan(model.GetTypeInfo(operation.Syntax).ConvertedType) || (size is null && initializer is null))
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        var item = ((INamedTypeSymbol)model.GetTypeInfo(operation.Syntax).ConvertedType!).TypeArguments[0];
        if (initializer is not null)
        {
            var items = initializer.Expressions.Select(expression => Item(expression, model, scope)).ToArray();
            return Array.Exists(items, code => code is null)
                ? scope.Unknown(operation, Reasons.NotSupported(operation))
                : frame => Array.ConvertAll(items, code => code!(frame));
        }
        if (model.GetOperation(size!) is not { } length)
            return scope.Unknown(operation, Reasons.NotSupported(operation));
        var count = scope.Expression(length);
        var type = scope.Type(item);
        return frame =>
            count(frame) is var found && found is Unknown or null
                ? found
                : Arrays.New(frame, Convert.ToInt64(found, CultureInfo.InvariantCulture), type(frame));
    }

    // Numbers that are converted would need the conversion too.
    private static Code? Item(ExpressionSyntax expression, SemanticModel model, FunctionCompiler scope) =>
        model.GetConversion(expression).IsIdentity && model.GetOperation(expression) is { } value ? scope.Stored(value) : null;
}
