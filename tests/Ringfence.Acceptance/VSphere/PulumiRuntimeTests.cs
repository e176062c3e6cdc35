using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.VSphere;

/// <summary>What the runtime takes and refuses.</summary>
public sealed class PulumiRuntimeTests
{
    private static readonly IReadOnlyDictionary<string, string> NoConfig = new Dictionary<string, string>();

    [Theory]
    [InlineData("$$5", "$5")]
    [InlineData("$$$$", "$$")]
    [InlineData("$${other.moid}", "${other.moid}")]
    [InlineData("$$$${other.moid}", "$${other.moid}")]
    [InlineData("$5 and 5$", "$5 and 5$")]
    [InlineData("#{other} {{other}} $(other) `other`", "#{other} {{other}} $(other) `other`")]
    [InlineData("a\u2028b\u0085c\u2029\n\t'\\\"", "a\u2028b\u0085c\u2029\n\t'\\\"")]
    public async Task Text_whose_dollars_are_doubled_cannot_refer_to_anything(string written, string arrives)
    {
        var registrations = await PulumiRuntime.RunAsync(Datacenter($"name: {JsonSerializer.Serialize(written)}"), NoConfig);

        var datacenter = registrations.Single(registration => registration.Name == "subject");
        Assert.Equal((arrives, 0), (datacenter.Inputs.GetProperty("name").GetString(), datacenter.Dependencies.Count));
    }

    [Theory]
    [InlineData("${other.moid}", "datacenter-other")]
    [InlineData("$$${other.moid}", "$datacenter-other")]
    [InlineData("${other[\"moid\"]}!", "datacenter-other!")]
    public async Task Text_whose_dollars_are_not_doubled_refers(string written, string arrives)
    {
        var registrations = await PulumiRuntime.RunAsync(Datacenter($"name: {JsonSerializer.Serialize(written)}"), NoConfig);

        var datacenter = registrations.Single(registration => registration.Name == "subject");
        Assert.Equal((arrives, 1), (datacenter.Inputs.GetProperty("name").GetString(), datacenter.Dependencies.Count));
    }

    [Theory]
    [InlineData("name: \"${nobody.moid}\"", "a reference to what is not there: nobody")]
    [InlineData("name: \"${other.nothing}\"", "other has no output nothing")]
    [InlineData("name: \"${other.moid\"", "a reference that does not end")]
    [InlineData("name: \"${subject.moid}\"", "refer to each other")]
    [InlineData("name: \"a ${other} b\"", "only text, numbers and truth values")]
    [InlineData("name: yes", "quote it")]
    [InlineData("name: 12:30:45", "quote it")]
    [InlineData("name: \"a\"\n      name: \"b\"", "unique")]
    [InlineData("name: { fn::secret: \"a\", b: \"c\" }", "fn::secret stands beside other keys")]
    [InlineData("name: { fn::readFile: \"/etc/passwd\" }", "fn::readFile is not known")]
    [InlineData(
        "name: { fn::invoke: { function: \"vsphere:index/getRole:getRole\", arguments: { label: \"Nobody\" } } }",
        "no role has the label Nobody"
    )]
    [InlineData("name: \"a\"\n    options: { dependsOn: [\"${other.id}\"] }", "dependsOn of subject is no resource")]
    [InlineData("name: \"a\"\n    options: { protekt: true }", "a key that is not known: protekt")]
    [InlineData("name: \"a\"\n    propertys: { }", "a key that is not known: propertys")]
    public async Task Mistake_fails_the_program(string properties, string because)
    {
        (await PulumiRuntime.CheckAsync(Datacenter(properties), NoConfig)).ShouldReject(because);
    }

    [Theory]
    [InlineData("string", "text", "\"text\"")]
    [InlineData("integer", "42", "42")]
    [InlineData("boolean", "false", "false")]
    [InlineData("array", "[1,\"b\"]", "[1,\"b\"]")]
    [InlineData("object", "{\"a\":1}", "{\"a\":1}")]
    public async Task Configuration_has_its_type(string type, string given, string arrives)
    {
        var registrations = await PulumiRuntime.RunAsync(
            Configured($"type: \"{type}\""),
            new Dictionary<string, string> { ["value"] = given }
        );

        var subject = registrations.Single(registration => registration.Name == "subject");
        Assert.Equal((arrives, false), (subject.Inputs.GetProperty("tags").GetRawText(), subject.IsSecret("tags")));
    }

    [Theory]
    [InlineData("string", "text")]
    [InlineData("integer", "42")]
    [InlineData("boolean", "true")]
    [InlineData("object", "{\"a\":1}")]
    public async Task Configuration_that_is_secret_travels_as_a_secret(string type, string given)
    {
        var config = new Dictionary<string, string> { ["value"] = given };

        var registrations = await PulumiRuntime.RunAsync(Configured($"type: \"{type}\", secret: true"), config);

        var subject = registrations.Single(registration => registration.Name == "subject");
        Assert.Equal(["tags"], subject.Secrets);
        Assert.Equal((true, true, false), (subject.IsSecret("tags"), subject.IsSecret("tags.a"), subject.IsSecret("tagsOf")));
    }

