using System;
using System.Collections;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Source;

/// <summary>Turns type symbols into what the evaluator needs to know of types at run time.</summary>
internal static class TypeRefs
{
    /// <summary>A type that may mention the type parameters of the function it stands in.</summary>
    public static Func<Frame, TypeRef> InFunction(ITypeSymbol symbol, FleetProgram program)
    {
        var open = Open(symbol, program);
        if (MentionsParameter(symbol))
            return frame => open(frame.Types);
        var closed = open(TypeArguments.None);
        return _ => closed;
    }

    /// <summary>A type that may mention the type parameters of the type it stands in.</summary>
    public static Func<TypeRef[], TypeRef> InType(ITypeSymbol symbol, FleetProgram program)
    {
        var open = new Lazy<Func<TypeArguments, TypeRef>>(() => Open(symbol, program));
        return own => open.Value(TypeArguments.Of(own, []));
    }

    public static bool MentionsParameter(ITypeSymbol symbol) =>
        symbol switch
        {
            ITypeParameterSymbol => true,
            IArrayTypeSymbol array => MentionsParameter(array.ElementType),
            INamedTypeSymbol named => named.TypeArguments.Any(MentionsParameter)
                || (named.ContainingType is { } outer && MentionsParameter(outer)),
            _ => false,
        };

    private static Func<TypeArguments, TypeRef> Open(ITypeSymbol symbol, FleetProgram program)
    {
        switch (symbol)
        {
            case ITypeParameterSymbol parameter:
                return Parameter(parameter);
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable:
                var inner = Open(nullable.TypeArguments[0], program);
                return types => new NullableTypeRef(inner(types));
            case INamedTypeSymbol { IsTupleType: true } tuple:
                var items = tuple.TupleElements.Select(element => Open(element.Type, program)).ToArray();
                return types => new TupleTypeRef(Array.ConvertAll(items, item => item(types)));
            case IArrayTypeSymbol array:
                return Constant(new ErasedTypeRef(array.ElementType.Name + "[]", value => value is object?[]));
            case INamedTypeSymbol { TypeKind: TypeKind.Delegate } function:
                return Constant(new ErasedTypeRef(function.MetadataName, value => value is FunctionValue));
            case INamedTypeSymbol named when UserTypes.Of(named, program) is { } user:
                var arguments = named.TypeArguments.Select(argument => Open(argument, program)).ToArray();
                return arguments.Length == 0
                    ? Constant(new UserTypeRef(user, []))
                    : types => new UserTypeRef(user, Array.ConvertAll(arguments, argument => argument(types)));
            case INamedTypeSymbol named:
                return Constant(Framework(named));
            default:
                return Constant(new ErasedTypeRef(symbol.Name, _ => true));
        }
    }

    private static TypeRef Framework(INamedTypeSymbol named)
    {
        if (named is { Name: "ITuple", ContainingNamespace.Name: "CompilerServices" })
            return new AnyTupleTypeRef();
        if (named.IsAnonymousType)
            return new ErasedTypeRef(named.MetadataName, value => value is TupleValue);
        if (named.IsGenericType && !ClrTypes.IsOurs(named))
            return new ErasedTypeRef(named.MetadataName, Erased(named));
        return
            ClrTypes.Exact(named) is { } type && !typeof(IEnumerable).IsAssignableFrom(type)
            || named.SpecialType == SpecialType.System_String
            ? new ClrTypeRef(ClrTypes.Exact(named)!, named.Name)
            : new ErasedTypeRef(named.Name, _ => true);
    }

    // Generic collections are made over object: that a list is no dictionary can be told, of what it is a list cannot.
    private static Func<object, bool> Erased(INamedTypeSymbol named)
    {
        var definition = ClrTypes.Definition(named);
        if (definition is null || definition.ContainsGenericParameters is false)
            return _ => true;
        var erased = definition.MakeGenericType(Array.ConvertAll(definition.GetGenericArguments(), _ => typeof(object)));
        return value =>
            value is UserObject own
                ? erased.IsInterface || erased.IsAssignableFrom(own.Type.ClrBase)
                : (value is IEnumerable and not string && erased.IsInterface) || erased.IsInstanceOfType(value);
    }

    private static Func<TypeArguments, TypeRef> Parameter(ITypeParameterSymbol parameter)
    {
        var ordinal = parameter.Ordinal;
        var fallback = new ErasedTypeRef(parameter.Name, _ => true);
        return parameter.TypeParameterKind == TypeParameterKind.Method
            ? types => ordinal < types.OfMethod.Length ? types.OfMethod[ordinal] : fallback
            : types => ordinal < types.OfType.Length ? types.OfType[ordinal] : fallback;
    }

    private static Func<TypeArguments, TypeRef> Constant(TypeRef type) => _ => type;
}
