using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Whether two tuples are equal: item by item, each pair with the operator of its types, until one differs.</summary>
internal static class TupleComparison
{
    public static Func<Frame, object?, object?, bool> Of(
        IOperation operation,
        ITypeSymbol? left,
        ITypeSymbol? right,
        bool isEquality,
        FunctionCompiler scope
    )
    {
        if (Tuple(left) is { } one && Tuple(right) is { } other)
            return Items([
                .. one.TupleElements.Zip(other.TupleElements, (item, with) => Of(operation, item.Type, with.Type, isEquality, scope)),
            ]);
        if ((Operator(left, isEquality) ?? Operator(right, isEquality)) is { } method)
        {
            var call = UserDefinedOperators.Binary(operation, method, scope);
            return (frame, first, second) => frame.Run.Decide(call(frame, first, second)) == isEquality;
        }
        return IsComparedByIdentity(left, scope) && IsComparedByIdentity(right, scope)
            ? (_, first, second) => Identities.AreSame(first, second)
            : (_, first, second) => AreEqual(first, second);
    }

    private static Func<Frame, object?, object?, bool> Items(Func<Frame, object?, object?, bool>[] items) =>
        (frame, left, right) =>
        {
            if ((left as Unknown ?? right as Unknown) is { } unknown)
                throw new UnknownReachedException(unknown);
            if (left is not TupleValue one || right is not TupleValue other)
                return left is null && right is null;
            for (var i = 0; i < items.Length; i++)
                if (!items[i](frame, one.Items[i], other.Items[i]))
                    return false;
            return true;
        };

    private static INamedTypeSymbol? Tuple(ITypeSymbol? type) =>
        type switch
        {
            INamedTypeSymbol { IsTupleType: true } tuple => tuple,
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Tuple(nullable.TypeArguments[0]),
            _ => null,
        };

    // Written operators of the program; those that the compiler writes for records compare their state.
    private static IMethodSymbol? Operator(ITypeSymbol? type, bool isEquality)
    {
        for (var around = type; around is not null; around = around.BaseType)
            if (
                around.DeclaringSyntaxReferences.Length > 0
                && around
                    .GetMembers(isEquality ? "op_Equality" : "op_Inequality")
                    .OfType<IMethodSymbol>()
                    .FirstOrDefault(method => !method.IsImplicitlyDeclared)
                    is { } method
            )
                return method;
        return null;
    }

    private static bool IsComparedByIdentity(ITypeSymbol? type, FunctionCompiler scope) =>
        type is { IsReferenceType: true, TypeKind: not TypeKind.Delegate, SpecialType: not SpecialType.System_String, Name: not "Type" }
        && (
            type.SpecialType == SpecialType.System_Object
            || (type is INamedTypeSymbol { IsRecord: false } named && UserTypes.Of(named, scope.Program) is not null)
        );

    // Numbers of different types are converted item by item at run time.
    private static bool AreEqual(object? left, object? right) =>
        (left, right) switch
        {
            (Unknown unknown, _) => throw new UnknownReachedException(unknown),
            (_, Unknown unknown) => throw new UnknownReachedException(unknown),
            (double or float, _) or (_, double or float) => left is IConvertible one
                && right is IConvertible other
                && one.ToDouble(CultureInfo.InvariantCulture) == other.ToDouble(CultureInfo.InvariantCulture),
            (IConvertible one, IConvertible other) when one is ValueType && other is ValueType && one.GetType() != other.GetType() =>
                Number(one) == Number(other),
            _ => Equals(left, right),
        };

    private static decimal Number(IConvertible value) =>
        value is char character ? character : value.ToDecimal(CultureInfo.InvariantCulture);
}
