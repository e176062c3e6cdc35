using System;
using System.Linq;

namespace Ringfence.Evaluation.Source;

/// <summary>A type as the evaluator knows it at run time. Two of the same type are equal.</summary>
internal abstract class TypeRef(string name)
{
    /// <summary>Its name without namespace, as <c>typeof(T).Name</c> says.</summary>
    public string Name { get; } = name;

    /// <summary>What <c>typeof(T).ToString()</c> says; <see langword="null"/> when that is not known.</summary>
    public abstract string? Text { get; }

    /// <summary>What <c>default</c> gives.</summary>
    public abstract object? Default { get; }

    /// <summary>Whether everything is known of it: which type it is, and which its type arguments are.</summary>
    public virtual bool IsExact => true;

    /// <summary>Whether it may stand for another in the type arguments of an interface.</summary>
    public virtual bool MayVary => true;

    /// <summary>Whether a value that is not null is an instance; <see langword="null"/> when that cannot be told.</summary>
    public abstract bool? IsInstance(object value);

    public override string ToString() => Name;

    protected static string? TextOf(string name, TypeRef[] arguments) =>
        arguments.Length == 0 ? name
        : arguments.Any(argument => argument.Text is null) ? null
        : $"{name}[{string.Join(",", arguments.Select(argument => argument.Text))}]";

    protected static int HashOf(int hash, TypeRef[] arguments) =>
        arguments.Aggregate(hash, (combined, argument) => unchecked((combined * 31) + argument.GetHashCode()));
}

/// <summary>A type of the framework or of Ringfence that is not generic.</summary>
internal sealed class ClrTypeRef(Type type, string name) : TypeRef(name)
{
    public Type Type { get; } = type;

    public override string? Text => Type.ToString();

    public override bool MayVary => !Type.IsValueType;

    public override object? Default { get; } =
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;

    public override bool? IsInstance(object value) => UserException.Unwrapped(value) is { } actual && Type.IsInstanceOfType(actual);

    public override bool Equals(object? obj) => obj is ClrTypeRef other && other.Type == Type;

    public override int GetHashCode() => Type.GetHashCode();
}

/// <summary>A type that the program declares.</summary>
internal sealed class UserTypeRef(UserType type, TypeRef[] arguments) : TypeRef(type.MetadataName)
{
    public UserType Type { get; } = type;

    public TypeRef[] Arguments { get; } = arguments;

    public override string? Text => TextOf(Type.FullName, Arguments);

    public override object? Default => Type.DefaultValue(Arguments);

    public override bool IsExact => Arguments.All(argument => argument.IsExact);

    public override bool Equals(object? obj) =>
        obj is UserTypeRef other && ReferenceEquals(other.Type, Type) && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashOf(Type.Key.GetHashCode(), Arguments);

    public override bool? IsInstance(object value) =>
        value switch
        {
            UserObject instance => Type.IsBaseOf(instance.Type) ? IsConstructionOf(instance) : false,
            UserEnum member => ReferenceEquals(member.Type, Type),
            _ => false,
        };

    // Type parameters of interfaces may vary.
    private bool? IsConstructionOf(UserObject instance) =>
        Arguments.Length == 0 || (instance.Type.ArgumentsAs(Type, instance.Arguments) is { } actual && actual.SequenceEqual(Arguments))
            ? true
        : Type.Kind == UserTypeKind.Interface || !IsExact ? null
        : false;
}

/// <summary>A nullable value type: its instances are those of the type inside.</summary>
internal sealed class NullableTypeRef(TypeRef inner) : TypeRef("Nullable`1")
{
    public TypeRef Inner { get; } = inner;

    public override string? Text => TextOf("System.Nullable`1", [Inner]);

    public override object? Default => null;

    public override bool IsExact => Inner.IsExact;

    public override bool? IsInstance(object value) => Inner.IsInstance(value);

    public override bool Equals(object? obj) => obj is NullableTypeRef other && other.Inner.Equals(Inner);

    public override int GetHashCode() => unchecked(Inner.GetHashCode() * 7);
}

