using System;

namespace Ringfence.Evaluation.Source;

/// <summary>A type as the evaluator knows it at run time.</summary>
internal abstract class TypeRef(string name)
{
    /// <summary>Its name without namespace, as <c>typeof(T).Name</c> says.</summary>
    public string Name { get; } = name;

    /// <summary>What <c>default</c> gives.</summary>
    public abstract object? Default { get; }

    /// <summary>Whether a value that is not null is an instance; <see langword="null"/> when that cannot be told.</summary>
    public abstract bool? IsInstance(object value);

    public override string ToString() => Name;
}

/// <summary>A type of the framework or of Ringfence that is not generic.</summary>
internal sealed class ClrTypeRef(Type type, string name) : TypeRef(name)
{
    public Type Type { get; } = type;

    public override object? Default { get; } =
        type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null;

    public override bool? IsInstance(object value) => UserException.Unwrapped(value) is { } actual && Type.IsInstanceOfType(actual);

    public override bool Equals(object? obj) => obj is ClrTypeRef other && other.Type == Type;

    public override int GetHashCode() => Type.GetHashCode();
}

/// <summary>A type that the program declares.</summary>
internal sealed class UserTypeRef(UserType type, TypeRef[] arguments) : TypeRef(type.Name)
{
    public UserType Type { get; } = type;

    public TypeRef[] Arguments { get; } = arguments;

    public override object? Default => Type.DefaultValue(Arguments);

    public override bool Equals(object? obj) =>
        obj is UserTypeRef other && ReferenceEquals(other.Type, Type) && Arguments.Length == 0 && other.Arguments.Length == 0;

    public override int GetHashCode() => Type.Key.GetHashCode();

    public override bool? IsInstance(object value) =>
        value switch
        {
            UserObject instance => Type.IsBaseOf(instance.Type) ? (Arguments.Length == 0 ? true : null) : false,
            UserEnum member => ReferenceEquals(member.Type, Type),
            _ => false,
        };
}

/// <summary>A nullable value type: its instances are those of the type inside.</summary>
internal sealed class NullableTypeRef(TypeRef inner) : TypeRef("Nullable`1")
{
    public TypeRef Inner { get; } = inner;

    public override object? Default => null;

    public override bool? IsInstance(object value) => Inner.IsInstance(value);
}

/// <summary>A type whose instances do not tell what they are, such as an array or a generic collection.</summary>
internal sealed class ErasedTypeRef(string name, Func<object, bool> mayBe) : TypeRef(name)
{
    public override object? Default => null;

    public override bool? IsInstance(object value) => mayBe(value) ? null : false;
}

/// <summary>A tuple of some length.</summary>
internal sealed class TupleTypeRef(TypeRef[] items) : TypeRef("ValueTuple`" + items.Length)
{
    public override object? Default => new TupleValue(Array.ConvertAll(items, item => item.Default));

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
}

/// <summary>Any tuple, as <c>ITuple</c>.</summary>
internal sealed class AnyTupleTypeRef() : TypeRef("ITuple")
{
    public override object? Default => null;

    public override bool? IsInstance(object value) => value is TupleValue { Names: null };
}
