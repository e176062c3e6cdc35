using System;
using System.Collections;
using System.Collections.Generic;
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

    /// <summary>The type arguments of a type, those of the types around it first.</summary>
    public static IEnumerable<ITypeSymbol> ArgumentsOf(INamedTypeSymbol? symbol) =>
        symbol is null ? [] : ArgumentsOf(symbol.ContainingType).Concat(symbol.TypeArguments);

    /// <summary>How many type parameters the functions around a local function have.</summary>
    public static int ArgumentsAround(IMethodSymbol function)
    {
        var count = 0;
        for (var around = function.ContainingSymbol; around is IMethodSymbol method; around = around.ContainingSymbol)
            count += method.TypeParameters.Length;
        return count;
    }

    public static bool MentionsParameter(ITypeSymbol symbol) =>
        symbol switch
        {
            ITypeParameterSymbol => true,
            IArrayTypeSymbol array => MentionsParameter(array.ElementType),
            INamedTypeSymbol named => ArgumentsOf(named).Any(MentionsParameter),
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
                return Generic(tuple.TupleElements.Select(element => element.Type), items => new TupleTypeRef(items), program);
            case IArrayTypeSymbol array:
                var element = Open(array.ElementType, program);
                var (rank, isPlain) = (array.Rank, array.ElementType.IsValueType);
                return types => new ArrayTypeRef(element(types), rank, isPlain);
            case INamedTypeSymbol named when UserTypes.Of(named, program) is { } user && named.TypeKind != TypeKind.Delegate:
                return Generic(ArgumentsOf(named), arguments => new UserTypeRef(user, arguments), program);
            case INamedTypeSymbol named:
                return Framework(named, program);
            default:
                return Constant(new ErasedTypeRef(symbol.Name, null, _ => true));
        }
    }

    private static Func<TypeArguments, TypeRef> Framework(INamedTypeSymbol named, FleetProgram program)
    {
        if (named is { Name: "ITuple", ContainingNamespace.Name: "CompilerServices" })
            return Constant(new AnyTupleTypeRef());
        if (named.IsAnonymousType)
            return Constant(new ErasedTypeRef(named.MetadataName, null, value => value is TupleValue));
        if (named.TypeKind == TypeKind.Delegate || (ArgumentsOf(named).Any() && !ClrTypes.IsOurs(named)))
        {
            Func<object, bool> mayBe = named.TypeKind == TypeKind.Delegate ? static value => value is FunctionValue : Erased(named);
            var (name, fullName) = (named.MetadataName, ClrTypes.MetadataName(named));
            // Lists and sets are not sealed, but what derives from them is the program's own.
            var isSealed = named.TypeKind is TypeKind.Class or TypeKind.Struct && !named.IsAbstract;
            return Generic(ArgumentsOf(named), arguments => new GenericTypeRef(name, fullName, arguments, isSealed, mayBe), program);
        }
        if (ClrTypes.Exact(named) is not { } type)
            return Constant(new ErasedTypeRef(named.Name, null, _ => true));
        return Constant(
            typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string)
                ? new CollectionTypeRef(type, ClrTypes.MetadataName(named))
                : new ClrTypeRef(type, named.Name)
        );
    }

    private static Func<TypeArguments, TypeRef> Generic(
        IEnumerable<ITypeSymbol> symbols,
        Func<TypeRef[], TypeRef> construct,
        FleetProgram program
    )
    {
        var mentions = symbols.Any(MentionsParameter);
        var arguments = symbols.Select(argument => Open(argument, program)).ToArray();
        if (mentions)
            return types => construct(Array.ConvertAll(arguments, argument => argument(types)));
        return Constant(construct(Array.ConvertAll(arguments, argument => argument(TypeArguments.None))));
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

    // A member that nobody called with type arguments may have any.
    private static Func<TypeArguments, TypeRef> Parameter(ITypeParameterSymbol parameter)
    {
        var position = Position(parameter);
        var unknown = new Unknown($"what {parameter.Name} stands for is known when the program runs", null);
        var fallback = new ErasedTypeRef(parameter.Name, parameter.IsReferenceType ? null : unknown, _ => true);
        return parameter.TypeParameterKind == TypeParameterKind.Method
            ? types => position < types.OfMethod.Length ? types.OfMethod[position] : fallback
            : types => position < types.OfType.Length ? types.OfType[position] : fallback;
    }

    // Behind the type parameters of the types, or functions, around the one that declares it.
    private static int Position(ITypeParameterSymbol parameter) =>
        parameter.Ordinal
        + (
            parameter.TypeParameterKind == TypeParameterKind.Type
                ? ArgumentsOf(parameter.ContainingType.ContainingType).Count()
                : ArgumentsAround((IMethodSymbol)parameter.ContainingSymbol)
        );

    private static Func<TypeArguments, TypeRef> Constant(TypeRef type) => _ => type;
}