/// <summary>A generic type of the framework. Its instances do not tell what their items are: what is a list can be told, of what it is a list cannot.</summary>
/// <param name="name">The name with the number of type parameters.</param>
/// <param name="fullName">The name with the namespace.</param>
/// <param name="arguments">The type arguments.</param>
/// <param name="isSealed">Whether a value of this type, as the program declares it, can be of no other.</param>
/// <param name="mayBe">Whether a value is of the type, whatever the type arguments.</param>
internal sealed class GenericTypeRef(string name, string fullName, TypeRef[] arguments, bool isSealed, Func<object, bool> mayBe)
    : TypeRef(name)
{
    private readonly string fullName = fullName;
    private readonly TypeRef[] arguments = arguments;

    public bool IsSealed { get; } = isSealed;

    public override string? Text => TextOf(fullName, arguments);

    public override object? Default => null;

    public override bool IsExact => arguments.All(argument => argument.IsExact);

    public override bool? IsInstance(object value) =>
        !mayBe(value) ? false
        : Identities.TypeOf(value) is { } known ? IsSame(known)
        : null;

    public override bool Equals(object? obj) =>
        obj is GenericTypeRef other && other.fullName == fullName && other.arguments.SequenceEqual(arguments);

    public override int GetHashCode() => HashOf(StringComparer.Ordinal.GetHashCode(fullName), arguments);

    // A list of strings is a sequence of objects: which interfaces a type has is not known here.
    private bool? IsSame(TypeRef known)
    {
        TypeRef[] items =
            known is GenericTypeRef generic ? generic.arguments
            : known is ArrayTypeRef array ? [array.Element]
            : [];
        if (Equals(known) || (known.IsExact && items.SequenceEqual(arguments)))
            return true;
        // Only interfaces, and only of references, vary.
        return items.Length == arguments.Length && (IsSealed || !arguments.Any(argument => argument.MayVary)) && IsExact && known.IsExact
            ? false
            : null;
    }
}

/// <summary>A collection of the framework or of Ringfence that is not generic.</summary>
internal sealed class CollectionTypeRef(Type type, string fullName) : TypeRef(type.Name)
{
    private readonly Type type = type;

    public override string? Text => fullName;

    public override object? Default => null;

    // What the evaluation itself puts in the place of a collection of the framework does not tell.
    public override bool? IsInstance(object value) =>
        value switch
        {
            UserObject own => own.Type.FrameworkInterfaces.Contains(fullName),
            TupleValue or UserEnum or FunctionValue => false,
            _ when value.GetType().Assembly == typeof(TypeRef).Assembly => null,
            _ => type.IsInstanceOfType(value),
        };

    public override bool Equals(object? obj) => obj is CollectionTypeRef other && other.type == type;

    public override int GetHashCode() => type.GetHashCode();
}

/// <summary>An array.</summary>
/// <param name="element">The type of its items, as it is declared.</param>
/// <param name="rank">The number of its dimensions.</param>
/// <param name="isPlain">Whether no other array can be taken for it: that of items that are values.</param>
internal sealed class ArrayTypeRef(TypeRef element, int rank, bool isPlain) : TypeRef(element.Name + Brackets(rank))
{
    private readonly int rank = rank;

    public TypeRef Element { get; } = element;

    public override string? Text => Element.Text is { } text ? text + Brackets(rank) : null;

    public override object? Default => null;

    public override bool IsExact => Element.IsExact;

    public override bool? IsInstance(object value) =>
        value is not (object?[] or Grid) || value is Grid { Rank: var actual } && actual != rank || value is object?[] && rank != 1 ? false
        : Identities.TypeOf(value) is not ArrayTypeRef known ? null
        : known.Equals(this) ? true
        : isPlain && IsExact && known.IsExact ? false
        : null;

    public override bool Equals(object? obj) => obj is ArrayTypeRef other && other.rank == rank && other.Element.Equals(Element);

    public override int GetHashCode() => unchecked((Element.GetHashCode() * 11) + rank);

    private static string Brackets(int rank) => "[" + new string(',', rank - 1) + "]";
}

/// <summary>A type of which is not known enough to tell its instances: a type parameter that stands for any type, an anonymous type.</summary>
internal sealed class ErasedTypeRef(string name, object? defaultValue, Func<object, bool> mayBe) : TypeRef(name)
{
    public override string? Text => null;

    public override object? Default => defaultValue;

    public override bool IsExact => false;

    public override bool? IsInstance(object value) => mayBe(value) ? null : false;
}

/// <summary>A tuple of some length.</summary>
internal sealed class TupleTypeRef(TypeRef[] items) : TypeRef("ValueTuple`" + items.Length)
{
    private readonly TypeRef[] items = items;

    public override string? Text => items.Length > 7 ? null : TextOf("System." + Name, items);

    public override object? Default => new TupleValue(Array.ConvertAll(items, item => item.Default));

    public override bool IsExact => items.All(item => item.IsExact);

    public override bool? IsInstance(object value)
    {
        if (value is not TupleValue { Names: null } tuple || tuple.Items.Length != items.Length)
            return false;
        bool? all = true;
        for (var i = 0; i < items.Length; i++)
            if ((tuple.Items[i] is { } item ? items[i].IsInstance(item) : null) is not true and var one)
                all = one is false ? false : all & null;
        return all;
    }

    public override bool Equals(object? obj) => obj is TupleTypeRef other && other.items.SequenceEqual(items);

    public override int GetHashCode() => HashOf(items.Length, items);
}

/// <summary>Any tuple, as <c>ITuple</c>.</summary>
internal sealed class AnyTupleTypeRef() : TypeRef("ITuple")
{
    public override string? Text => "System.Runtime.CompilerServices.ITuple";

    public override object? Default => null;

    public override bool? IsInstance(object value) => value is TupleValue { Names: null };

    public override bool Equals(object? obj) => obj is AnyTupleTypeRef;

    public override int GetHashCode() => 0;
}
