using System.Collections.Generic;
using System.Linq;
using Ringfence.Emit.Tests.VSphere.Registrations;
using Ringfence.Emit.Tests.VSphere.Schemas;

namespace Ringfence.Emit.Tests.VSphere.Checking;

/// <summary>Judges what a stack registers by the schemas of its providers.</summary>
/// <param name="schemas">The schemas.</param>
/// <param name="stack">The whole stack, because inputs refer to outputs of other resources.</param>
/// <param name="config">Config keys → type (<c>string</c>, <c>integer</c>…); <see langword="null"/> when it is not to be checked.</param>
internal sealed class SchemaCheck(ProviderSchemas schemas, RegisteredStack stack, IReadOnlyDictionary<string, string>? config = null)
{
    private readonly InputCheck inputs = new(schemas, new ReferenceTypes(schemas, stack.Registrations, config));

    /// <summary>Everything that is wrong with the stack, each as a sentence that names the place.</summary>
    public IEnumerable<string> Problems() =>
        stack.Registrations.SelectMany(Problems).Concat(stack.Lookups.SelectMany(Problems)).Concat(UnknownNames()).Concat(StackOutputs());

    public IEnumerable<string> Problems(Registration registration)
    {
        if (registration.IsComponent)
            return [];
        var place = $"{registration.Name} ({registration.Type})";
        if (schemas.Resource(registration.Type) is not { } resource)
            return
            [
                $"{place}: no such resource{NearestName.Hint(registration.Type, schemas.Packages.SelectMany(package => package.Resources))}",
            ];
        return inputs.Properties(place, resource.Inputs, registration.Inputs).Concat(SecretOutputs(place, resource, registration));
    }

    public IEnumerable<string> Problems(Lookup lookup) =>
        schemas.Function(lookup.Function) is { } function
            ? inputs.Properties(lookup.Function, function.Inputs, lookup.Arguments)
            :
            [
                $"{lookup.Function}: no such function{NearestName.Hint(lookup.Function, schemas.Packages.SelectMany(package => package.Functions))}",
            ];

    private static IEnumerable<string> SecretOutputs(string place, SchemaMember resource, Registration registration) =>
        from name in registration.Options["additionalSecretOutputs"]?.AsArray().Select(name => name!.GetValue<string>()) ?? []
        where !resource.Outputs.ContainsKey(name)
        select $"{place}: additionalSecretOutputs names no output '{name}'{NearestName.Hint(name, resource.Outputs.Keys)}";

    private IEnumerable<string> UnknownNames()
    {
        var names = stack.Registrations.Select(registration => registration.Name).ToHashSet();
        return from registration in stack.Registrations
            from name in registration.DependsOn.Append(registration.Parent)
            where name is not null && !names.Contains(name)
            select $"{registration.Name} ({registration.Type}): refers to '{name}', which is not registered";
    }

    private IEnumerable<string> StackOutputs() =>
        stack.Outputs.SelectMany(output => inputs.Value($"output {output.Key}", new SchemaType.Anything(), output.Value));
}
