using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Ringfence.Emit.Tests.VSphere.Registrations;

/// <summary>Reads what the stand-in wrote down.</summary>
internal static class RegistrationReader
{
    public static RegisteredStack Read(JsonObject stack) =>
        new(
            [.. stack["registrations"]!.AsArray().Select(registration => Registration(registration!.AsObject()))],
            [.. stack["lookups"]!.AsArray().Select(lookup => new Lookup(Text(lookup!["function"]), Own(lookup["arguments"])))],
            Own(stack["outputs"])
        )
        {
            SecretOutputs = Texts(stack["secretOutputs"]),
        };

    private static Registration Registration(JsonObject registration) =>
        new(Text(registration["type"]), Text(registration["name"]), Own(registration["inputs"]))
        {
            IsComponent = registration["isComponent"]!.GetValue<bool>(),
            Parent = registration["parent"]?.GetValue<string>(),
            DependsOn = Texts(registration["dependsOn"]),
            Protect = registration["protect"]!.GetValue<bool>(),
            SecretPaths = Texts(registration["secretPaths"]),
            Options = Own(registration["options"]),
        };

    private static JsonObject Own(JsonNode? node) => node!.DeepClone().AsObject();

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static IReadOnlyList<string> Texts(JsonNode? node) => [.. node!.AsArray().Select(Text)];
}
