using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere;

public sealed class VSphereGoldenTests
{
    private static readonly string[] Targets = ["pulumi-csharp", "pulumi-yaml", "esxcli"];

    [Fact]
    public void Site_becomes_the_golden_folder()
    {
        var tree = FleetEmitter.Emit(VSphereFleets.Everything(), Targets);
        // Without the suffix they would be sources and projects of this repository.
        var actual = tree.Files.ToDictionary(file => file.Path + ".golden", file => file.Content);
        actual["not-emitted.txt"] = GoldenFolder.Notes(tree);

        GoldenFolder.Demand(Golden(), actual);
    }

    [Fact]
    public void Same_fleet_becomes_the_same_bytes() =>
        Assert.Equal(FleetEmitter.Emit(VSphereFleets.Everything(), Targets), FleetEmitter.Emit(VSphereFleets.Everything(), Targets));

    [Fact]
    public void Yaml_is_written_when_it_is_asked_for_and_csharp_otherwise() =>
        Assert.Equal(
            ["esxcli", "pulumi-csharp"],
            FleetEmitter
                .Emit(VSphereFleets.Everything())
                .Files.Select(file => file.Path.Split('/')[0])
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_password_comes_from_the_configuration()
    {
        var files = FleetEmitter.Emit(VSphereFleets.Everything(), Targets).Files;
        var given =
            from file in files
            from Match password in Regex.Matches(file.Content, "(?m)^ *(?:Password = |password: |Stdin = |stdin: )(.*)$")
            select password.Groups[1].Value;

        Assert.NotEmpty(given);
        Assert.All(
            given,
            value => Assert.Matches("^config\\.RequireSecret\\(|^Output\\.Format\\($|^\"\\$\\{|^Output\\.Format\\(\\$\"\\{config", value)
        );
        Assert.DoesNotContain(files, file => file.Content.Contains("fn::secret", StringComparison.Ordinal));
    }

    private static string Golden([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Golden", "site");
}
