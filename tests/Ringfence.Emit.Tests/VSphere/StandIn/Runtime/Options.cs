// Part of a stand-in for the Pulumi .NET SDK.
using System;
using System.Collections.Generic;

namespace Pulumi
{
    public abstract class ResourceOptions
    {
        private InputList<Resource>? dependsOn;
        private List<string>? ignoreChanges;
        private List<string>? replaceOnChanges;

        public Input<string>? Id { get; set; }

        public Resource? Parent { get; set; }

        public InputList<Resource> DependsOn
        {
            get => dependsOn ??= [];
            set => dependsOn = value;
        }

        public bool? Protect { get; set; }

        public List<string> IgnoreChanges
        {
            get => ignoreChanges ??= [];
            set => ignoreChanges = value;
        }

        public string? Version { get; set; }

        public ProviderResource? Provider { get; set; }

        public CustomTimeouts? CustomTimeouts { get; set; }

        public List<Input<Alias>> Aliases { get; set; } = [];

        public string? Urn { get; set; }

        public List<string> ReplaceOnChanges
        {
            get => replaceOnChanges ??= [];
            set => replaceOnChanges = value;
        }

        public string? PluginDownloadURL { get; set; }

        public bool? RetainOnDelete { get; set; }

        public Resource? DeletedWith { get; set; }
    }

    public sealed class CustomResourceOptions : ResourceOptions
    {
        private List<string>? additionalSecretOutputs;

        public bool? DeleteBeforeReplace { get; set; }

        public List<string> AdditionalSecretOutputs
        {
            get => additionalSecretOutputs ??= [];
            set => additionalSecretOutputs = value;
        }

        public string? ImportId { get; set; }

        public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2) =>
            Merging.Of(
                options1,
                options2,
                static (merged, one, other) =>
                {
                    merged.DeleteBeforeReplace = other.DeleteBeforeReplace ?? one.DeleteBeforeReplace;
                    merged.ImportId = other.ImportId ?? one.ImportId;
                    merged.AdditionalSecretOutputs = [.. one.AdditionalSecretOutputs, .. other.AdditionalSecretOutputs];
                }
            );
    }

    public sealed class ComponentResourceOptions : ResourceOptions
    {
        public List<ProviderResource> Providers { get; set; } = [];

        public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2) =>
            Merging.Of(options1, options2, static (merged, one, other) => merged.Providers = [.. one.Providers, .. other.Providers]);
    }

    internal static class Merging
    {
        public static T Of<T>(T? first, T? second, Action<T, T, T> own)
            where T : ResourceOptions, new()
        {
            var (one, other, merged) = (first ?? new(), second ?? new(), new T());
            merged.Id = other.Id ?? one.Id;
            merged.Parent = other.Parent ?? one.Parent;
            merged.Protect = other.Protect ?? one.Protect;
            merged.Version = other.Version ?? one.Version;
            merged.Provider = other.Provider ?? one.Provider;
            merged.CustomTimeouts = other.CustomTimeouts ?? one.CustomTimeouts;
            merged.Urn = other.Urn ?? one.Urn;
            merged.PluginDownloadURL = other.PluginDownloadURL ?? one.PluginDownloadURL;
            merged.RetainOnDelete = other.RetainOnDelete ?? one.RetainOnDelete;
            merged.DeletedWith = other.DeletedWith ?? one.DeletedWith;
            merged.DependsOn = one.DependsOn.Concat(other.DependsOn);
            merged.IgnoreChanges = [.. one.IgnoreChanges, .. other.IgnoreChanges];
            merged.ReplaceOnChanges = [.. one.ReplaceOnChanges, .. other.ReplaceOnChanges];
            merged.Aliases = [.. one.Aliases, .. other.Aliases];
            own(merged, one, other);
            return merged;
        }
    }

    public sealed class CustomTimeouts
    {
        public TimeSpan? Create { get; set; }

        public TimeSpan? Update { get; set; }

        public TimeSpan? Delete { get; set; }
    }

    public sealed class Alias
    {
        public string? Urn { get; set; }

        public Input<string>? Name { get; set; }

        public Input<string>? Type { get; set; }

        public Input<string>? Stack { get; set; }

        public Input<string>? Project { get; set; }

        public Resource? Parent { get; set; }

        public Input<string>? ParentUrn { get; set; }

        public bool NoParent { get; set; }
    }

    public class InvokeOptions
    {
        public Resource? Parent { get; set; }

        public ProviderResource? Provider { get; set; }

        public string? Version { get; set; }

        public string? PluginDownloadURL { get; set; }
    }

    public class InvokeOutputOptions : InvokeOptions
    {
        private InputList<Resource>? dependsOn;

        public InputList<Resource> DependsOn
        {
            get => dependsOn ??= [];
            set => dependsOn = value;
        }
    }
}
