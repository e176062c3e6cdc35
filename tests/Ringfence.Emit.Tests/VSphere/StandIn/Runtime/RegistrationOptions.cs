// Part of a stand-in for the Pulumi .NET SDK: a registration as it is written down.
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Pulumi.StandIn
{
    internal static class RegistrationOptions
    {
        public static JsonObject Describe(Resource resource, JsonObject inputs, IEnumerable<string> secretPaths, ResourceOptions options) =>
            new()
            {
                ["type"] = resource.GetResourceType(),
                ["name"] = resource.GetResourceName(),
                ["isComponent"] = !resource.IsCustom,
                ["parent"] = resource.Parent is null or Stack ? null : resource.Parent.GetResourceName(),
                ["dependsOn"] = Texts(Names(options.DependsOn)),
                ["protect"] = resource.IsProtected,
                ["secretPaths"] = Texts(secretPaths),
                ["inputs"] = inputs.DeepClone(),
                ["options"] = Further(resource, options),
            };

        // By the names that Pulumi YAML has for them; what was not given is not there.
        private static JsonObject Further(Resource resource, ResourceOptions options)
        {
            var further = new JsonObject();
            AddTexts(further, "ignoreChanges", options.IgnoreChanges);
            AddTexts(further, "replaceOnChanges", options.ReplaceOnChanges);
            AddTexts(further, "aliases", options.Aliases.Select(Former));
            if (resource.IsCustom && resource.Provider is { } provider)
                further["provider"] = provider.GetResourceName();
            if (options.Version is { } version)
                further["version"] = version;
            if (options.PluginDownloadURL is { } address)
                further["pluginDownloadURL"] = address;
            if (options.RetainOnDelete is { } retain)
                further["retainOnDelete"] = retain;
            if (options.DeletedWith is { } owner)
                further["deletedWith"] = owner.GetResourceName();
            if (options.CustomTimeouts is { } timeouts)
                further["customTimeouts"] = Timeouts(timeouts);
            if (options is CustomResourceOptions custom)
                AddCustom(further, custom);
            return further;
        }

        private static void AddCustom(JsonObject further, CustomResourceOptions options)
        {
            AddTexts(further, "additionalSecretOutputs", options.AdditionalSecretOutputs);
            if (options.DeleteBeforeReplace is { } delete)
                further["deleteBeforeReplace"] = delete;
            if (options.ImportId is { } import)
                further["import"] = import;
        }

        private static void AddTexts(JsonObject further, string name, IEnumerable<string> values)
        {
            if (values.Any())
                further[name] = Texts(values);
        }

        private static IEnumerable<string> Names(InputList<Resource> resources) =>
            resources
                .Known()
                .Select(resource => resource.ToOutput().Value.GetResourceName())
                .Distinct()
                .Order(System.StringComparer.Ordinal);

        private static string Former(Input<Alias> alias)
        {
            var former = alias.ToOutput().Value;
            return former.Urn ?? former.Name?.ToOutput().Value ?? "";
        }

        private static JsonObject Timeouts(CustomTimeouts timeouts) =>
            new(
                new[] { ("create", timeouts.Create), ("update", timeouts.Update), ("delete", timeouts.Delete) }
                    .Where(entry => entry.Item2 is not null)
                    .Select(entry => KeyValuePair.Create(entry.Item1, (JsonNode?)JsonValue.Create(entry.Item2!.Value.TotalSeconds)))
            );

        private static JsonArray Texts(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);
    }
}
