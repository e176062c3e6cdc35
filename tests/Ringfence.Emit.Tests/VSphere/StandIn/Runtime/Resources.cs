// Part of a stand-in for the Pulumi .NET SDK.
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using Pulumi.StandIn;

namespace Pulumi
{
    public class Resource
    {
        private readonly string type;
        private readonly string name;
        private readonly Dictionary<string, IOutput> outputs = [];

        private protected Resource(
            string type,
            string name,
            bool custom,
            ResourceArgs args,
            ResourceOptions options,
            IReadOnlyList<string>? secretOutputs = null
        )
        {
            if (string.IsNullOrEmpty(type))
                throw new ArgumentException("'type' cannot be null or empty.", nameof(type));
            if (string.IsNullOrEmpty(name))
                throw new ArgumentException("'name' cannot be null or empty.", nameof(name));
            (this.type, this.name, IsCustom, Parent) = (type, name, custom, options.Parent);
            IsProtected = options.Protect ?? Parent?.IsProtected ?? false;
            Providers = Inherited(options);
            SecretOutputs = [.. secretOutputs ?? [], .. (options as CustomResourceOptions)?.AdditionalSecretOutputs ?? []];
            State = Engine.Current.Register(this, args, options);
        }

        public Output<string> Urn => OutputOf<string>("urn");

        public string GetResourceType() => type;

        public string GetResourceName() => name;

        internal bool IsCustom { get; }

        internal bool IsProtected { get; }

        internal Resource? Parent { get; }

        internal ImmutableDictionary<string, ProviderResource> Providers { get; }

        internal ImmutableHashSet<string> SecretOutputs { get; }

        /// <summary>What the mocks answered; <see langword="null"/> when there are none.</summary>
        internal MockState? State { get; }

        internal ProviderResource? Provider => Providers.GetValueOrDefault(type.Split(':')[0]);

        internal Output<T> OutputOf<T>(string property)
        {
            if (!outputs.TryGetValue(property, out var output))
                outputs[property] = output = NewOutput<T>(property);
            return (Output<T>)output;
        }

        private Output<T> NewOutput<T>(string property)
        {
            var secret = SecretOutputs.Contains(property);
            return State is null ? new(new Symbol("$output", name, null, property), secret) : new(State.Value<T>(property), secret);
        }

        private ImmutableDictionary<string, ProviderResource> Inherited(ResourceOptions options)
        {
            var providers = Parent?.Providers ?? ImmutableDictionary<string, ProviderResource>.Empty;
            return providers.SetItems(
                new[] { options.Provider }
                    .Concat((options as ComponentResourceOptions)?.Providers ?? [])
                    .OfType<ProviderResource>()
                    .Select(provider => KeyValuePair.Create(provider.Package, provider))
            );
        }
    }

    public class CustomResource : Resource
    {
        public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
            : base(type, name, true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions()) { }

        internal CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options, string[] secretOutputs)
            : base(type, name, true, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions(), secretOutputs) { }

        public Output<string> Id => OutputOf<string>("id");
    }

    public abstract class ProviderResource : CustomResource
    {
        public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
            : base($"pulumi:providers:{package}", name, args, options) => Package = package;

        internal string Package { get; }
    }

    public class ComponentResource : Resource
    {
        public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
            : this(type, name, ResourceArgs.Empty, options) { }

        public ComponentResource(
            string type,
            string name,
            ResourceArgs? args,
            ComponentResourceOptions? options = null,
            bool remote = false
        )
            : base(type, name, false, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions())
        {
            if (remote)
                throw new NotSupportedException("The stand-in knows no remote components.");
        }

        protected void RegisterOutputs() { }

        protected void RegisterOutputs(IDictionary<string, object?> outputs) => ArgumentNullException.ThrowIfNull(outputs);

        protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) => ArgumentNullException.ThrowIfNull(outputs);

        protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) => ArgumentNullException.ThrowIfNull(outputs);
    }

    /// <summary>A program as a class; its output properties are the stack's.</summary>
    public class Stack : ComponentResource
    {
        public Stack()
            : base("pulumi:pulumi:Stack", $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}") { }

        internal IDictionary<string, object?> OutputValues() =>
            GetType()
                .GetProperties()
                .Select(property => (property, attribute: property.GetCustomAttribute<OutputAttribute>()))
                .Where(entry => entry.attribute is not null)
                .ToDictionary(entry => entry.attribute!.Name ?? entry.property.Name, entry => entry.property.GetValue(this));
    }

    public class StackReference : CustomResource
    {
        public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
            : base("pulumi:pulumi:StackReference", name, new StackReferenceArgs { Name = args?.Name ?? name }, options) { }

        public Output<string> Name => OutputOf<string>("name");

        public Output<ImmutableDictionary<string, object>> Outputs => OutputOf<ImmutableDictionary<string, object>>("outputs");

        public Output<object?> GetOutput(Input<string> name) => OutputNamed<object?>(name.ToOutput().Value, isRequired: false);

        public Output<object> RequireOutput(Input<string> name) => OutputNamed<object>(name.ToOutput().Value, isRequired: true);

        private Output<T> OutputNamed<T>(string name, bool isRequired)
        {
            if (State is null)
                return new(new Symbol("$output", GetResourceName(), null, "outputs").Member(name), isSecret: false);
            if (!Outputs.Value.TryGetValue(name, out var value) && isRequired)
                throw new KeyNotFoundException($"Required output '{name}' does not exist on stack '{GetResourceName()}'.");
            return new((T)value!, isSecret: false);
        }
    }

    public class StackReferenceArgs : ResourceArgs
    {
        [Input("name", required: true)]
        public Input<string>? Name { get; set; }
    }
}
