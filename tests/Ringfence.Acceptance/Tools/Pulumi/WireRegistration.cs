using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Ringfence.Acceptance;

/// <summary>A resource as it arrived at Pulumi's resource monitor, and what the monitor answered.</summary>
internal sealed record WireRegistration
{
    /// <summary>The type of the stack, which is the parent of what has no other.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>The type token in full: <c>vsphere:index/role:Role</c>.</summary>
    public required string Type { get; init; }

    public required string Name { get; init; }

    public required string Urn { get; init; }

    /// <summary>The id that it was given; empty for the stack.</summary>
    public required string Id { get; init; }

    /// <summary>The URN of the parent; empty for the stack alone.</summary>
    public required string Parent { get; init; }

    /// <summary>Whether a provider manages it; false for the stack and for components.</summary>
    public required bool Custom { get; init; }

    /// <summary>Whether Pulumi must refuse to delete it. The runtime passes it on from a parent to its children.</summary>
    public required bool Protect { get; init; }

    /// <summary>The provider's URN and id, where the program names one.</summary>
    public required string Provider { get; init; }

    public required string Version { get; init; }

    /// <summary>The inputs with the wrappers of secrets taken off; references are the values that they resolved to.</summary>
    public required JsonElement Inputs { get; init; }

    /// <summary>The paths of what travelled as a secret: <c>connection.password</c>, <c>permissions[0].roleId</c>. Of the stack, among its outputs.</summary>
    public required IReadOnlyList<string> Secrets { get; init; }

    /// <summary>What the monitor answered: the inputs, and what a provider would add. Of the stack: the outputs that the program declares.</summary>
    public required JsonElement Outputs { get; init; }

    /// <summary>The URNs of all that it depends on, by reference or by declaration, without duplicates.</summary>
    public required IReadOnlyList<string> Dependencies { get; init; }

    /// <summary>Input → the URNs that it depends on; inputs without any are not in it.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> PropertyDependencies { get; init; }

    public required IReadOnlyList<string> IgnoreChanges { get; init; }

    public required IReadOnlyList<string> AdditionalSecretOutputs { get; init; }

    /// <summary>Whether the value at a path travelled as a secret, by itself or as a part of one.</summary>
    /// <param name="path">As in <see cref="Secrets"/>.</param>
    public bool IsSecret(string path) =>
        Secrets.Any(secret =>
            path.StartsWith(secret, StringComparison.Ordinal) && (path.Length == secret.Length || path[secret.Length] is '.' or '[')
        );
}
