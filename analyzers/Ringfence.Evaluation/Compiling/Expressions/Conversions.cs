using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Sdk;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class Conversions
{
    public static Code Compile(IConversionOperation operation, FunctionCompiler scope)
    {
        if (operation.OperatorMethod is { } method)
            return UserDefined(operation, method, scope);
        var operand = scope.Expression(operation.Operand);
        if (operation.Type is not { } type || operation.Operand.Type is not { } from)
            return operand;
        var conversion = operation.GetConversion();
        if (conversion.IsIdentity || conversion.IsDefaultLiteral || conversion.IsNullLiteral)
            return operand;
        // What an array or a generic collection was made for, it does not tell later.
        if (conversion is { IsReference: true, IsImplicit: true } && Tells(type, from))
            return Remembered(operand, from, scope);
        if (conversion.IsReference && type is IArrayTypeSymbol && from is IArrayTypeSymbol)
            return scope.Unknown(operation, "arrays that are taken for arrays of another type are not followed inside the compiler");
        if (operation.IsTryCast)
            return TypeTests.As(operand, type, scope);
        if (conversion.IsBoxing)
            return frame => Boxes.New(operand(frame));
        if (IsNumeric(type) && IsNumeric(from))
        {
            var convert = Numeric(Underlying(type, scope), Underlying(from, scope), operation.IsChecked);
            return frame => convert(operand(frame));
        }
        if ((conversion.IsReference || conversion.IsBoxing) && !conversion.IsImplicit || conversion.IsUnboxing)
        {
            var cast = TypeTests.Cast(type, scope);
            return frame => cast(frame, operand(frame));
        }
        return operand;
    }

    // From here on the value may be asked for its type, or be changed as if it were of another.
    private static bool Tells(ITypeSymbol to, ITypeSymbol from) =>
        to
            is IArrayTypeSymbol
                or { SpecialType: SpecialType.System_Object or SpecialType.System_Array }
                or INamedTypeSymbol { TypeKind: TypeKind.Interface, IsGenericType: false }
        && (
            from is IArrayTypeSymbol
            || from
                is INamedTypeSymbol
                {
                    IsGenericType: true,
                    TypeKind: TypeKind.Class or TypeKind.Struct,
                    IsAbstract: false,
                    IsTupleType: false
                }
        );

    private static Code Remembered(Code operand, ITypeSymbol from, FunctionCompiler scope)
    {
        var type = scope.Type(from);
        return frame =>
        {
            var value = operand(frame);
            Identities.Remember(value, type(frame));
            return value;
        };
    }

    /// <summary>The conversion of the items that a <c>foreach</c> goes through to the type of its variable.</summary>
    public static Func<Frame, object?, object?> OfItem(Conversion conversion, ITypeSymbol? from, ITypeSymbol to, FunctionCompiler scope)
    {
        if (from is null || conversion.IsIdentity || !conversion.Exists)
            return static (_, item) => Structs.Copied(item);
        if (conversion.MethodSymbol is { } method && scope.Program.KeyOf(method) is { } key)
            return (frame, value) => OwnCalls.Method(frame, null, key, [value], []);
        if (IsNumeric(to) && IsNumeric(from))
        {
            var convert = Numeric(Underlying(to, scope), Underlying(from, scope), false);
            return (_, value) => convert(value);
        }
        return conversion.IsExplicit ? TypeTests.Cast(to, scope) : static (_, value) => Structs.Copied(value);
    }

    /// <summary>Converts between numbers, characters and enums.</summary>
    private static Func<object?, object?> Numeric(NumericType to, NumericType from, bool isChecked)
    {
        if (to.Equals(from))
            return static value => value;
        var convert = NumericConversions.Find(to.Special, isChecked);
        return value =>
        {
            if (value is null)
                return to.IsNullable ? null : throw new InvalidOperationException("Nullable object must have a value.");
            if (value is Unknown unknown)
                return unknown;
            var number =
                value is UserEnum member ? member.Value
                : value is Enum known ? Convert.ChangeType(known, known.GetTypeCode(), null)
                : value;
            var converted = convert(number!);
            return to.User is { } user ? new UserEnum(user, converted)
                : to.Loaded is { } loaded ? Enum.ToObject(loaded, converted)
                : converted;
        };
    }

    private static bool IsNumeric(ITypeSymbol type) =>
        Inner(type) is var inner && (NumericConversions.IsNumeric(inner.SpecialType) || inner.TypeKind == TypeKind.Enum);

    private static ITypeSymbol Inner(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    private static NumericType Underlying(ITypeSymbol type, FunctionCompiler scope)
    {
        var inner = Inner(type);
        var isNullable = !ReferenceEquals(inner, type);
        if (inner is not INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
            return new(inner.SpecialType, null, null, isNullable);
        var user = UserTypes.Of(enumeration, scope.Program);
        return new(enumeration.EnumUnderlyingType!.SpecialType, user, user is null ? ClrTypes.Exact(enumeration) : null, isNullable);
    }

    private static Code UserDefined(IConversionOperation operation, IMethodSymbol method, FunctionCompiler scope)
    {
        var operand = scope.Stored(operation.Operand);
        if (method.ContainingType is { Name: "Index", ContainingNamespace.Name: "System" })
            return frame => operand(frame) is var position && position is int known ? Positions.Index(known, fromEnd: false) : position;
        // A conversion of a nullable value passes null on.
        var isLifted =
            Inner(operation.Operand.Type!) is var inner
            && !ReferenceEquals(inner, operation.Operand.Type)
            && !SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, operation.Operand.Type);
        var convert = Of(operation, method, scope);
        return frame =>
        {
            var value = operand(frame);
            return isLifted && value is null ? null : convert(frame, value);
        };
    }

    private static Func<Frame, object?, object?> Of(IConversionOperation operation, IMethodSymbol method, FunctionCompiler scope)
    {
        var isOurs = ClrTypes.IsOurs(method);
        var sdk = isOurs ? scope.Program.SdkMemberOf(method) : null;
        // Most arguments go through one of these, and none of them can go wrong.
        if (method.ContainingType.IsGenericType && sdk?.Returns is { } to && UnknownForms.For(to) is { } form)
            return Known(form, operation.Operand.ConstantValue.HasValue);
        var facts = new CallShape(operation, method, null, [], -1, null).Facts;
        var unknown = new UnknownCalls(facts, Reasons.Outside(method));
        if (sdk is not null)
            return OfRingfence(sdk, unknown, facts.Place);
        if (scope.Program.KeyOf(method) is { } key)
            return (frame, value) => OwnCalls.Method(frame, null, key, [value], []);
        if (!isOurs && FrameworkCatalogue.Find(method) is { } member)
            return (frame, value) => FrameworkCalls.Invoke(frame, member, facts, unknown, null, [value]);
        return (frame, value) => unknown.Outcome(frame, null, [value]);
    }

    private static Func<Frame, object?, object?> OfRingfence(SdkMember sdk, UnknownCalls unknown, Location place) =>
        (frame, value) =>
        {
            if (value is Unknown cause)
                return unknown.Outcome(frame, cause, null, [value]);
            try
            {
                return sdk.Invoke(frame.Run, null, [value]);
            }
            catch (FleetException error)
            {
                ErrorPlaces.Remember(error, place, frame.Rounds);
                throw;
            }
        };

    private static Func<Frame, object?, object?> Known(UnknownForms form, bool isConstant)
    {
        if (!isConstant)
            return (_, value) => value is Unknown cause ? form.Unknown(cause.Reason) : form.Known(value);
        object? known = null;
        return (_, value) => value is Unknown cause ? form.Unknown(cause.Reason) : known ??= form.Known(value);
    }

    private readonly record struct NumericType(SpecialType Special, UserType? User, Type? Loaded, bool IsNullable);
}
