using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Emit.Tests.VSphere.Checking;
using Ringfence.Emit.Tests.VSphere.Registrations;
using Ringfence.Emit.Tests.VSphere.Schemas;
using Ringfence.Emit.Tests.VSphere.Yaml;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere.StandIn;

public sealed class StandInRunTests
{
    [Fact]
    public void Same_stack_in_csharp_and_yaml_registers_the_same()
    {
        var csharp = Run(SampleStack.CSharp);
        var yaml = PulumiYamlStack.Read(ProviderSchemas.Demand(), SampleStack.Yaml);
        Assert.Equal(StackText.Of(yaml), StackText.Of(StackText.WithoutComponents(csharp)));
    }

    [Theory]
    [InlineData("""Name = "mgmt0",""", """Name = "mgmt1",""")]
    [InlineData("Protect = true", "Protect = false")]
    [InlineData("DependsOn = { management, host }", "DependsOn = { host }")]
    [InlineData("Parent = host }", "Parent = this }")]
    [InlineData("""RequireSecret("esx-01-root")""", """Require("esx-01-root").ToOutput()""")]
    [InlineData("Provider = provider", "")]
    [InlineData("AdditionalSecretOutputs = { \"stdout\" }", "")]
    [InlineData("host.HostId }", "host.HostId.Apply(id => id + \"!\") }")]
    public void Difference_between_csharp_and_yaml_is_seen(string text, string replacement)
    {
        var program = SampleStack.With(text, replacement).Append(new("Plain.cs", PlainOutput)).ToDictionary();
        var yaml = PulumiYamlStack.Read(ProviderSchemas.Demand(), SampleStack.Yaml);
        Assert.NotEqual(StackText.Of(yaml), StackText.Of(StackText.WithoutComponents(Run(program))));
    }

    [Fact]
    public void Stack_is_as_its_schemas_want_it() =>
        Assert.Empty(
            new SchemaCheck(ProviderSchemas.Demand(), Run(SampleStack.CSharp), PulumiProject.Read(SampleStack.Yaml).ConfigTypes).Problems()
        );

    [Fact]
    public void Registration_says_parent_protection_order_and_secrets()
    {
        var registrations = Run(SampleStack.CSharp).Registrations.ToDictionary(registration => registration.Name);
        Assert.True(registrations["esx-01-host"].IsComponent);
        Assert.Null(registrations["esx-01-host"].Parent);
        Assert.Equal("esx-01-host", registrations["esx-01"].Parent);
        Assert.True(registrations["esx-01"].Protect);
        Assert.True(registrations["esx-01-mgmt0"].Protect, "children of what is protected are protected");
        Assert.False(registrations["esx-01-web"].Protect);
        Assert.Equal(["esx-01", "esx-01-mgmt0"], registrations["esx-01-web"].DependsOn);
        Assert.Equal(["password"], registrations["esx-01"].SecretPaths);
        Assert.Equal(["connection", "connection.password", "triggers[0]"], registrations["esx-01-firewall"].SecretPaths);
        Assert.Equal("""{"$config":"vlan"}""", registrations["esx-01-web"].Inputs["vlanId"]!.ToJsonString());
    }

