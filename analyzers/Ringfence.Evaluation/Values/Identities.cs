using System;
using System.Runtime.CompilerServices;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation;

/// <summary>Objects as such: whether two are one, and of which type one is that does not tell by itself.</summary>
internal static class Identities
{
    private static readonly ConditionalWeakTable<object, TypeRef> types = new();

    /// <summary>What <c>==</c> says of two references.</summary>
    /// <exception cref="UnknownReachedException">Whether they are one object is decided when the program runs.</exception>
    public static bool AreSame(object? left, object? right)
    {
        if (left is null || right is null)
            return left is null && right is null;
        if ((left as Unknown ?? right as Unknown) is { } unknown)
            throw new UnknownReachedException(unknown);
        if (ReferenceEquals(left, right))
            return true;
        if (MayBeOne(left, right))
            throw new UnknownReachedException(new("whether two values are one object is known when the program runs", null));
        return left is TypeRef && left.Equals(right);
    }

    /// <summary>The type of a collection or an array, if something remembered it.</summary>
    public static TypeRef? TypeOf(object value) => types.TryGetValue(value, out var type) ? type : null;

    /// <summary>Remembers the type of something that is going to be taken for another type.</summary>
    public static void Remember(object? value, TypeRef type)
    {
        if (value is not (null or Unknown or UserObject) && type.IsExact && !MayServeAll(value))
            types.GetValue(value, _ => type);
    }

    /// <summary>Demands that an array, if it was made for items of a narrower type, may hold a value.</summary>
    /// <exception cref="ArrayTypeMismatchException">It may not.</exception>
    public static void DemandItem(object?[] array, object value)
    {
        if (TypeOf(array) is not ArrayTypeRef { Element: var element })
            return;
        switch (value is Unknown ? null : element.IsInstance(value))
        {
            case false:
                throw new ArrayTypeMismatchException("Attempted to access an element as a type incompatible with the array.");
            case null:
                throw new GiveUpException($"whether an array of {element.Name} can hold the item is known when the program runs", null);
        }
    }

    // Over object, what is empty and never changes is one for all types of items.
    private static bool MayServeAll(object value) =>
        value is object?[] { Length: 0 }
        || value.GetType().Namespace is "System.Collections.Immutable" or "System.Collections.Frozen" or "System.Collections.ObjectModel";

    // Equal texts and delegates, and empty arrays, may be made once.
    private static bool MayBeOne(object left, object right) =>
        (left, right) switch
        {
            (string one, string other) => string.Equals(one, other, StringComparison.Ordinal),
            (FunctionValue one, FunctionValue other) => one.Equals(other) || (one is ProgramFunction first && first.IsOfSameCode(other)),
            (object?[] { Length: 0 }, object?[] { Length: 0 }) => true,
            _ => false,
        };
}
