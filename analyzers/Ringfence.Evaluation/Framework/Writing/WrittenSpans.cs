using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Ringfence.Evaluation.Framework;

/// <summary>Spans: each is the array or string that it was made of.</summary>
internal static class WrittenSpans
{
    private const string Extensions = "System.MemoryExtensions.";

    public static (string Name, Func<ParameterInfo[], MemberBody?> Body)[] Rows { get; } =
    [
        .. Of("System.ReadOnlySpan`1."),
        .. Of("System.Span`1."),
        ("System.ReadOnlySpan`1.ToString", _ => (_, receiver, _) => receiver as string ?? throw NotText()),
        (Extensions + "AsSpan", AsSpan),
        (
            Extensions + "Contains",
            parameters =>
                Text(parameters, (text, value, comparison) => text.IndexOf(value, comparison) >= 0)
                ?? Search(parameters, index => index >= 0)
        ),
        (
            Extensions + "IndexOf",
            parameters =>
                Text(parameters, (text, value, comparison) => text.IndexOf(value, comparison)) ?? Search(parameters, index => index)
        ),
        (
            Extensions + "LastIndexOf",
            parameters =>
                parameters.Length == 2 ? (run, _, arguments) => LastIndexOf(run, arguments[0], arguments[1], IsSpan(parameters[1])) : null
        ),
        (
            Extensions + "SequenceEqual",
            parameters =>
                parameters.Length == 2
                    ? (run, _, arguments) => Items(run, arguments[0]).SequenceEqual(Items(run, arguments[1]), ErasedEquality.Default)
                    : null
        ),
        (
            Extensions + "StartsWith",
            parameters => Text(parameters, (text, value, comparison) => text.StartsWith(value, comparison)) ?? At(parameters, (_, _) => 0)
        ),
        (
            Extensions + "EndsWith",
            parameters =>
                Text(parameters, (text, value, comparison) => text.EndsWith(value, comparison))
                ?? At(parameters, (items, part) => items - part)
        ),
        (Extensions + "Trim", parameters => Trimmed(parameters, text => text.Trim())),
        (Extensions + "TrimStart", parameters => Trimmed(parameters, text => text.TrimStart())),
        (Extensions + "TrimEnd", parameters => Trimmed(parameters, text => text.TrimEnd())),
        (Extensions + "Reverse", _ => Reverse),
    ];

    private static IEnumerable<(string Name, Func<ParameterInfo[], MemberBody?> Body)> Of(string type) =>
        [
            (type + "op_Implicit", _ => (_, _, arguments) => arguments[0]),
            (
                type + "#ctor",
                parameters =>
                    parameters is [{ ParameterType.IsArray: true }] ? (_, _, arguments) => arguments[0] ?? Array.Empty<object?>()
                    : parameters is [{ ParameterType.IsArray: true }, _, _]
                        ? (_, _, arguments) => Part(arguments[0], (int)arguments[1]!, (int)arguments[2]!)
                    : (_, _, _) => throw NotText()
            ),
            (
                type + "Slice",
                parameters =>
                    (_, receiver, arguments) => Part(receiver, (int)arguments[0]!, parameters.Length > 1 ? (int)arguments[1]! : null)
            ),
            (type + "get_Length", _ => (run, receiver, _) => Length(receiver)),
            (type + "get_IsEmpty", _ => (run, receiver, _) => Length(receiver) == 0),
            (
                type + "get_Item",
                _ =>
                    (run, receiver, arguments) =>
                        receiver is string text ? text[(int)arguments[0]!] : ((object?[])receiver!)[(int)arguments[0]!]
            ),
            (type + "ToArray", _ => (run, receiver, _) => Items(run, receiver).ToArray()),
        ];

    private static MemberBody AsSpan(ParameterInfo[] parameters) =>
        parameters switch
        {
            [_] => (_, _, arguments) => arguments[0],
            [_, { ParameterType: var start }] when start == typeof(int) => (_, _, arguments) =>
                Part(arguments[0], (int)arguments[1]!, null),
            [_, _, _] => (_, _, arguments) => Part(arguments[0], (int)arguments[1]!, (int)arguments[2]!),
            _ => (_, _, _) => throw NotText(),
        };

    private static object Part(object? whole, int start, int? length) =>
        whole switch
        {
            string text => length is { } count ? text.Substring(start, count) : text.Substring(start),
            null when start == 0 && length is null or 0 => Array.Empty<object?>(),
            object?[] or ArrayPart => ArrayPart.Of(whole, start, length ?? Length(whole) - start),
            _ => throw NotText(),
        };

    private static MemberBody? Text(ParameterInfo[] parameters, Func<string, string, StringComparison, object> body) =>
        parameters is [_, _, { ParameterType: var comparison }] && comparison == typeof(StringComparison)
            ? (_, _, arguments) =>
                body(arguments[0] as string ?? throw NotText(), arguments[1] as string ?? throw NotText(), (StringComparison)arguments[2]!)
            : null;

    private static MemberBody? Search(ParameterInfo[] parameters, Func<int, object> outcome) =>
        parameters.Length == 2 ? (run, _, arguments) => outcome(IndexOf(run, arguments[0], arguments[1], IsSpan(parameters[1]))) : null;

    private static MemberBody? At(ParameterInfo[] parameters, Func<int, int, int> place)
    {
        if (parameters.Length != 2)
            return null;
        return (run, _, arguments) =>
        {
            var items = Items(run, arguments[0]);
            var part = IsSpan(parameters[1]) ? Items(run, arguments[1]) : [arguments[1]];
            return part.Count <= items.Count && IsAt(run, items, part, place(items.Count, part.Count));
        };
    }

    private static MemberBody? Trimmed(ParameterInfo[] parameters, Func<string, string> body) =>
        parameters.Length == 1 ? (_, _, arguments) => body(arguments[0] as string ?? throw NotText()) : null;

    private static object? Reverse(IRun run, object? receiver, object?[] arguments)
    {
        var items = (object?[])arguments[0]!;
        run.Count(items.Length);
        Array.Reverse(items);
        return null;
    }

    private static int IndexOf(IRun run, object? span, object? value, bool isPart)
    {
        var items = Items(run, span);
        var part = isPart ? Items(run, value) : [value];
        return Enumerable
                .Range(0, Math.Max(0, items.Count - part.Count + 1))
                .Cast<int?>()
                .FirstOrDefault(at => IsAt(run, items, part, at!.Value))
            ?? -1;
    }

    private static int LastIndexOf(IRun run, object? span, object? value, bool isPart)
    {
        var items = Items(run, span);
        var part = isPart ? Items(run, value) : [value];
        for (var at = items.Count - part.Count; at >= 0; at--)
            if (IsAt(run, items, part, at))
                return at;
        return -1;
    }

    private static bool IsAt(IRun run, List<object?> items, List<object?> part, int at)
    {
        run.Count(part.Count);
        return !part.Where((item, index) => !ErasedEquality.AreEqual(items[at + index], item)).Any();
    }

    private static List<object?> Items(IRun run, object? span) => span is null ? [] : [.. Sequences.Of(span, run)];

    private static int Length(object? span) =>
        span switch
        {
            string text => text.Length,
            object?[] array => array.Length,
            ArrayPart part => part.Count,
            _ => 0,
        };

    private static bool IsSpan(ParameterInfo parameter) => ErasedTypes.SpanItem(parameter.ParameterType) is not null;

    private static UnknownReachedException NotText() => new(new("parts of a span are not known", place: null));
}