    [Theory]
    [InlineData("type: \"integer\"", "4.5", "is no integer")]
    [InlineData("type: \"integer\"", "four", "is not a valid")]
    [InlineData("type: \"boolean\"", "yes", "is not a valid")]
    [InlineData("type: \"text\"", "four", "a type that is not known: text")]
    [InlineData("type: \"string\"", null, "Missing required configuration variable 'site:value'")]
    public async Task Configuration_of_another_type_fails_the_program(string declaration, string? given, string because)
    {
        var config = given is null ? NoConfig : new Dictionary<string, string> { ["value"] = given };

        (await PulumiRuntime.CheckAsync(Configured(declaration), config)).ShouldReject(because);
    }

    [Fact]
    public async Task Configuration_that_is_not_declared_fails_the_program()
    {
        var config = new Dictionary<string, string> { ["value"] = "a", ["valeu"] = "b" };

        (await PulumiRuntime.CheckAsync(Configured("type: \"string\""), config)).ShouldReject("valeu is not declared");
    }

    [Fact]
    public async Task Two_resources_of_one_type_and_name_fail_the_program()
    {
        var program =
            Datacenter("name: \"a\"") + "\n  third: { type: \"vsphere:Datacenter\", name: \"other\", properties: { name: \"b\" } }";

        (await PulumiRuntime.CheckAsync(program, NoConfig)).ShouldReject("duplicate resource URN");
    }

    [Fact]
    public async Task Permissions_that_would_overwrite_others_fail_the_program()
    {
        const string permissions =
            "{ type: \"vsphere:EntityPermissions\", properties: { entityId: \"${other.moid}\", entityType: \"Datacenter\" } }";
        var program = $"{Datacenter("name: \"a\"")}\n  first: {permissions}\n  second: {permissions}";

        (await PulumiRuntime.CheckAsync(program, NoConfig)).ShouldReject("the second would overwrite the first");
    }

    [Fact]
    public async Task Provider_of_the_program_is_the_one_that_is_used()
    {
        var program =
            Datacenter("name: \"a\"")
            + "\n  vc: { type: \"pulumi:providers:vsphere\", defaultProvider: true, properties: { user: \"u\" } }";

        var registrations = await PulumiRuntime.RunAsync(program, NoConfig);

        var provider = registrations.Single(registration => registration.Name == "vc");
        Assert.StartsWith(
            provider.Urn + "::",
            registrations.Single(registration => registration.Name == "subject").Provider,
            StringComparison.Ordinal
        );
    }

    [Theory]
    // The runtime takes all outputs of a stack for secret as soon as one is.
    [InlineData("rootPassword", new[] { "folder", "name" })]
    [InlineData(null, new string[0])]
    public async Task Outputs_of_another_stack_arrive(string? secret, string[] secrets)
    {
        var site = (await Site.Registrations)[0] with { Secrets = secret is null ? [] : [secret] };
        var stacks = new Dictionary<string, WireRegistration> { ["org/east/prod"] = site };
        var config = new Dictionary<string, string> { ["value"] = "org/east/prod" };

        var registrations = await PulumiRuntime.RunAsync(Referring("clusterId", "rootPassword"), config, stacks);

        var subject = registrations.Single(registration => registration.Name == "subject");
        Assert.Equal("domain-c-cluster", subject.Inputs.GetProperty("name").GetString());
        Assert.Equal(Site.FirstPassword, subject.Inputs.GetProperty("folder").GetString());
        Assert.Equal(secrets, subject.Secrets.Order(StringComparer.Ordinal));
        Assert.Equal([registrations.Single(registration => registration.Name == "below").Urn], subject.Dependencies);
    }

    [Theory]
    [InlineData("org/east/test", "clusterId", "unknown stack org/east/test")]
    [InlineData("org/east/prod", "clusterID", "has no output outputs.clusterID")]
    public async Task Stack_or_output_that_is_not_there_fails_the_program(string stack, string output, string because)
    {
        var stacks = new Dictionary<string, WireRegistration> { ["org/east/prod"] = (await Site.Registrations)[0] };
        var config = new Dictionary<string, string> { ["value"] = stack };

        (await PulumiRuntime.CheckAsync(Referring(output, output), config, stacks)).ShouldReject(because);
    }

    private static string Referring(string name, string folder) =>
        $$"""
            name: "site"
            runtime: "yaml"
            config:
              value: { type: "string" }
            resources:
              below:
                type: "pulumi:pulumi:StackReference"
                properties: { name: "${value}" }
              subject:
                type: "vsphere:Datacenter"
                properties:
                  name: "${below.outputs[\"{{name}}\"]}"
                  folder: "${below.outputs[\"{{folder}}\"]}"
            """;

    private static string Datacenter(string properties) =>
        $$"""
            name: "site"
            runtime: "yaml"
            resources:
              other:
                type: "vsphere:Datacenter"
                properties: { name: "other" }
              subject:
                type: "vsphere:Datacenter"
                properties:
                  {{properties}}
            """;

    private static string Configured(string declaration) =>
        $$"""
            name: "site"
            runtime: "yaml"
            config:
              value: { {{declaration}} }
            resources:
              subject:
                type: "vsphere:Datacenter"
                properties: { tags: "${value}" }
            """;
}
