using System.Linq;
using System.Text;

namespace Ringfence.Emit;

/// <summary>The test of an emitted stack: it runs without vCenter, registers what the fleet asked for, and nothing else.</summary>
internal static class CSharpTestFile
{
    public static string Write(CSharpStack stack)
    {
        var graph = stack.Graph;
        var text = new StringBuilder(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using System.Linq;
            using System.Text.Json;
            using System.Threading.Tasks;
            using {{CSharpStack.Namespace}};
            using Pulumi;
            using Pulumi.Testing;
            using Xunit;

            public sealed class {{stack.ClassName}}Tests
            {
                private static readonly string[] Expected =
                [

            """
        );
        foreach (var resource in graph.Nodes.OfType<StackResource>())
            text.Append($"        {CSharpLiteral.Of($"{resource.Type} {resource.Name}")},\n");
        text.Append("    ];\n\n    private static readonly Dictionary<string, string> Settings = new()\n    {\n");
        foreach (var setting in graph.Settings)
            text.Append($"        [{CSharpLiteral.Of($"{graph.Name}:{setting.Key}")}] = {CSharpLiteral.Of(Example(setting))},\n");
        text.Append(
            $$"""
                };

                [Fact]
                public async Task Stack_registers_what_the_fleet_asks_for()
                {
                    Environment.SetEnvironmentVariable("PULUMI_CONFIG", JsonSerializer.Serialize(Settings));
                    var recorder = new Recorder();

                    await Deployment.TestAsync(
                        recorder,
                        new TestOptions { ProjectName = {{CSharpLiteral.Of(graph.Name)}}, IsPreview = false },
                        {{stack.ClassName}}.Build
                    );

                    Assert.Equal(
                        Expected.Order(StringComparer.Ordinal),
                        recorder.Registered.Order(StringComparer.Ordinal)
                    );
                }

                private sealed class Recorder : IMocks
                {
                    private readonly List<string> registered = [];

                    public IReadOnlyList<string> Registered => registered;

                    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
                    {
                        // Components and references to other stacks are no resources of vSphere.
                        if (
                            args.Type is { } type
                            && !type.StartsWith("ringfence:", StringComparison.Ordinal)
                            && !type.StartsWith("pulumi:", StringComparison.Ordinal)
                        )
                            lock (registered)
                                registered.Add($"{type} {args.Name}");
                        return Task.FromResult<(string?, object)>(($"{args.Name}-id", Outputs(args)));
                    }

                    public Task<object> CallAsync(MockCallArgs args) =>
                        Task.FromResult<object>(args.Args.SetItem("id", "found"));

                    // What vCenter would add to the inputs.
                    private static ImmutableDictionary<string, object> Outputs(MockResourceArgs args) =>
                        args.Inputs.SetItems(
                            new Dictionary<string, object>
                            {
                                ["moid"] = $"{args.Name}-moid",
                                ["resourcePoolId"] = args.Inputs.GetValueOrDefault(
                                    "resourcePoolId",
                                    $"{args.Name}-pool"
                                ),
                            }
                        );
                }
            }

            """
        );
        return text.ToString();
    }

    private static string Example(StackSetting setting) =>
        setting.Type switch
        {
            StackSettingType.Number => "1",
            StackSettingType.Truth => "true",
            _ => "example",
        };
}
