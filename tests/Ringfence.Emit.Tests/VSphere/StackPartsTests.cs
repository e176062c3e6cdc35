using System;
using System.Linq;
using Ringfence.Emit.Tests.VSphere.Checking;
using Ringfence.Emit.Tests.VSphere.Registrations;
using Ringfence.Emit.Tests.VSphere.Schemas;
using Ringfence.Emit.Tests.VSphere.StandIn;
using Ringfence.Emit.Tests.VSphere.Yaml;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere;

public sealed class StackPartsTests
{
    private static readonly StackGraph Whole = Stacks.Of(VSphereFleets.Everything());

    [Fact]
    public void Stack_that_is_small_enough_stays_whole() => Assert.Same(Whole, Assert.Single(StackParts.Of(Whole)));

    [Fact]
    public void Stack_that_is_too_large_is_cut_by_cluster()
    {
        var parts = StackParts.Of(Whole, mostNodes: 10);

        Assert.Equal(["vcsa-01", "vcsa-01-compute", "vcsa-01-edge"], parts.Select(part => part.Name));
        Assert.Equal([null, "vcsa-01", "vcsa-01"], parts.Select(part => part.BuildsOn));
        Assert.Equal(Whole.Nodes.Count, parts.Sum(part => part.Nodes.Count));
        Assert.Equal(Whole.Nodes.Select(node => node.Name).Order(), parts.SelectMany(part => part.Nodes).Select(node => node.Name).Order());
    }

    [Fact]
    public void Part_uses_what_it_has_and_what_the_other_exports()
    {
        var parts = StackParts.Of(Whole, mostNodes: 10);
        var exports = parts[0].Exports.Select(export => export.Name).ToHashSet();

        foreach (var part in parts)
        {
            var own = part.Nodes.Select(node => node.Name).ToHashSet();
            Assert.All(part.Nodes.SelectMany(node => node.Uses), used => Assert.Contains(used, own));
            Assert.All(
                part.Nodes.SelectMany(node => node.Values).OfType<ImportedValue>(),
                imported => Assert.Contains(imported.Export, exports)
            );
            Assert.Equal(
                part.Nodes.SelectMany(node => node.Values).OfType<SettingValue>().Select(setting => setting.Key).Distinct().Order(),
                part.Settings.Select(setting => setting.Key).Where(key => key != StackGraph.SettingOf("vcsa-01")).Order()
            );
        }
        Assert.All(
            exports,
            export =>
                Assert.Contains(
                    parts.Skip(1).SelectMany(part => part.Nodes).SelectMany(node => node.Values),
                    value => value is ImportedValue imported && imported.Export == export
                )
        );
    }

    [Fact]
    public void Parts_are_the_same_in_csharp_and_yaml_and_as_the_schemas_want()
    {
        var schemas = ProviderSchemas.Demand();
        foreach (var part in StackParts.Of(Whole, mostNodes: 10))
        {
            var plan = new EmissionPlan("test");
            CSharpProject.Add(part, "part", plan);
            var csharp = plan
                .Files.Where(file =>
                    file.Path.EndsWith(".cs", StringComparison.Ordinal) && !file.Path.Contains("/tests/", StringComparison.Ordinal)
                )
                .ToDictionary(file => file.Path, file => file.Render(FleetEmitter.Templates));
            var yaml = YamlStackFile.Program(part);
            var project = PulumiProject.Read(yaml);
            var program = StandInProgram.Compile(StandInLibrary.Whole(schemas), csharp);

            Assert.Empty(program.Errors);
            var run = program.Run(project.ConfigTypes.ToDictionary(type => type.Key, _ => "example"), project.Name);
            var read = PulumiYamlStack.Read(schemas, yaml);
            Assert.Equal(StackText.Of(read), StackText.Of(StackText.WithoutComponents(run)));
            Assert.Empty(new SchemaCheck(schemas, read, project.ConfigTypes).Problems());
            Assert.Empty(PulumiProject.Problems(yaml));
        }
    }

    [Fact]
    public void Large_site_is_cut_and_written_in_component_files()
    {
        var tree = FleetEmitter.Emit(VSphereFleets.Large(hosts: 150, machines: 10), ["pulumi-csharp"]);

        Assert.Equal(
            ["vcsa-01", "vcsa-01-c00", "vcsa-01-c01", "vcsa-01-c02"],
            tree.Files.Select(file => file.Path.Split('/')[1]).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Equal(150, tree.Files.Count(file => file.Path.Contains("/Hosts/", StringComparison.Ordinal)));
    }
}
