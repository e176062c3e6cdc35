using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Framework;

namespace Ringfence.Evaluation.Tests.Framework;

/// <summary>A very small evaluator: literals, calls of framework members and lambdas, on erased values.</summary>
internal sealed class ErasedEvaluation(IRun run)
{
    private readonly Dictionary<ISymbol, object?> locals = new(SymbolEqualityComparer.Default);

    public object? Value(IOperation operation) =>
        operation switch
        {
            { ConstantValue: { HasValue: true, Value: var constant } } => Constant(operation.Type!, constant),
            IConversionOperation conversion => Converted(conversion),
            IInvocationOperation call => Call(call.TargetMethod, call.Instance, call.Arguments),
            IObjectCreationOperation creation => Created(creation),
            IPropertyReferenceOperation { Property.ContainingType: { IsAnonymousType: true } type } part => (
                (TupleValue)Value(part.Instance!)!
            ).Items[type.GetMembers().OfType<IPropertySymbol>().ToList().FindIndex(property => property.Name == part.Property.Name)],
            IPropertyReferenceOperation property => Call(property.Property.GetMethod!, property.Instance, property.Arguments),
            IFieldReferenceOperation field => Invoke(FrameworkCatalogue.Find(field.Field), field, null, []),
            IArrayCreationOperation array => Array(array),
            ICollectionExpressionOperation list => list.Elements.Select(Value).ToArray(),
            IDelegateCreationOperation function => Value(function.Target),
            IAnonymousFunctionOperation lambda => new FakeFunction(arguments => Lambda(lambda, arguments)),
            IMethodReferenceOperation method => new FakeFunction(arguments => Group(method, arguments)),
            IParameterReferenceOperation parameter => locals[parameter.Parameter],
            ILocalReferenceOperation local => locals[local.Local],
            IDeclarationExpressionOperation => null,
            IDiscardOperation => null,
            IBinaryOperation { OperatorMethod: { } method } binary => Invoke(
                FrameworkCatalogue.Find(method),
                binary,
                null,
                [Value(binary.LeftOperand), Value(binary.RightOperand)]
            ),
            IBinaryOperation binary => Binary(binary.OperatorKind, Value(binary.LeftOperand)!, Value(binary.RightOperand)!),
            IUnaryOperation { OperatorMethod: { } method } unary => Invoke(
                FrameworkCatalogue.Find(method),
                unary,
                null,
                [Value(unary.Operand)]
            ),
            ITupleOperation tuple => new TupleValue([.. tuple.Elements.Select(Value)]),
            IDefaultValueOperation { Type: { } type } => FrameworkTypes.Facts.DefaultOf(type),
            IAnonymousObjectCreationOperation => new TupleValue([
                .. operation.ChildOperations.Cast<ISimpleAssignmentOperation>().Select(item => Value(item.Value)),
            ]),
            IConditionalOperation choice => (bool)Value(choice.Condition)! ? Value(choice.WhenTrue) : Value(choice.WhenFalse!),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } index => Activator.CreateInstance(
                FrameworkTypes.Find(index.Type!)!,
                Value(index.Operand),
                true
            ),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus } unary => -(dynamic)Value(unary.Operand)!,
            IRangeOperation range => new Range(
                (Index)Value(range.LeftOperand!)!,
                range.RightOperand is { } end ? (Index)Value(end)! : Index.End
            ),
            ITranslatedQueryOperation query => Value(query.Operation),
            IInstanceReferenceOperation => null,
            IInterpolatedStringHandlerCreationOperation { Content: IInterpolatedStringOperation text } => string.Concat(
                text.Parts.OfType<IInterpolatedStringAppendOperation>()
                    .Select(part => Value(((IInvocationOperation)part.AppendCall).Arguments[0].Value))
            ),
            IParenthesizedOperation inner => Value(inner.Operand),
            _ => throw new NotSupportedException($"{operation.Kind}: {operation.Syntax}"),
        };

    private static object? Constant(ITypeSymbol type, object? value) =>
        type.TypeKind == TypeKind.Enum && value is not null
            ? Enum.ToObject(FrameworkTypes.Find(type) ?? throw new NotSupportedException(type.Name), value)
            : value;

    private object? Converted(IConversionOperation conversion)
    {
        var value = Value(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
            return Invoke(FrameworkCatalogue.Find(method), conversion, null, [value]);
        return conversion.Conversion.IsNumeric ? Convert.ChangeType(value, FrameworkTypes.Find(conversion.Type!)!, provider: null) : value;
    }

    private object? Created(IObjectCreationOperation creation)
    {
        var value = Call(creation.Constructor!, null, creation.Arguments);
        foreach (var call in creation.Initializer?.Initializers.OfType<IInvocationOperation>() ?? [])
            Invoke(FrameworkCatalogue.Find(call.TargetMethod), call, value, [.. call.Arguments.Select(argument => Value(argument.Value))]);
        foreach (var assignment in creation.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            var property = (IPropertyReferenceOperation)assignment.Target;
            object?[] arguments = [.. property.Arguments.Select(argument => Value(argument.Value)), Value(assignment.Value)];
            Invoke(FrameworkCatalogue.Find(property.Property.SetMethod!), property, value, arguments);
        }
        return value;
    }

    private object?[] Array(IArrayCreationOperation array) =>
        array.Initializer is { } initializer
            ? [.. initializer.ElementValues.Select(Value)]
            :
            [
                .. Enumerable.Repeat(
                    FrameworkTypes.Facts.DefaultOf(((IArrayTypeSymbol)array.Type!).ElementType),
                    (int)Value(array.DimensionSizes.Single())!
                ),
            ];

    private object? Call(IMethodSymbol method, IOperation? instance, ImmutableArray<IArgumentOperation> operations)
    {
        var receiver = instance is null ? null : Value(instance);
        var arguments = new object?[method.Parameters.Length];
        foreach (var operation in operations)
            arguments[operation.Parameter!.Ordinal] = Value(operation.Value);
        var result = Invoke(
            FrameworkCatalogue.Find(method),
            (IOperation?)operations.FirstOrDefault() ?? instance,
            receiver,
            arguments,
            method
        );
        foreach (var operation in operations.Where(operation => operation.Parameter!.RefKind == RefKind.Out))
            if (operation.Value is IDeclarationExpressionOperation { Expression: ILocalReferenceOperation local })
                locals[local.Local] = arguments[operation.Parameter!.Ordinal];
        return result;
    }

    private object? Invoke(FrameworkMember? member, IOperation? place, object? receiver, object?[] arguments, ISymbol? symbol = null) =>
        member is null
            ? throw new NotSupportedException($"not in the list: {symbol} {place?.Syntax}")
            : member.Invoke(run, receiver, arguments);

    private object? Lambda(IAnonymousFunctionOperation lambda, object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
            locals[lambda.Symbol.Parameters[i]] = arguments[i];
        return lambda.Body.Operations[0] switch
        {
            IReturnOperation { ReturnedValue: { } value } => Value(value),
            IExpressionStatementOperation statement => Value(statement.Operation),
            var other => throw new NotSupportedException(other.Kind.ToString()),
        };
    }

    private object? Group(IMethodReferenceOperation method, object?[] arguments) =>
        Invoke(FrameworkCatalogue.Find(method.Method), method, method.Instance is null ? null : Value(method.Instance), arguments);

    private static object Binary(BinaryOperatorKind kind, dynamic left, dynamic right) =>
        kind switch
        {
            BinaryOperatorKind.Add => left + right,
            BinaryOperatorKind.Subtract => left - right,
            BinaryOperatorKind.Multiply => left * right,
            BinaryOperatorKind.Divide => left / right,
            BinaryOperatorKind.Remainder => left % right,
            BinaryOperatorKind.Equals => Equals(left, right),
            BinaryOperatorKind.NotEquals => !Equals(left, right),
            BinaryOperatorKind.LessThan => left < right,
            BinaryOperatorKind.GreaterThan => left > right,
            BinaryOperatorKind.GreaterThanOrEqual => left >= right,
            _ => throw new NotSupportedException(kind.ToString()),
        };
}
