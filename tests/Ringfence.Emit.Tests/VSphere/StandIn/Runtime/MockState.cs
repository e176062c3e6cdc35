// Part of a stand-in for the Pulumi .NET SDK: what mocks are asked, and what they answer.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.StandIn
{
    /// <summary>The state of a resource, or the result of a call, as mocks made it up.</summary>
    internal sealed class MockState(JsonObject state)
    {
        public T Value<T>(string property) => (T)As(typeof(T), state[property])!;

        public T Whole<T>() => (T)As(typeof(T), state)!;

        /// <summary>Inputs as mocks see them: numbers are doubles, as on the wire.</summary>
        public static ImmutableDictionary<string, object> Plain(JsonObject inputs) =>
            inputs.Where(entry => entry.Value is not null).ToImmutableDictionary(entry => entry.Key, entry => Plain(entry.Value!));

        private static object Plain(JsonNode node) =>
            node switch
            {
                JsonObject map => Plain(map),
                JsonArray list => list.Where(item => item is not null).Select(item => Plain(item!)).ToImmutableArray(),
                _ => node.GetValueKind() switch
                {
                    JsonValueKind.String => node.GetValue<string>(),
                    JsonValueKind.Number => node.Deserialize<double>(),
                    _ => (object)node.GetValue<bool>(),
                },
            };

        private static object? As(Type type, JsonNode? node)
        {
            var inner = Nullable.GetUnderlyingType(type) ?? type;
            if (Placeholders.IsList(inner))
                return Lists.Of(
                    inner.GetGenericArguments()[0],
                    [.. (node as JsonArray ?? []).Select(item => As(inner.GetGenericArguments()[0], item))]
                );
            if (node is null)
                return type.IsValueType ? Activator.CreateInstance(type) : null;
            if (inner == typeof(object))
                return Plain(node);
            if (inner == typeof(int))
                return (int)node.Deserialize<double>();
            if (Placeholders.IsOutputType(inner))
                return Placeholders.Construct(inner, (name, parameter) => As(parameter, node[name]));
            return node.Deserialize(inner);
        }
    }
}
