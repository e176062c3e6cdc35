using System.Linq;
using Ringfence.Emit.Tests.VSphere.StandIn;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere.Yaml;

public sealed class PulumiProjectTests
{
    [Theory]
    [InlineData("{ name: east, runtime: dotnet }")]
    [InlineData(
        "{ name: east, runtime: { name: dotnet, options: { binary: x } }, config: { a: { type: integer, default: 1 }, b: { type: string, secret: true }, c: text } }"
    )]
    [InlineData("{ name: east, runtime: yaml, config: { hosts: { type: array, items: { type: string } } } }")]
    public void Project_as_pulumi_has_it_is_accepted(string yaml) => Assert.Empty(PulumiProject.Problems(yaml));

    [Fact]
    public void Sample_project_is_accepted() => Assert.Empty(PulumiProject.Problems(SampleStack.Yaml));

    [Theory]
    [InlineData("{ runtime: dotnet }")]
    [InlineData("{ name: \"\", runtime: dotnet }")]
    [InlineData("{ name: 1, runtime: dotnet }")]
    [InlineData("{ name: east, runtime: [dotnet] }")]
    [InlineData("{ name: east, runtime: { named: dotnet } }")]
    [InlineData("{ name: east, runtime: dotnet, config: { a: { type: text } } }")]
    [InlineData("{ name: east, runtime: dotnet, config: { a: { type: string, secure: true } } }")]
    [InlineData("{ name: east, runtime: dotnet, config: { a: { type: string, secret: \"yes\" } } }")]
    [InlineData("{ name: east, runtime: dotnet, backend: { uri: x } }")]
    public void Mistake_in_a_project_is_a_problem(string yaml) => Assert.NotEmpty(PulumiProject.Problems(yaml));

    [Fact]
    public void Config_is_read_with_type_secrecy_and_default()
    {
        var project = PulumiProject.Read(
            "{ name: east, runtime: yaml, config: { east:vlan: { type: integer, default: 110 }, root: { secret: true }, vsphere:user: plain } }"
        );
        Assert.Equal(
            ["vlan integer False 110", "root string True ", "vsphere:user string False plain"],
            project.Config.Select(entry => $"{entry.Key} {entry.Value.Type} {entry.Value.IsSecret} {entry.Value.Default}")
        );
    }
}
