using System;
using System.Linq;
using Ringfence.Emit.Tests.VSphere.Checking;
using Ringfence.Emit.Tests.VSphere.Registrations;
using Ringfence.Emit.Tests.VSphere.Schemas;
using Ringfence.Emit.Tests.VSphere.StandIn;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere.Yaml;

public sealed class PulumiYamlStackTests
{
    [Fact]
    public void Sample_is_as_its_schemas_want_it() =>
        Assert.Empty(
            new SchemaCheck(
                ProviderSchemas.Demand(),
                PulumiYamlStack.Read(ProviderSchemas.Demand(), SampleStack.Yaml),
                PulumiProject.Read(SampleStack.Yaml).ConfigTypes
            ).Problems()
        );

    [Theory]
    [InlineData("allowPromiscuous: false", "allowPromiscuous: \"false\"", ".allowPromiscuous: boolean expected")]
    [InlineData("allowPromiscuous: false", "allowPromiscous: false", "no property 'allowPromiscous'")]
    [InlineData("vsphere:EntityPermissions", "vsphere:EntityPermission", "no such resource")]
    [InlineData("vsphere:getRole", "vsphere:getRoll", "no such function")]
    [InlineData("label: \"NoAccess\"", "", "'label' is required")]
    [InlineData("${datacenter.id}", "${datacenter.moid}", "has no output 'moid'")]
    [InlineData("${esx-01-mgmt0.name} $${x}", "${esx-01-mgmt0.title} $${x}", "has no output 'title'")]
    [InlineData("{ type: integer, default: 110 }", "{ type: string }", ".vlanId: integer expected")]
    public void Mistake_in_yaml_is_a_problem(string text, string replacement, string problem)
    {
        Assert.Contains(text, SampleStack.Yaml, StringComparison.Ordinal);
        var yaml = SampleStack.Yaml.Replace(text, replacement, StringComparison.Ordinal);
        var check = new SchemaCheck(
            ProviderSchemas.Demand(),
            PulumiYamlStack.Read(ProviderSchemas.Demand(), yaml),
            PulumiProject.Read(yaml).ConfigTypes
        );
        Assert.Contains(check.Problems(), found => found.Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\"plain\"", "\"plain\"")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"true\"", "\"true\"")]
    [InlineData("'110'", "\"110\"")]
    [InlineData("\"$$\"", "\"$\"")]
    [InlineData("\"$\"", "\"$\"")]
    [InlineData("\"$a\"", "\"$a\"")]
    [InlineData("\"$${key}\"", "\"${key}\"")]
    [InlineData("\"$$$${key}\"", "\"$${key}\"")]
    [InlineData("\"${key}\"", "{\"$config\":\"key\"}")]
    [InlineData("\"a ${key} b$$\"", "{\"$concat\":[\"a \",{\"$config\":\"key\"},\" b$\"]}")]
    [InlineData("\"${key}${secret}\"", "{\"$concat\":[{\"$config\":\"key\"},{\"$config\":\"secret\"}]}")]
    [InlineData("\"$$${key}\"", "{\"$concat\":[\"$\",{\"$config\":\"key\"}]}")]
    [InlineData("\"${text}\"", "\"said once\"")]
    [InlineData("\"a ${text} b\"", "\"a said once b\"")]
    [InlineData("\"${list[1]}\"", "\"b\"")]
    [InlineData("\"${map.inner}\"", "\"c\"")]
    [InlineData(
        "\"${role.id}\"",
        "{\"$lookup\":\"vsphere:index/getRole:getRole\",\"arguments\":{\"label\":\"Admin\"},\"property\":\"id\"}"
    )]
    [InlineData(
        "\"${privileges[0]}\"",
        "{\"$lookup\":\"vsphere:index/getRole:getRole\",\"arguments\":{\"label\":\"Admin\"},\"property\":\"rolePrivileges[0]\"}"
    )]
    [InlineData("\"${run.stdout}\"", "{\"$output\":\"the run.stdout\"}")]
    [InlineData(
        "{ \"fn::vsphere:getRole\": { label: \"Admin\" } }",
        "{\"$lookup\":\"vsphere:index/getRole:getRole\",\"arguments\":{\"label\":\"Admin\"},\"property\":\"\"}"
    )]
    public void Value_is_what_pulumi_would_read(string yaml, string expected) =>
        Assert.Equal(
            expected,
            Run(yaml).Inputs["create"]!.ToJsonString(
                new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            )
        );

    [Theory]
    [InlineData("\"${secret}\"", true)]
    [InlineData("\"a${secret}\"", true)]
    [InlineData("\"${hidden}\"", true)]
    [InlineData("{ \"fn::secret\": \"told\" }", true)]
    [InlineData("\"${run.stdout}\"", true)]
    [InlineData("\"${run.stderr}\"", false)]
    [InlineData("\"${key}\"", false)]
    [InlineData("\"$${secret}\"", false)]
    public void Secret_is_known_as_such(string yaml, bool isSecret)
    {
        string[] declared = ["connection", "connection.password"];
        Assert.Equal(isSecret ? [.. declared, "create"] : declared, Run(yaml).SecretPaths);
    }

    [Theory]
    [InlineData("\"${nobody}\"", "refers to nothing")]
    [InlineData("\"${key\"", "is not closed")]
    [InlineData("\"${loop}\"", "refers to itself")]
    [InlineData("\"${map.outer}\"", "leads nowhere")]
    [InlineData("{ \"fn::join\": [\"\", []] }", "fn::join is not known")]
    public void Text_that_pulumi_would_refuse_is_refused(string yaml, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Run(yaml)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("protected: true", "no option 'protected'")]
    [InlineData("parent: \"${nobody}\"", "is no resource")]
    [InlineData("dependsOn: [\"run\"]", "is no resource")]
    public void Option_that_pulumi_would_refuse_is_refused(string option, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => Run("\"\"", option)).Message, StringComparison.Ordinal);

    [Fact]
    public void Names_are_not_shared_by_config_and_resources() =>
        Assert.Contains(
            "'judged' names two things",
            Assert
                .Throws<FormatException>(() =>
                    PulumiYamlStack.Read(ProviderSchemas.Demand(), Program("\"\"", "").Replace("key:", "judged:", StringComparison.Ordinal))
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Options_are_read()
    {
        var run = Run(
            "\"\"",
            "dependsOn: [\"${run}\"], protect: true, parent: \"${run}\", ignoreChanges: [\"create\"], deleteBeforeReplace: true, customTimeouts: { create: \"1m30s\" }"
        );
        Assert.Equal(("the run", true), (run.Parent, run.Protect));
        Assert.Equal(["the run"], run.DependsOn);
        Assert.Equal(
            """{"ignoreChanges":["create"],"deleteBeforeReplace":true,"customTimeouts":{"create":90}}""",
            run.Options.ToJsonString()
        );
    }

    private static Registration Run(string create, string option = "") =>
        PulumiYamlStack
            .Read(ProviderSchemas.Demand(), Program(create, option))
            .Registrations.Single(registration => registration.Name == "judged");

    // Every variable is read, so that one which refers to itself is there only where it is wanted.
    private static string Program(string create, string option) =>
        $$"""
            name: test
            runtime: yaml
            config:
              key: { type: string }
              test:secret: { type: string, secret: true }
            variables:
              {{(create.Contains("${loop}", StringComparison.Ordinal) ? "loop: \"${loop}\"" : "")}}
              text: "said once"
              hidden: "x${secret}"
              list: ["a", "b"]
              map: { inner: "c" }
              role: { "fn::invoke": { function: "vsphere:getRole", arguments: { label: "Admin" } } }
              privileges: { "fn::invoke": { function: "vsphere:index/getRole:getRole", arguments: { label: "Admin" }, return: rolePrivileges } }
            resources:
              run:
                type: "command:remote:Command"
                name: "the run"
                properties: { connection: { host: "h" } }
                options: { additionalSecretOutputs: ["stdout"] }
              judged:
                type: "command:remote:Command"
                properties: { connection: { host: "h", password: "p" }, create: {{create}} }
                options: { {{option}} }
            """;
}
