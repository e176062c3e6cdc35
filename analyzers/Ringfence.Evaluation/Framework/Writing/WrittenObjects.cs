using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>What every value can do, nullable values, and the default comparers.</summary>
internal static class WrittenObjects
{
    private const string Nullable = "System.Nullable`1.";
    private const string Comparer = "System.Collections.Generic.Comparer`1.";
    private const string EqualityComparer = "System.Collections.Generic.EqualityComparer`1.";

    private static readonly string[] Telling =
    [
        "Exception",
        "ArgumentException",
        "ArgumentOutOfRangeException",
        "ObjectDisposedException",
        "AggregateException",
    ];

    public static (string Name, Func<ParameterInfo[], MemberBody?> Body)[] Rows { get; } =
    [
        ("System.Object.#ctor", _ => (_, _, _) => new object()),
        ("System.Object.ToString", _ => (_, receiver, _) => ErasedText.Of(receiver)),
        ("System.ValueType.ToString", _ => (_, receiver, _) => ErasedText.Of(receiver)),
        ("System.Object.Equals", parameters => Equal(parameters.Length)),
        ("System.ValueType.Equals", parameters => Equal(parameters.Length)),
        ("System.Object.ReferenceEquals", _ => (_, _, arguments) => Identities.AreSame(arguments[0], arguments[1])),
        ("System.IEquatable`1.Equals", parameters => Equal(parameters.Length)),
        (
            "System.IComparable`1.CompareTo",
            _ => (run, receiver, arguments) => ErasedComparer.Of(comparer: null, run).Compare(receiver, arguments[0])
        ),
        // An enumerator of pairs is none of objects, but every enumerator can be asked for an object.
        (
            "System.Collections.Generic.IEnumerator`1.get_Current",
            _ => (_, receiver, _) => Outgoing.Item(((System.Collections.IEnumerator)receiver!).Current)
        ),
        .. Messages,
        .. Enumerable.Range(1, 8).SelectMany(items => Tuples($"System.ValueTuple`{items}.")),
        (Nullable + "#ctor", _ => (_, _, arguments) => arguments[0]),
        (Nullable + "get_HasValue", _ => (_, receiver, _) => receiver is not null),
        (Nullable + "get_Value", _ => (_, receiver, _) => Value(receiver)),
        // Without a default, null: the type of the call knows what it is.
        (
            Nullable + "GetValueOrDefault",
            parameters => parameters.Length == 0 ? (_, receiver, _) => receiver : (_, receiver, arguments) => receiver ?? arguments[0]
        ),
        (Nullable + "ToString", _ => (_, receiver, _) => ErasedText.Of(receiver)),
        (Nullable + "Equals", parameters => Equal(parameters.Length)),
        (Nullable + "op_Implicit", _ => (_, _, arguments) => arguments[0]),
        (Nullable + "op_Explicit", _ => (_, _, arguments) => Value(arguments[0])),
        ("System.Nullable.Equals", parameters => Equal(parameters.Length)),
        ("System.Nullable.Compare", _ => (run, _, arguments) => ErasedComparer.Of(comparer: null, run).Compare(arguments[0], arguments[1])),
        // Without a factory it would make its value by reflection.
        (
            "System.Lazy`1.#ctor",
            parameters => parameters.Length == 0 || parameters[0].ParameterType.IsValueType ? (_, _, _) => throw Unmade() : null
        ),
        (Comparer + "get_Default", _ => (run, _, _) => ErasedComparer.Of(comparer: null, run)),
        (
            Comparer + "Create",
            _ =>
                (run, _, arguments) =>
                    Comparer<object?>.Create((Comparison<object?>)Incoming.To(typeof(Comparison<object>), arguments[0], run)!)
        ),
        (Comparer + "Compare", _ => (run, receiver, arguments) => ErasedComparer.Of(receiver, run).Compare(arguments[0], arguments[1])),
        (EqualityComparer + "get_Default", _ => (_, _, _) => ErasedEquality.Default),
        (
            EqualityComparer + "Equals",
            parameters =>
                parameters.Length == 2 ? (_, receiver, arguments) => ErasedEquality.Of(receiver).Equals(arguments[0], arguments[1]) : null
        ),
    ];

    // The .NET Framework says the same in other words than what the program will run on.
    private static IEnumerable<(string Name, Func<ParameterInfo[], MemberBody?> Body)> Messages =>
        from type in Telling
        select ($"System.{type}.get_Message", (Func<ParameterInfo[], MemberBody?>)(_ => (_, receiver, _) => Message((Exception)receiver!)));

    private static string Message(Exception exception) =>
        typeof(object).Assembly.GetName().Name == "mscorlib"
            ? throw new UnknownReachedException(new("what an exception says is known when the program runs", place: null))
            : exception.Message;

    private static IEnumerable<(string Name, Func<ParameterInfo[], MemberBody?> Body)> Tuples(string type) =>
        [
            (
                type + "#ctor",
                _ =>
                    (_, _, arguments) =>
                        arguments is [_, _, _, _, _, _, _, TupleValue rest]
                            ? new TupleValue([.. arguments.Take(7), .. rest.Items])
                            : new TupleValue([.. arguments])
            ),
            (type + "Equals", parameters => Equal(parameters.Length)),
            (type + "CompareTo", _ => (run, receiver, arguments) => ErasedComparer.Of(comparer: null, run).Compare(receiver, arguments[0])),
            (type + "ToString", _ => (_, receiver, _) => ErasedText.Of(receiver)),
        ];

    private static MemberBody Equal(int parameters) =>
        parameters == 1
            ? (_, receiver, arguments) => ErasedEquality.AreEqual(receiver, arguments[0])
            : (_, _, arguments) => ErasedEquality.AreEqual(arguments[0], arguments[1]);

    private static UnknownReachedException Unmade() => new(new("what is made by reflection is not known", place: null));

    private static object Value(object? receiver) => receiver ?? throw new InvalidOperationException("Nullable object must have a value.");
}
