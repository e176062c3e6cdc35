using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Ringfence.Evaluation.Tests.Framework;

/// <summary>A value, exact or erased, as text that tells types and items apart.</summary>
internal static class Shown
{
    public static string Of(object? value) =>
        value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            char character => $"'{character}'",
            Exception exception => exception.GetType().Name,
            TupleValue tuple => $"({string.Join(", ", tuple.Items.Select(Of))})",
            ITuple tuple when tuple.GetType().IsValueType =>
                $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(index => Of(tuple[index])))})",
            DateTime date => $"DateTime {date.Ticks} {date.Kind}",
            System.Net.IPAddress or System.Net.IPNetwork or Uri or Version => $"{value.GetType().Name} {value}",
            IEnumerable sequence => $"[{string.Join(", ", sequence.Cast<object?>().Select(Of))}]",
            IFormattable formattable => $"{value.GetType().Name} {formattable.ToString(null, CultureInfo.InvariantCulture)}",
            _ when Pair(value) is { } pair => pair,
            _ when value.GetType() is { Name: var name } && name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal) =>
                $"({string.Join(", ", value.GetType().GetProperties().Select(property => Of(property.GetValue(value))))})",
            _ => value.ToString()!,
        };

    private static string? Pair(object value) =>
        value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? $"{Of(type.GetProperty("Key")!.GetValue(value))}: {Of(type.GetProperty("Value")!.GetValue(value))}"
            : null;
}
