using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Ringfence.Evaluation.Framework;

/// <summary>What puts strings together from any values.</summary>
internal static class WrittenTexts
{
    public static (string Name, Func<ParameterInfo[], MemberBody?> Body)[] Rows { get; } =
    [
        ("System.String.get_Length", _ => (_, receiver, _) => ((string)receiver!).Length),
        ("System.String.get_Chars", _ => (_, receiver, arguments) => ((string)receiver!)[(int)arguments[0]!]),
        (
            "System.String.Concat",
            parameters =>
                IsSequence(parameters[0])
                    ? (run, _, arguments) => Joined(run, "", arguments[0])
                    : (run, _, arguments) => Concat(run, arguments)
        ),
        ("System.String.Join", Join),
        ("System.String.Format", Format),
        ("System.String.ToString", _ => (_, receiver, _) => receiver),
        ("System.String.op_Implicit", _ => (_, _, arguments) => arguments[0]),
        (
            "System.String.Create",
            parameters => parameters[parameters.Length - 1].Name == "handler" ? (_, _, arguments) => arguments[arguments.Length - 1] : null
        ),
    ];

    /// <summary>The texts of values one after another.</summary>
    public static string Concat(IRun run, object?[] values)
    {
        var texts = new string[values.Length];
        long length = 0;
        for (var i = 0; i < values.Length; i++)
        {
            texts[i] = ErasedText.Of(values[i]);
            length += texts[i].Length;
        }
        Bounded.Text(run, length);
        run.Count((int)length >> 6);
        return string.Concat(texts);
    }

    /// <summary>The texts of the items of a sequence.</summary>
    public static string Joined(IRun run, string separator, object? values)
    {
        var text = new StringBuilder();
        var isFirst = true;
        foreach (var value in Sequences.Of(values, run))
        {
            var item = ErasedText.Of(value);
            Bounded.Text(run, (long)text.Length + separator.Length + item.Length);
            if (!isFirst)
                text.Append(separator);
            text.Append(item);
            isFirst = false;
        }
        run.Count(text.Length >> 6);
        return text.ToString();
    }

    /// <summary>A composite format with its values.</summary>
    public static string Formatted(IRun run, IFormatProvider? provider, string format, object?[] values)
    {
        foreach (var value in values)
            ErasedText.Demand(value);
        var length = FormatWidth.OfComposite(format);
        // Each hole shows one value; a format has no more holes than braces.
        if (values.Length > 0)
            length +=
                Math.Min(format.Count(character => character == '{'), int.MaxValue)
                * values.Max(value => (long)((value as string)?.Length ?? 0));
        Bounded.Text(run, length);
        run.Count((int)length >> 6);
        return string.Format(provider, format, values);
    }

    /// <summary>The values that a format's parameters hold, from the given one on.</summary>
    public static object?[] Values(IRun run, ParameterInfo[] parameters, object?[] arguments, int first) =>
        first == parameters.Length - 1 && IsSequence(parameters[first])
            ? [.. Sequences.Of(arguments[first], run)]
            : [.. arguments.Skip(first)];

    public static bool IsSequence(ParameterInfo parameter) => parameter.ParameterType is { IsArray: true } or { IsGenericType: true };

    private static MemberBody Join(ParameterInfo[] parameters) =>
        parameters.Length == 4
            ? (run, _, arguments) => Joined(run, ErasedText.Of(arguments[0]), Part(run, arguments))
            : (run, _, arguments) => Joined(run, ErasedText.Of(arguments[0]), arguments[1]);

    private static List<object?> Part(IRun run, object?[] arguments) =>
        Sequences.Of(arguments[1], run).ToList().GetRange((int)arguments[2]!, (int)arguments[3]!);

    private static MemberBody? Format(ParameterInfo[] parameters)
    {
        var format = Array.FindIndex(parameters, parameter => parameter is { Name: "format", ParameterType.Name: nameof(String) });
        if (format < 0)
            return null;
        return (run, _, arguments) =>
            Formatted(
                run,
                format == 0 ? null : (IFormatProvider?)arguments[0],
                (string)arguments[format]!,
                Values(run, parameters, arguments, format + 1)
            );
    }
}