    [Fact]
    public void Missing_required_input_compiles_and_throws()
    {
        var program = Compile(SampleStack.With("HostSystemId = host.Id,", ""));
        Assert.Empty(program.Errors);
        var thrown = Assert.Throws<ArgumentNullException>(() => program.Run(SampleStack.Config, "east"));
        Assert.Contains("HostSystemId is required but was not given a value", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_config_throws() =>
        Assert.Contains(
            "east:vlan",
            Assert
                .Throws<InvalidOperationException>(() =>
                    Compile(SampleStack.CSharp).Run(SampleStack.Config.Where(entry => entry.Key != "vlan").ToDictionary(), "east")
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Same_name_twice_throws() =>
        Assert.Contains(
            "Duplicate resource URN",
            Assert
                .Throws<InvalidOperationException>(() =>
                    Run(SampleStack.With("return new Dictionary", "_ = new EsxiHost(\"esx-01-host\", config); return new Dictionary"))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Stack_reference_is_an_output_of_another_stack()
    {
        var stack = Run(
            new Dictionary<string, string>
            {
                ["Program.cs"] = """
                using System.Collections.Generic;
                using Pulumi;
                return await Deployment.RunAsync(() =>
                {
                    var core = new StackReference("core", new StackReferenceArgs { Name = "acme/core/prod" });
                    var group = new Pulumi.VSphere.HostPortGroup("web", new()
                    {
                        HostSystemId = core.RequireOutput("esx.01").Apply(id => (string)id),
                        VirtualSwitchName = core.RequireOutput("switch").Apply(name => name.ToString()!),
                    });
                    return new Dictionary<string, object?> { ["key"] = Output.CreateSecret(group.Key) };
                });
                """,
            }
        );
        const string Yaml = """
            name: east
            runtime: yaml
            resources:
              core: { type: "pulumi:pulumi:StackReference", properties: { name: "acme/core/prod" } }
              web:
                type: "vsphere:HostPortGroup"
                properties: { hostSystemId: '${core.outputs["esx.01"]}', virtualSwitchName: "${core.outputs.switch}" }
            outputs:
              key: { "fn::secret": "${web.key}" }
            """;
        Assert.Equal(StackText.Of(PulumiYamlStack.Read(ProviderSchemas.Demand(), Yaml)), StackText.Of(stack));
        Assert.Empty(new SchemaCheck(ProviderSchemas.Demand(), stack).Problems());
        Assert.Equal(["key"], stack.SecretOutputs);
    }

    [Fact]
    public void Tests_of_a_stack_run_against_mocks()
    {
        var stack = Compile(SampleStack.CSharp);
        var tests = StandInProgram.Compile(SampleStack.Library(), StackTests("esx-01-id"), stack);
        Assert.Empty(tests.Diagnostics);
        Assert.Equal(["StackTests.Host_is_protected_and_has_an_id"], tests.RunFacts());
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() =>
            StandInProgram.Compile(SampleStack.Library(), StackTests("other"), stack).RunFacts()
        );
    }

    private static Dictionary<string, string> StackTests(string expectedId) =>
        new()
        {
            ["tests/East.Tests.csproj"] = "<Project><PropertyGroup><ImplicitUsings>enable</ImplicitUsings></PropertyGroup></Project>",
            ["tests/StackTests.cs"] = $$"""
                using System.Collections.Immutable;
                using East;
                using Pulumi;
                using Pulumi.Testing;
                using Xunit;

                public sealed class StackTests
                {
                    [Fact]
                    public async Task Host_is_protected_and_has_an_id()
                    {
                        Environment.SetEnvironmentVariable("PULUMI_CONFIG", "{\"east:esx-01-root\":\"x\",\"east:vcenter\":\"v\",\"east:vlan\":\"110\"}");
                        var (resources, outputs) = await Deployment.TestAsync(new Mocks(), new TestOptions { ProjectName = "east" }, EastStack.Build);
                        Assert.Equal(7, resources.Length);
                        var ids = resources.OfType<Pulumi.VSphere.Host>().Select(host => host.Id).ToList();
                        string? seen = null;
                        ids.Single().Apply(id => seen = id);
                        Assert.Equal("{{expectedId}}", seen);
                        Assert.Contains("esx-01", outputs.Keys);
                    }
                }

                internal sealed class Mocks : IMocks
                {
                    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
                        Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));

                    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args.Add("id", "found"));
                }
                """,
        };

    // An output that is no secret, for a difference in secrecy alone.
    private const string PlainOutput = """
        namespace East
        {
            internal static class Plain
            {
                public static Pulumi.Output<string> ToOutput(this string text) => Pulumi.Output.Create(text);
            }
        }
        """;

    private static RegisteredStack Run(IReadOnlyDictionary<string, string> files) => Compile(files).Run(SampleStack.Config, "east");

    private static StandInProgram Compile(IReadOnlyDictionary<string, string> files) =>
        StandInProgram.Compile(SampleStack.Library(), files);
}
