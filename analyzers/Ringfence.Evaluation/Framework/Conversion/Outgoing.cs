using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>Turns what members give into what evaluation holds: tuples, arrays and pairs of exact types become erased ones.</summary>
internal static class Outgoing
{
    private static readonly ConcurrentDictionary<Type, Func<object, object?>?> Conversions = new();

    /// <summary>How results of a type are converted.</summary>
    /// <returns>The conversion of what is not <see langword="null"/>; <see langword="null"/> when results stay as they are.</returns>
    public static Func<object, object?>? For(Type type) => type == typeof(object) ? null : Conversions.GetOrAdd(type, Create);

    /// <summary>Converts a value by the type that it has.</summary>
    public static object? Item(object? value) =>
        value is null or string or int || For(value.GetType()) is not { } convert ? value : convert(value);

    private static Func<object, object?>? Create(Type type)
    {
        if (type.IsArray)
            return type == typeof(object[]) ? null : value => ((Array)value).Cast<object?>().Select(Item).ToArray();
        if (ErasedTypes.IsValueTuple(type))
            return Tuple(type);
        if (!type.IsGenericType)
            return null;
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(KeyValuePair<,>) && type != typeof(KeyValuePair<object, object>))
            return Generic(nameof(Pair), type);
        if (definition == typeof(IEnumerable<>) && type.GenericTypeArguments[0] is { IsValueType: true })
            return Generic(nameof(Sequence), type);
        return null;
    }

    private static Func<object, object?> Tuple(Type type)
    {
        var fields = type.GetFields(BindingFlags.Public | BindingFlags.Instance);
        return value => new TupleValue([
            .. fields.SelectMany(field =>
                Item(field.GetValue(value)) is var item && field.Name == "Rest" && item is TupleValue rest ? rest.Items : [item]
            ),
        ]);
    }

    private static Func<object, object?> Generic(string method, Type type) =>
        (Func<object, object?>)
            typeof(Outgoing)
                .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.GenericTypeArguments)
                .Invoke(obj: null, parameters: null)!;

    private static Func<object, object?> Pair<TKey, TValue>() =>
        value =>
        {
            var pair = (KeyValuePair<TKey, TValue>)value;
            return new KeyValuePair<object?, object?>(Item(pair.Key), Item(pair.Value));
        };

    private static Func<object, object?> Sequence<T>() => value => new ErasedSequence<T>((IEnumerable<T>)value);
}
