using System;
using System.Reflection;
using System.Text;

namespace Ringfence.Evaluation.Framework;

/// <summary>What appends any values, or an interpolated string, to a builder of strings.</summary>
internal static class WrittenBuilders
{
    public static (string Name, Func<ParameterInfo[], MemberBody?> Body)[] Rows { get; } =
    [
        (
            "System.Text.StringBuilder.Append",
            parameters => Takes(parameters, typeof(object)) || TakesHandler(parameters) ? Append(line: false) : null
        ),
        ("System.Text.StringBuilder.AppendLine", parameters => TakesHandler(parameters) ? Append(line: true) : null),
        (
            "System.Text.StringBuilder.AppendJoin",
            _ => (run, receiver, arguments) => Appended(run, receiver, WrittenTexts.Joined(run, ErasedText.Of(arguments[0]), arguments[1]))
        ),
        ("System.Text.StringBuilder.AppendFormat", Format),
    ];

    private static bool Takes(ParameterInfo[] parameters, Type type) => parameters is [{ ParameterType: var only }] && only == type;

    // To evaluation the handler of an interpolated string is the string.
    private static bool TakesHandler(ParameterInfo[] parameters) =>
        parameters.Length > 0 && parameters[parameters.Length - 1].Name == "handler";

    private static MemberBody Append(bool line) =>
        (run, receiver, arguments) =>
        {
            var builder = Appended(run, receiver, ErasedText.Of(arguments[arguments.Length - 1]));
            return line ? builder.AppendLine() : builder;
        };

    private static MemberBody? Format(ParameterInfo[] parameters)
    {
        var format = Array.FindIndex(parameters, parameter => parameter is { Name: "format", ParameterType.Name: nameof(String) });
        if (format < 0)
            return null;
        return (run, receiver, arguments) =>
            Appended(
                run,
                receiver,
                WrittenTexts.Formatted(
                    run,
                    format == 0 ? null : (IFormatProvider?)arguments[0],
                    (string)arguments[format]!,
                    WrittenTexts.Values(run, parameters, arguments, format + 1)
                )
            );
    }

    private static StringBuilder Appended(IRun run, object? receiver, string text)
    {
        var builder = (StringBuilder)receiver!;
        Bounded.Text(run, (long)builder.Length + text.Length);
        return builder.Append(text);
    }
}
