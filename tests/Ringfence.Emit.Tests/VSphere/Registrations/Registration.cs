using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Ringfence.Emit.Tests.VSphere.Registrations;

/// <summary>What a stack asks the engine to register, whichever language it is written in.</summary>
/// <remarks>
/// What is known only when the stack is deployed stands in the inputs as an object: <c>{"$output": "resource.property"}</c>,
/// <c>{"$config": "key"}</c>, <c>{"$lookup": token, "arguments": {…}, "property": path}</c>, and text around such a value as
/// <c>{"$concat": ["text", {…}]}</c>.
/// </remarks>
internal sealed record Registration(string Type, string Name, JsonObject Inputs)
{
    /// <summary>Components hold other resources; no provider knows their types.</summary>
    public bool IsComponent { get; init; }

    public string? Parent { get; init; }

    /// <summary>Names, sorted.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    public bool Protect { get; init; }

    /// <summary>Which inputs were secret (<c>connection.password</c>, <c>triggers[0]</c>), sorted.</summary>
    public IReadOnlyList<string> SecretPaths { get; init; } = [];

    /// <summary>Further options that were given, by the names that Pulumi YAML has for them.</summary>
    public JsonObject Options { get; init; } = [];
}

/// <summary>A call of a provider's function.</summary>
internal sealed record Lookup(string Function, JsonObject Arguments);

/// <summary>Everything that a stack registers, in order, and what it gives to other stacks.</summary>
internal sealed record RegisteredStack(IReadOnlyList<Registration> Registrations, IReadOnlyList<Lookup> Lookups, JsonObject Outputs)
{
    /// <summary>Names of stack outputs that are secret, sorted.</summary>
    public IReadOnlyList<string> SecretOutputs { get; init; } = [];
}
