using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Framework;

namespace Ringfence.Evaluation.Tests.Framework;

/// <summary>The member that the outermost call of an expression binds to.</summary>
internal static class Member
{
    /// <summary>Finds it; <see langword="null"/> when it is not in the list.</summary>
    public static FrameworkMember? Find(string expression) => Find(new Expressions([expression]).Operations.Single());

    /// <summary>Calls it on erased values that the expression itself could not hold.</summary>
    public static object? Invoke(string expression, IRun run, object? receiver, params object?[] arguments) =>
        (Find(expression) ?? throw new InvalidOperationException($"not in the list: {expression}")).Invoke(run, receiver, arguments);

    /// <summary>Evaluates a whole expression.</summary>
    public static object? Evaluate(string expression, IRun run) =>
        new ErasedEvaluation(run).Value(new Expressions([expression]).Operations.Single());

    private static FrameworkMember? Find(IOperation operation) =>
        operation switch
        {
            IConversionOperation { OperatorMethod: null } conversion => Find(conversion.Operand),
            // A call without a value stands in a lambda.
            IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: var statements } } => Find(
                statements.OfType<IExpressionStatementOperation>().First().Operation
            ),
            IInvocationOperation call => FrameworkCatalogue.Find(call.TargetMethod),
            IObjectCreationOperation creation => FrameworkCatalogue.Find(creation.Constructor!),
            IPropertyReferenceOperation property => FrameworkCatalogue.Find(property.Property.GetMethod!),
            IFieldReferenceOperation field => FrameworkCatalogue.Find(field.Field),
            _ => throw new NotSupportedException(operation.Kind.ToString()),
        };
}
