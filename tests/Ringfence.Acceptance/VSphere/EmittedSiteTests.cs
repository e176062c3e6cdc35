using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Ringfence.Samples.Tests;
using Xunit;

namespace Ringfence.Acceptance.VSphere;

/// <summary>The stack of the sample 04-vsphere, on Pulumi's own runtime and in a vSphere.</summary>
public sealed class EmittedSiteTests
{
    private const string Host = "vsphere:index/host:Host";

    private static readonly Lazy<Task<(string Yaml, IReadOnlyList<WireRegistration> Wire)>> Run = new(
        RunSample,
        LazyThreadSafetyMode.ExecutionAndPublication
    );

    [Fact]
    public async Task Every_resource_of_the_program_arrives_on_the_wire()
    {
        var (yaml, wire) = await Run.Value;
        var resources = yaml[yaml.IndexOf("\nresources:", StringComparison.Ordinal)..];
        var declared = Regex.Matches(resources, "(?m)^  ([A-Za-z][A-Za-z0-9_-]*):$").Select(key => key.Groups[1].Value);

        Assert.Equal(declared.Order(), Resources(wire).Select(registration => registration.Name).Order());
    }

    [Fact]
    public async Task Management_networks_are_protected_and_nothing_else_is()
    {
        var (_, wire) = await Run.Value;

        Assert.Equal(
            from n in Enumerable.Range(1, 6)
            from part in new[] { "management", "mgmt0", "vmk" }
            orderby n, part
            select $"esx-0{n}-{part}",
            Resources(wire)
                .Where(registration => registration.Protect)
                .Select(registration => registration.Name)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Passwords_and_what_reads_them_are_secret_on_the_wire_and_nothing_else_is()
    {
        var (_, wire) = await Run.Value;

        Assert.Equal(
            ["connection", "connection.password", "password", "stdin"],
            Resources(wire)
                .SelectMany(registration => registration.Secrets)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Prepend("connection")
                .Distinct()
        );
        foreach (var host in Resources(wire).Where(registration => registration.Type == Host))
            Assert.True(host.IsSecret("password"), $"The password of {host.Name} is in clear.");
        foreach (var command in Resources(wire).Where(registration => registration.Type == "command:remote:Command"))
        {
            Assert.True(command.IsSecret("connection.password"), $"The password of {command.Name} is in clear.");
            Assert.Equal(["stderr", "stdout"], command.AdditionalSecretOutputs.Order(StringComparer.Ordinal));
            Assert.StartsWith(
                "ssh-ed25519 ",
                command.Inputs.GetProperty("connection").GetProperty("hostKey").GetString(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Host_joins_after_the_last_command_that_is_run_on_it()
    {
        var (_, wire) = await Run.Value;
        var urns = wire.ToDictionary(registration => registration.Urn, registration => registration.Name);

        foreach (var host in Resources(wire).Where(registration => registration.Type == Host))
            Assert.Contains($"{host.Name}-firewall", host.Dependencies.Select(urn => urns[urn]));
    }

    [Fact]
    public async Task Shell_scripts_arrive_as_they_were_meant()
    {
        var (_, wire) = await Run.Value;
        var firewall = Resources(wire)
            .Single(registration => registration.Name == "esx-01-firewall")
            .Inputs.GetProperty("create")
            .GetString()!;

        Assert.Contains("    ruleset=$1\n", firewall, StringComparison.Ordinal);
        Assert.Contains("\nallow 'vSphereClient' '10.0.0.5'\n", firewall, StringComparison.Ordinal);
        Assert.DoesNotContain("$$", firewall, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Site_is_read_back_from_vsphere_as_declared()
    {
        var (_, wire) = await Run.Value;
        var report = await VSphereSimulator.ApplyAsync(wire);

        Assert.Empty(report.Differences(wire));
        Assert.All(report.NotApplied, item => Assert.NotEmpty(item.Reason));
    }

    [Fact]
    public async Task Emitted_csharp_is_formatted()
    {
        using var scratch = new ScratchFolder();
        var (exitCode, output) = await Sample.VSphere.Run("synth", "--target", "pulumi-csharp", "--out", scratch.Path);
        Assert.True(exitCode == 0, output);

        // The tool is that of this repository; its settings are not, because there are none beside the stack.
        var result = await Command.Run("dotnet", ["tool", "run", "csharpier", "check", Path.Combine(scratch.Path, "pulumi-csharp")]);
        Requires.Fetched(
            "the tools of .config/dotnet-tools.json (dotnet tool restore)",
            result with
            {
                ExitCode = result.Said.Contains("dotnet tool restore", StringComparison.Ordinal) ? 1 : 0,
            }
        );
        result.ByExitCode().ShouldAccept();
        Assert.Matches("Checked [0-9]+ files", result.Said);
    }

    private static IEnumerable<WireRegistration> Resources(IEnumerable<WireRegistration> wire) =>
        wire.Where(registration => registration.Type != WireRegistration.StackType);

    private static async Task<(string Yaml, IReadOnlyList<WireRegistration> Wire)> RunSample()
    {
        using var scratch = new ScratchFolder();
        var (exitCode, output) = await Sample.VSphere.Run("synth", "--target", "pulumi-yaml", "--out", scratch.Path);
        Assert.True(exitCode == 0, output);
        var yaml = await File.ReadAllTextAsync(Path.Combine(scratch.Path, "pulumi-yaml", "vcsa-01", "Pulumi.yaml"));
        var keys = Regex
            .Matches(yaml[..yaml.IndexOf("\nvariables:", StringComparison.Ordinal)], "(?m)^  ([a-z0-9-]+):\n    type: string")
            .Select(key => key.Groups[1].Value);
        return (yaml, await PulumiRuntime.RunAsync(yaml, keys.ToDictionary(key => key, key => $"value of {key}")));
    }
}
