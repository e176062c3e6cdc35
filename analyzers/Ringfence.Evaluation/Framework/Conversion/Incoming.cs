using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>Makes what a parameter wants of what evaluation holds.</summary>
internal delegate object? IncomingConversion(IRun run, object? value);

/// <summary>Turns erased arguments into what members want: delegates, comparers, exactly typed sequences and arrays, tuples.</summary>
internal static class Incoming
{
    // What is gone through without being counted.
    private const int Few = 64;

    private static readonly ConcurrentDictionary<Type, IncomingConversion?> Conversions = new();

    // The first that applies; what nothing applies to is passed as it is.
    private static readonly (Func<Type, bool> Applies, Func<Type, IncomingConversion?> Create)[] Rules =
    [
        (type => type == typeof(object), _ => null),
        (type => typeof(Delegate).IsAssignableFrom(type), FunctionAdapters.For),
        (type => type == typeof(IComparer) || type == typeof(IComparer<object>), _ => (run, value) => ErasedComparer.Of(value, run)),
        (type => type == typeof(IEqualityComparer<object>), _ => (_, value) => value is null ? null : ErasedEquality.Of(value)),
        (type => type.IsArray, Array),
        (type => ErasedTypes.SpanItem(type) is not null, type => Array(ErasedTypes.SpanItem(type)!.MakeArrayType())),
        (ErasedTypes.IsValueTuple, Tuple),
        (type => type == typeof(IEnumerable), _ => (run, value) => value is null ? null : Sequences.Of(value, run)),
        (type => Is(type, typeof(IEnumerable<>)), Sequence),
        (type => Dictionaries.Any(definition => Is(type, definition)), type => Adapted(type, Dictionary)),
        (type => Collections.Any(definition => Is(type, definition)), type => Adapted(type, Collection)),
        (type => Is(type, typeof(ISet<>)), type => Adapted(type, (run, value) => new HashSet<object?>(Sequences.Of(value, run)))),
    ];

    private static readonly Type[] Dictionaries = [typeof(IDictionary<,>), typeof(IReadOnlyDictionary<,>)];

    private static readonly Type[] Collections =
    [
        typeof(ICollection<>),
        typeof(IList<>),
        typeof(IReadOnlyCollection<>),
        typeof(IReadOnlyList<>),
    ];

    /// <summary>How arguments for a type are converted.</summary>
    /// <returns>The conversion; <see langword="null"/> when arguments are passed as they are.</returns>
    public static IncomingConversion? For(Type type) =>
        Conversions.GetOrAdd(type, type => Rules.FirstOrDefault(rule => rule.Applies(type)).Create?.Invoke(type));

    /// <summary>Converts one value.</summary>
    public static object? To(Type type, object? value, IRun run)
    {
        if (value is Unknown unknown && type != typeof(object))
            throw new UnknownReachedException(unknown);
        return For(type) is { } convert ? convert(run, value) : value;
    }

    private static bool Is(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static IncomingConversion Array(Type type)
    {
        var item = type.GetElementType()!;
        return (run, value) =>
        {
            switch (value)
            {
                case null:
                    return null;
                case string text when type == typeof(char[]):
                    run.Count(text.Length >> 6);
                    return text.ToCharArray();
                // Not a copy: Array.Sort changes it.
                case object[] array when array.GetType() == type:
                    run.Count(array.Length >> 3);
                    return array;
                default:
                    var items = Sequences.Of(value, run).ToList();
                    var copy = System.Array.CreateInstance(item, items.Count);
                    for (var i = 0; i < items.Count; i++)
                        copy.SetValue(To(item, items[i], run), i);
                    return copy;
            }
        };
    }

    private static IncomingConversion Tuple(Type type)
    {
        var constructor = type.GetConstructors()
            .Single(constructor => constructor.GetParameters().Length == type.GenericTypeArguments.Length);
        return (run, value) =>
            value is TupleValue tuple && tuple.Items.Length == type.GenericTypeArguments.Length
                ? constructor.Invoke([.. tuple.Items.Select((item, index) => To(type.GenericTypeArguments[index], item, run))])
                : value;
    }

    private static IncomingConversion Sequence(Type type)
    {
        var item = type.GenericTypeArguments[0];
        if (item == typeof(object))
            return (run, value) =>
                value switch
                {
                    null => null,
                    // Queries know arrays and lists: the last item that a filter lets through they look for from the end.
                    object?[] { Length: <= Few } or List<object?> { Count: <= Few } => value,
                    _ => Sequences.Of(value, run),
                };
        return (IncomingConversion)
            typeof(Incoming)
                .GetMethod(nameof(TypedSequence), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(item)
                .Invoke(obj: null, parameters: null)!;
    }

    private static IncomingConversion TypedSequence<T>()
    {
        var convert = For(typeof(T));
        return (run, value) =>
            value is null
                ? null
                : new TypedSequence<T>(Sequences.Of(value, run), item => item is T exact ? exact : Exact<T>(convert, item, run));
    }

    private static T Exact<T>(IncomingConversion? convert, object? item, IRun run)
    {
        if (item is Unknown unknown)
            throw new UnknownReachedException(unknown);
        return (convert is null ? item : convert(run, item)) switch
        {
            T exact => exact,
            null when default(T) is null => default!,
            _ => throw new UnknownReachedException(new($"a {item?.GetType().Name ?? "null"} is no {typeof(T).Name}", place: null)),
        };
    }

    private static IncomingConversion Adapted(Type type, IncomingConversion adapt) =>
        (run, value) => value is null || type.IsInstanceOfType(value) ? value : adapt(run, value);

    private static object Collection(IRun run, object? value) => Sequences.Of(value, run).ToArray();

    private static object Dictionary(IRun run, object? value)
    {
        var copy = new Dictionary<object, object?>();
        foreach (var item in Sequences.Of(value, run))
        {
            if (item is not KeyValuePair<object, object?> pair)
                throw new UnknownReachedException(new("the entries of a dictionary are not known", place: null));
            copy.Add(pair.Key, pair.Value);
        }
        return copy;
    }
}
