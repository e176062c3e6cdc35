// Part of a stand-in for the Pulumi .NET SDK: it stands where the engine would, and writes down what it is asked for.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Pulumi.Testing;

namespace Pulumi.StandIn
{
    /// <summary>For whom a program runs; with mocks, their answers take the place of placeholders.</summary>
    internal sealed record Settings(DeploymentInstance Instance, IReadOnlyDictionary<string, string> Config, IMocks? Mocks);

    internal sealed class Engine(Settings settings)
    {
        private static Engine? current;

        private readonly HashSet<string> urns = [];
        private readonly JsonArray registrations = [];
        private readonly JsonArray lookups = [];

        public static Engine Current =>
            current ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

        public DeploymentInstance Instance => settings.Instance;

        public List<Resource> Resources { get; } = [];

        public JsonObject? Result { get; private set; }

        public static void Start(Settings settings) => current = new(settings);

        public static JsonObject? Finish()
        {
            var result = current?.Result;
            current = null;
            return result;
        }

        public string? RawConfig(string key) => settings.Config.GetValueOrDefault(key);

        public T Config<T>(string key, Func<string, T> parse)
        {
            var value = parse(settings.Config[key]);
            var own = $"{Instance.ProjectName}:";
            var name = key.StartsWith(own, StringComparison.Ordinal) ? key[own.Length..] : key;
            return settings.Mocks is null ? (T)Placeholders.Create(typeof(T), new Symbol("$config", name, null, ""))! : value;
        }

        public MockState? Register(Resource resource, ResourceArgs args, ResourceOptions options)
        {
            var wire = new Wire();
            var inputs = wire.Write(args);
            if (!urns.Add(Urn(resource)))
                throw new InvalidOperationException($"Duplicate resource URN '{Urn(resource)}'; try giving it a unique name");
            Resources.Add(resource);
            if (resource is not Stack)
                registrations.Add(RegistrationOptions.Describe(resource, inputs, wire.SecretPaths, options));
            return settings.Mocks is null ? null : Ask(resource, inputs, options);
        }

        public Output<T> Invoke<T>(string token, InvokeArgs args)
        {
            var wire = new Wire();
            var arguments = wire.Write(args);
            lookups.Add(new JsonObject { ["function"] = token, ["arguments"] = arguments });
            var secret = wire.SecretPaths.Count > 0;
            if (settings.Mocks is null)
                return new(new Symbol("$lookup", token, arguments, ""), secret);
            var answer = settings.Mocks.CallAsync(new() { Token = token, Args = MockState.Plain(arguments) }).GetAwaiter().GetResult();
            return new(new MockState((JsonObject)new Wire().Write(answer, "")!).Whole<T>(), secret);
        }

        public void Complete(IDictionary<string, object?> outputs)
        {
            var wire = new Wire();
            var written = new JsonObject(outputs.Select(output => KeyValuePair.Create(output.Key, wire.Write(output.Value, output.Key))));
            Result = new()
            {
                ["registrations"] = registrations,
                ["lookups"] = lookups,
                ["outputs"] = written,
                ["secretOutputs"] = new JsonArray([.. wire.SecretPaths.Select(path => (JsonNode)path)]),
            };
        }

        private MockState Ask(Resource resource, JsonObject inputs, ResourceOptions options)
        {
            var question = new MockResourceArgs
            {
                Type = resource.GetResourceType(),
                Name = resource.GetResourceName(),
                Inputs = MockState.Plain(inputs),
                Provider = resource.Provider?.GetResourceName() ?? "",
                Id = (options as CustomResourceOptions)?.ImportId ?? "",
            };
            var (id, state) = settings.Mocks!.NewResourceAsync(question).GetAwaiter().GetResult();
            var answer = (JsonObject)new Wire().Write(state, "")!;
            answer["id"] ??= id;
            answer["urn"] ??= Urn(resource);
            return new(answer);
        }

        private string Urn(Resource resource)
        {
            var types = new List<string>();
            for (var each = resource; each is not null; each = each.Parent)
                types.Insert(0, each.GetResourceType());
            return $"urn:pulumi:{Instance.StackName}::{Instance.ProjectName}::{string.Join('$', types)}::{resource.GetResourceName()}";
        }
    }

    /// <summary>The door for who runs compiled programs.</summary>
    public static class Session
    {
        private static Settings? settings;

        internal static Settings Settings => settings ?? throw new InvalidOperationException("The program is not run by the stand-in.");

        /// <summary>Runs a program's entry point and returns what it registered, as JSON.</summary>
        public static string Run(Assembly program, string project, string stack, IReadOnlyDictionary<string, string> config)
        {
            settings = new(new(project, stack, "organization", isDryRun: false), config, null);
            var main = program.EntryPoint ?? throw new InvalidOperationException("The program has no entry point.");
            main.Invoke(
                null,
                BindingFlags.DoNotWrapExceptions,
                null,
                main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()],
                null
            );
            return (Engine.Finish() ?? throw new InvalidOperationException("The program ran no deployment.")).ToJsonString();
        }

        /// <summary>Runs every method that is marked as a fact; the first that fails throws.</summary>
        /// <returns>The names of what was run.</returns>
        public static IReadOnlyList<string> RunFacts(Assembly tests)
        {
            var facts = tests
                .GetTypes()
                .SelectMany(type => type.GetMethods())
                .Where(method => method.GetCustomAttributes().Any(attribute => attribute.GetType().Name == "FactAttribute"))
                .ToList();
            foreach (var fact in facts)
                if (
                    fact.Invoke(Activator.CreateInstance(fact.DeclaringType!), BindingFlags.DoNotWrapExceptions, null, [], null)
                    is Task task
                )
                    task.GetAwaiter().GetResult();
            return [.. facts.Select(fact => $"{fact.DeclaringType!.Name}.{fact.Name}")];
        }

        // Under mocks the real SDK reads its configuration from the environment.
        internal static Settings Testing(IMocks mocks, TestOptions options)
        {
            var config = JsonNode.Parse(Environment.GetEnvironmentVariable("PULUMI_CONFIG") ?? "{}")!.AsObject();
            var instance = new DeploymentInstance(
                options.ProjectName ?? "project",
                options.StackName ?? "stack",
                options.OrganizationName ?? "organization",
                options.IsPreview ?? true
            );
            return new(instance, config.ToDictionary(entry => entry.Key, entry => entry.Value!.GetValue<string>()), mocks);
        }
    }
}
