using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Ringfence.Acceptance;

/// <summary>What a vSphere says of resources that were created in it.</summary>
/// <param name="Objects">The state of each resource that was created, in the order of creation.</param>
/// <param name="NotApplied">Resources and inputs that the simulator cannot hold.</param>
internal sealed record VSphereReport(IReadOnlyList<VSphereObject> Objects, IReadOnlyList<NotApplied> NotApplied)
{
    /// <summary>The state of a resource.</summary>
    /// <param name="type">The full type token.</param>
    /// <param name="name">The name in the program.</param>
    public JsonElement Of(string type, string name) => Objects.Single(item => item.Type == type && item.Name == name).Properties;

    /// <summary>
    /// Where what was read back is not what was declared, one line each. An input that is neither read back nor named in
    /// <see cref="NotApplied"/> differs too: nothing is left out in silence.
    /// </summary>
    /// <param name="declared">What was registered.</param>
    public IReadOnlyList<string> Differences(IReadOnlyList<WireRegistration> declared) =>
        [.. declared.Where(registration => registration.Custom).SelectMany(DifferencesOf)];

    private IEnumerable<string> DifferencesOf(WireRegistration registration)
    {
        var skipped = NotApplied
            .Where(item => item.Type == registration.Type && item.Name == registration.Name)
            .Select(item => item.Input)
            .ToHashSet(StringComparer.Ordinal);
        if (skipped.Contains("") || registration.Type.StartsWith("pulumi:", StringComparison.Ordinal))
            return [];
        return Objects.Where(item => item.Type == registration.Type && item.Name == registration.Name).ToList() is [var only]
            ? Compare(registration.Inputs, only.Properties, "", skipped).Select(line => $"{registration.Type} {registration.Name}: {line}")
            : [$"{registration.Type} {registration.Name}: not read back once"];
    }

    // Properties of what was read may be more than was declared: a vSphere has defaults.
    private static IEnumerable<string> Compare(JsonElement declared, JsonElement read, string path, HashSet<string> skipped) =>
        (declared.ValueKind, read.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => declared
                .EnumerateObject()
                .Select(property => (property, path: path.Length == 0 ? property.Name : $"{path}.{property.Name}"))
                .Where(item => !skipped.Contains(item.path))
                .SelectMany(item =>
                    read.TryGetProperty(item.property.Name, out var value)
                        ? Compare(item.property.Value, value, item.path, skipped)
                        : [$"{item.path} was not read back"]
                ),
            (JsonValueKind.Array, JsonValueKind.Array) when declared.GetArrayLength() == read.GetArrayLength() => declared
                .EnumerateArray()
                .Zip(read.EnumerateArray())
                .SelectMany(pair => Compare(pair.First, pair.Second, path, skipped)),
            _ => JsonElement.DeepEquals(declared, read) ? [] : [$"{path} is {read.GetRawText()}, declared {declared.GetRawText()}"],
        };
}

/// <summary>The state of a resource, read through the vSphere API.</summary>
/// <param name="Type">The full type token.</param>
/// <param name="Name">The name in the program.</param>
/// <param name="Properties">The state in the names of the inputs.</param>
internal sealed record VSphereObject(string Type, string Name, JsonElement Properties);

/// <summary>What the simulator cannot hold.</summary>
/// <param name="Type">The full type token of the resource.</param>
/// <param name="Name">Its name in the program.</param>
/// <param name="Input">The path of the input, without indices; empty for the resource as a whole.</param>
/// <param name="Reason">Why.</param>
internal sealed record NotApplied(string Type, string Name, string Input, string Reason);
