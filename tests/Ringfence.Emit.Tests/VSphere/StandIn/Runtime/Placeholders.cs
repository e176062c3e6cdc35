// Part of a stand-in for the Pulumi .NET SDK: values that say where they will come from.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pulumi.StandIn
{
    /// <summary>Where a value comes from: an output of a resource, a config key, or a result of a lookup.</summary>
    internal sealed record Symbol(string Kind, string Root, JsonObject? Arguments, string Path)
    {
        public Symbol Member(string name) =>
            this with
            {
                Path =
                    name.AsSpan().IndexOfAny('.', '[', '"') >= 0 ? $"{Path}[\"{name}\"]"
                    : Path.Length == 0 ? name
                    : $"{Path}.{name}",
            };

        public Symbol Element(int index) => this with { Path = $"{Path}[{index}]" };

        public JsonObject ToJson() =>
            Kind switch
            {
                "$output" => new() { ["$output"] = $"{Root}.{Path}" },
                "$config" => new() { ["$config"] = Root },
                _ => new()
                {
                    ["$lookup"] = Root,
                    ["arguments"] = Arguments!.DeepClone(),
                    ["property"] = Path,
                },
            };
    }

    /// <summary>
    /// A placeholder is a value of the program's own type that survives what the program does with it: texts carry a number between two
    /// characters that no text has, integers lie in a range that no configuration uses.
    /// </summary>
    internal static partial class Placeholders
    {
        private const int FirstInteger = -1073700000;

        private static readonly List<Symbol> Known = [];

        public static string Text(Symbol symbol) => $"\uFDD0{Remember(symbol)}\uFDD1";

        /// <summary>Whether values of a type can be told from placeholders after a program has worked with them.</summary>
        public static bool CanStandFor(Type type)
        {
            var inner = Nullable.GetUnderlyingType(type) ?? type;
            return inner == typeof(string) || inner == typeof(int) || inner == typeof(object) || IsList(inner) || IsOutputType(inner);
        }

        /// <summary>A placeholder; where a type has none, its default.</summary>
        public static object? Create(Type type, Symbol symbol)
        {
            var inner = Nullable.GetUnderlyingType(type) ?? type;
            if (inner == typeof(string) || inner == typeof(object))
                return Text(symbol);
            if (inner == typeof(int))
                return FirstInteger - Remember(symbol);
            if (IsList(inner))
                return Lists.Of(inner.GetGenericArguments()[0], [Create(inner.GetGenericArguments()[0], symbol.Element(0))]);
            if (IsOutputType(inner))
                return Construct(inner, (name, parameter) => Create(parameter, symbol.Member(name)));
            return inner.IsValueType ? Activator.CreateInstance(inner) : null;
        }

        public static object Construct(Type outputType, Func<string, Type, object?> argument)
        {
            var constructor = outputType
                .GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
                .Single(each => each.GetCustomAttribute<OutputConstructorAttribute>() is not null);
            return constructor.Invoke([
                .. constructor.GetParameters().Select(parameter => argument(parameter.Name!, parameter.ParameterType)),
            ]);
        }

        /// <summary>A text as it goes to the engine, with placeholders replaced by what they stand for.</summary>
        public static JsonNode Expand(string text)
        {
            var parts = new JsonArray();
            var at = 0;
            foreach (Match match in Placeholder().Matches(text))
            {
                if (match.Index > at)
                    parts.Add(text[at..match.Index]);
                parts.Add(SymbolOf(match).ToJson());
                at = match.Index + match.Length;
            }
            if (parts.Count == 0)
                return text;
            if (at < text.Length)
                parts.Add(text[at..]);
            return parts.Count == 1 ? parts[0]!.DeepClone() : new JsonObject { ["$concat"] = parts };
        }

        public static JsonNode Expand(int number) =>
            FirstInteger - number is var index && index >= 0 && index < Known.Count ? Known[index].ToJson() : number;

        public static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

        public static bool IsOutputType(Type type) => type.GetCustomAttribute<OutputTypeAttribute>() is not null;

        private static int Remember(Symbol symbol)
        {
            Known.Add(symbol);
            return Known.Count - 1;
        }

        private static Symbol SymbolOf(Match match) =>
            Known[
                match.Groups["text"].Success
                    ? int.Parse(match.Groups["text"].Value, CultureInfo.InvariantCulture)
                    : FirstInteger - int.Parse(match.Value, CultureInfo.InvariantCulture)
            ];

        private static Regex Placeholder() => new("\uFDD0(?<text>[0-9]+)\uFDD1|-1073[7-9][0-9]{5}");
    }

    internal static class Lists
    {
        /// <summary>An immutable array of a type that is known only at run time.</summary>
        public static object Of(Type item, IReadOnlyList<object?> values)
        {
            var array = Array.CreateInstance(item, values.Count);
            for (var i = 0; i < values.Count; i++)
                array.SetValue(values[i], i);
            return typeof(ImmutableArray).GetMethods().First(IsCreateRangeOfArray).MakeGenericMethod(item).Invoke(null, [array])!;
        }

        private static bool IsCreateRangeOfArray(MethodInfo method) =>
            method.Name == nameof(ImmutableArray.CreateRange) && method.GetParameters() is [{ ParameterType.Name: "IEnumerable`1" }];
    }
}
