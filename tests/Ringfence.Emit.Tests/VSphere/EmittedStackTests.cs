using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Emit.Tests.VSphere.Checking;
using Ringfence.Emit.Tests.VSphere.Registrations;
using Ringfence.Emit.Tests.VSphere.Schemas;
using Ringfence.Emit.Tests.VSphere.StandIn;
using Ringfence.Emit.Tests.VSphere.Yaml;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere;

/// <summary>What is emitted, judged by the providers' schemas. The C# is compiled and run against a stand-in of the SDK that is made from them.</summary>
public sealed class EmittedStackTests
{
    [Fact]
    public void Stack_in_csharp_registers_what_the_stack_in_yaml_does()
    {
        var schemas = ProviderSchemas.Demand();
        foreach (var (csharp, yaml) in Emitted(VSphereFleets.Everything()))
            Assert.Equal(
                StackText.Of(PulumiYamlStack.Read(schemas, yaml["Pulumi.yaml"])),
                StackText.Of(StackText.WithoutComponents(Run(schemas, csharp)))
            );
    }

    [Fact]
    public void Every_resource_and_input_is_in_the_schemas()
    {
        var schemas = ProviderSchemas.Demand();
        foreach (var (csharp, yaml) in Emitted(VSphereFleets.Everything()))
        {
            var types = PulumiProject.Read(yaml["Pulumi.yaml"]).ConfigTypes;
            Assert.Empty(new SchemaCheck(schemas, PulumiYamlStack.Read(schemas, yaml["Pulumi.yaml"]), types).Problems());
            Assert.Empty(new SchemaCheck(schemas, Run(schemas, csharp), types).Problems());
        }
    }

    [Fact]
    public void Project_files_are_as_pulumi_wants_them()
    {
        ProviderSchemas.Demand();
        foreach (var (csharp, yaml) in Emitted(VSphereFleets.Everything()))
        {
            Assert.Empty(PulumiProject.Problems(csharp["Pulumi.yaml"]));
            Assert.Empty(PulumiProject.Problems(yaml["Pulumi.yaml"]));
        }
    }

    [Fact]
    public void Emitted_tests_pass_and_fail_when_a_resource_is_missing()
    {
        var schemas = ProviderSchemas.Demand();
        var library = StandInLibrary.Whole(schemas);
        foreach (var (csharp, _) in Emitted(VSphereFleets.Everything()))
        {
            var tests = Sources(csharp, isTest: true);
            StandInProgram.Compile(library, tests, tested: Compiled(schemas, csharp)).RunFacts();

            var (host, text) = csharp.First(file => file.Key.StartsWith("Hosts/", StringComparison.Ordinal));
            var broken = csharp.ToDictionary(file => file.Key, file => file.Value);
            broken[host] = text.Replace("\"esx-01-vmk\"", "\"esx-01-other\"", StringComparison.Ordinal);
            Assert.NotEqual(text, broken[host]);
            Assert.ThrowsAny<Exception>(() => StandInProgram.Compile(library, tests, tested: Compiled(schemas, broken)).RunFacts());
        }
    }

    private static StandInProgram Compiled(ProviderSchemas schemas, IReadOnlyDictionary<string, string> csharp)
    {
        var program = StandInProgram.Compile(StandInLibrary.Whole(schemas), Sources(csharp, isTest: false));
        Assert.Empty(program.Errors);
        return program;
    }

    private static RegisteredStack Run(ProviderSchemas schemas, IReadOnlyDictionary<string, string> csharp)
    {
        var project = PulumiProject.Read(csharp["Pulumi.yaml"]);
        return Compiled(schemas, csharp).Run(project.ConfigTypes.ToDictionary(type => type.Key, _ => "example"), project.Name);
    }

    private static Dictionary<string, string> Sources(IReadOnlyDictionary<string, string> files, bool isTest) =>
        files
            .Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal) || file.Key.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(file => file.Key.StartsWith("tests/", StringComparison.Ordinal) == isTest)
            .ToDictionary(file => file.Key, file => file.Value);

    /// <summary>The files of each stack, in both languages, below its folder.</summary>
    private static List<(IReadOnlyDictionary<string, string> CSharp, IReadOnlyDictionary<string, string> Yaml)> Emitted(Model.Fleet fleet)
    {
        var tree = FleetEmitter.Emit(fleet, ["pulumi-csharp", "pulumi-yaml"]);
        var stacks = tree
            .Files.Select(file => (Parts: file.Path.Split('/', 3), file.Content))
            .GroupBy(file => file.Parts[1])
            .Select(stack =>
                (
                    (IReadOnlyDictionary<string, string>)
                        stack.Where(file => file.Parts[0] == "pulumi-csharp").ToDictionary(file => file.Parts[2], file => file.Content),
                    (IReadOnlyDictionary<string, string>)
                        stack.Where(file => file.Parts[0] == "pulumi-yaml").ToDictionary(file => file.Parts[2], file => file.Content)
                )
            )
            .ToList();
        Assert.NotEmpty(stacks);
        return stacks;
    }
}
