using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Ringfence.Emit.Tests.Coverage;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere;

public sealed class VSphereRoutesTests
{
    [Fact]
    public void Every_property_that_a_fleet_can_set_has_a_route()
    {
        var missing = ModelProperties
            .Of<EsxiHost>()
            .Except(VSphereRoutes.Table.Keys)
            .Select(ModelProperties.Name)
            .Order(StringComparer.Ordinal);

        Assert.Equal([], missing);
    }

    [Fact]
    public void Nothing_has_a_route_that_does_not_exist() =>
        Assert.Empty(VSphereRoutes.Table.Keys.Except(ModelProperties.Of<EsxiHost>()).Select(ModelProperties.Name));

    [Fact]
    public void Parts_are_records_of_the_model_and_nothing_else_is()
    {
        foreach (var (key, route) in VSphereRoutes.Table)
            if (route.Kind == RouteKind.Parts)
                Assert.True(
                    ModelProperties.PartsOf(key.Record.GetProperty(key.Property)!.PropertyType).Any() || IsPartByReference(key),
                    $"{ModelProperties.Name(key)} holds no part of the model."
                );
    }

    [Fact]
    public void Every_stack_has_the_table_with_each_of_its_hosts()
    {
        var routes = FleetEmitter
            .Emit(VSphereFleets.Everything(), ["pulumi-csharp", "pulumi-yaml"])
            .Files.Where(file => file.Path.EndsWith("ROUTES.md", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(2, routes.Count);
        Assert.All(
            routes,
            file =>
            {
                Assert.Contains("| esx-01 | run by the stack over SSH |", file.Content, StringComparison.Ordinal);
                Assert.Contains("| esx-02 | in its script: esxcli/esx-02.sh |", file.Content, StringComparison.Ordinal);
                Assert.Contains(
                    "| ManagementRule.Peers | host | esxcli network firewall ruleset allowedip add |",
                    file.Content,
                    StringComparison.Ordinal
                );
            }
        );
    }

    // What a provider's input is said to be exists in the stack of a fleet that sets it.
    [Fact]
    public void Inputs_that_routes_name_are_emitted()
    {
        var graph = Stacks.Of(VSphereFleets.Everything());
        var emitted = graph
            .Nodes.SelectMany(node => node.Inputs.Select(input => $"{PulumiToken.Parse(node.Type).Name}.{input.Name}"))
            .ToHashSet();
        var named = VSphereRoutes
            .Table.Values.Where(route => route.Kind == RouteKind.Provider)
            .SelectMany(route =>
                System.Text.RegularExpressions.Regex.Matches(route.Where, "[A-Z][A-Za-z]+\\.[a-z][A-Za-z0-9]+").Select(match => match.Value)
            )
            .Where(input =>
                !input.StartsWith("EntityPermissions.", StringComparison.Ordinal) && !input.StartsWith("Role.", StringComparison.Ordinal)
            )
            .Distinct();

        Assert.Equal([], named.Except(emitted).Order());
    }

    [Fact]
    public void Page_lists_every_property()
    {
        var path = PathOfPage();
        var page =
            "<!-- Generated from src/Ringfence.Emit/VSphere/Routes; see docs/common-tasks.md. -->\n# Where each property of a site goes\n\n| property | route | where |\n|---|---|---|\n"
            + string.Concat(
                VSphereRoutes
                    .Table.Where(row => row.Value.Kind != RouteKind.Parts)
                    .OrderBy(row => ModelProperties.Name(row.Key), StringComparer.Ordinal)
                    .Select(row =>
                        $"| {ModelProperties.Name(row.Key)} | {row.Value.Kind.ToString().ToLowerInvariant()} | {row.Value.Where} |\n"
                    )
            );
        if (Environment.GetEnvironmentVariable("RINGFENCE_ACCEPT") == "1")
            File.WriteAllText(path, page);

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == page,
            "docs/vsphere-routes.md differs from the table; run RINGFENCE_ACCEPT=1 ./test --unit"
        );
    }

    private static string PathOfPage([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/vsphere-routes.md"));

    private static bool IsPartByReference((Type Record, string Property) key) =>
        key == (typeof(DriverConfiguration), nameof(DriverConfiguration.ImageProfile));
}
