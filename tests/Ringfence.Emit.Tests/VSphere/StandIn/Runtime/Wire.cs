// Part of a stand-in for the Pulumi .NET SDK: what would be sent to the engine.
using System;
using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Pulumi.StandIn
{
    /// <summary>Writes the inputs of one resource or call, and notes which of them are secret.</summary>
    internal sealed class Wire
    {
        private static readonly ConcurrentDictionary<Type, IReadOnlyList<Member>> Members = new();

        public SortedSet<string> SecretPaths { get; } = new(StringComparer.Ordinal);

        public JsonObject Write(InputArgs args) => (JsonObject)Write(args, "")!;

        public JsonNode? Write(object? value, string path) =>
            value switch
            {
                null => null,
                IInputItems { Items: { } items } list when value.GetType().Name == typeof(InputMap<>).Name => new JsonObject(
                    items.Select(item => KeyValuePair.Create(item.Key, Write(item.Value, Below(path, item.Key))))
                ),
                IInputItems { Items: { } items } => new JsonArray([.. items.Select(item => Write(item.Value, path + item.Key))]),
                IInput input => Write(input.ToOutput(), path),
                IOutput output => WriteOutput(output, path),
                InputArgs args => WriteArgs(args, path),
                AssetOrArchive asset => new JsonObject { [asset.Kind] = asset.Value },
                string text => Placeholders.Expand(text),
                int number => Placeholders.Expand(number),
                bool truth => truth,
                double number => number,
                long number => number,
                Resource resource => throw new NotSupportedException($"{path}: a resource ('{resource.GetResourceName()}') is no input."),
                _ when value.GetType().GetCustomAttribute<EnumTypeAttribute>() is not null => value.ToString(),
                IDictionary map => new JsonObject(
                    map.Keys.Cast<object>()
                        .Select(key => KeyValuePair.Create(key.ToString()!, Write(map[key], Below(path, key.ToString()!))))
                ),
                IEnumerable items => new JsonArray([.. items.Cast<object?>().Select((item, index) => Write(item, $"{path}[{index}]"))]),
                _ => WriteObject(value, path),
            };

        private JsonNode? WriteOutput(IOutput output, string path)
        {
            if (output.IsSecret)
                SecretPaths.Add(path);
            return output.Symbol?.ToJson() ?? Write(output.UntypedValue, path);
        }

        private JsonObject WriteArgs(InputArgs args, string path)
        {
            var written = new JsonObject();
            foreach (var member in Members.GetOrAdd(args.GetType(), MembersOf))
            {
                var value = member.Value(args);
                if (value is null && member.Input.IsRequired)
                    throw new ArgumentNullException(
                        member.Input.Name,
                        $"[Input] {args.GetType().FullName}.{member.Name} is required but was not given a value"
                    );
                if (Write(value, Below(path, member.Input.Name)) is { } node)
                    written[member.Input.Name] = node;
            }
            return written;
        }

        // An output type that is handed on as an input, or what a mock answers with.
        private JsonObject WriteObject(object value, string path) =>
            new(
                value
                    .GetType()
                    .GetProperties()
                    .Select(property => (property.Name, Value: property.GetValue(value)))
                    .Concat(value.GetType().GetFields().Select(field => (field.Name, Value: field.GetValue(value))))
                    .Select(entry => KeyValuePair.Create(Camel(entry.Name), Write(entry.Value, Below(path, Camel(entry.Name)))))
            );

        private static IReadOnlyList<Member> MembersOf(Type type)
        {
            const BindingFlags All = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
            var fields = type.GetFields(All)
                .Select(field => new Member(field.Name, field.GetCustomAttribute<InputAttribute>()!, field.GetValue));
            var properties = type.GetProperties(All)
                .Select(property => new Member(property.Name, property.GetCustomAttribute<InputAttribute>()!, property.GetValue));
            return [.. fields.Concat(properties).Where(member => member.Input is not null)];
        }

        private static string Below(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

        private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

        private sealed record Member(string Name, InputAttribute Input, Func<object, object?> Value);
    }
}
