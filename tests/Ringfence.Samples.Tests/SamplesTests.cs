using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Samples.Tests;

public sealed class SamplesTests : IDisposable
{
    private readonly string scratch = Directory.CreateTempSubdirectory("rf-samples-").FullName;

    public void Dispose() => Directory.Delete(scratch, recursive: true);

    [Fact]
    public async Task Quickstart_is_clean_and_short()
    {
        var (exitCode, output) = await Sample.Quickstart.Run("check");

        Assert.Equal(0, exitCode);
        Assert.Contains("0 errors, 0 warnings, 0 info; 0 accepted, 0 undetermined", output, StringComparison.Ordinal);
        Assert.InRange(File.ReadLines(Sample.Quickstart.SourcePath).Count(), 1, 60);
    }

    [Fact]
    public async Task Quickstart_writes_a_folder_per_host()
    {
        var (exitCode, output) = await Sample.Quickstart.Run("synth", "--out", scratch);

        Assert.Equal(0, exitCode);
        Assert.Contains("\nNotes\n", output, StringComparison.Ordinal);
        Assert.Equal(["ansible", "kvm-01", "kvm-02", "kvm-03"], Directory.EnumerateDirectories(scratch).Select(Path.GetFileName).Order());
        Assert.True(File.Exists(Path.Combine(scratch, "manifest.json")));
    }

    public static TheoryData<string> Insecure => ["02-insecure", "05-vsphere-insecure"];

    /// <summary>Each line of the sample says which rules blame it.</summary>
    [Theory]
    [MemberData(nameof(Insecure))]
    public async Task Insecure_fleet_is_blamed_on_exactly_the_lines_that_say_so(string folder)
    {
        var sample = Sample.Named(folder);
        var expected =
            from line in File.ReadLines(sample.SourcePath).Select((text, index) => (Text: text, Number: index + 1))
            from Match id in Regex.Matches(Regex.Match(line.Text, "// (RF[0-9]{4}.*)$").Value, "RF[0-9]{4}")
            select $"{line.Number}: {id.Value}";

        var (exitCode, output) = await sample.Run("check", "--format", "json");
        using var report = JsonDocument.Parse(output);
        var found =
            from finding in report.RootElement.GetProperty("findings").EnumerateArray()
            let line = finding.GetProperty("place").GetProperty("line").GetInt32()
            select $"{line}: {finding.GetProperty("rule").GetString()}";

        Assert.Equal(1, exitCode);
        Assert.Equal(expected.Order(), found.Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Insecure))]
    public async Task Insecure_fleet_breaks_at_least_25_rules(string folder)
    {
        var (_, output) = await Sample.Named(folder).Run("check", "--format", "json");
        using var report = JsonDocument.Parse(output);

        var rules = report.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString());
        Assert.InRange(rules.Distinct().Count(), 25, 69);
    }

    [Theory]
    [MemberData(nameof(Insecure))]
    public async Task Insecure_fleet_is_not_written_and_the_way_out_is_shown(string folder)
    {
        var (exitCode, output) = await Sample.Named(folder).Run("synth", "--out", scratch);

        Assert.Equal(1, exitCode);
        Assert.Contains("Nothing was written", output, StringComparison.Ordinal);
        Assert.Contains(".Accept(\"RF", output, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(scratch));
    }

    [Fact]
    public async Task Vsphere_site_is_clean_and_written_in_every_way()
    {
        var (checkedCode, findings) = await Sample.VSphere.Run("check");
        var (exitCode, output) = await Sample.VSphere.Run([
            "synth",
            "--out",
            scratch,
            .. from target in new[] { "pulumi-csharp", "pulumi-yaml", "esxcli" } from word in new[] { "--target", target } select word,
        ]);

        Assert.Equal(0, checkedCode);
        Assert.Contains("6 hosts, 69 rules: 0 errors, 0 warnings, 0 info; 0 accepted, 0 undetermined", findings, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
        Assert.Contains("pulumi-csharp/vcsa-01/Hosts/Esx01Host.cs", output, StringComparison.Ordinal);
        Assert.Equal(["esxcli", "pulumi-csharp", "pulumi-yaml"], Directory.EnumerateDirectories(scratch).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task Datacentre_of_200_hosts_is_clean()
    {
        var (exitCode, output) = await Sample.Datacentre.Run("check", "--as-of", "2026-11-24");

        Assert.Equal(0, exitCode);
        Assert.Contains("200 hosts, 69 rules: 0 errors, 0 warnings, 0 info; 1 accepted, 0 undetermined", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Datacentre_is_not_clean_after_its_waiver_has_expired()
    {
        var (exitCode, output) = await Sample.Datacentre.Run("check", "--as-of", "2039-07-01");

        Assert.Equal(1, exitCode);
        Assert.Contains("RF0004", output, StringComparison.Ordinal);
        Assert.Contains("RF5004", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Datacentre_written_twice_has_the_same_bytes()
    {
        var folders = new[] { Path.Combine(scratch, "first"), Path.Combine(scratch, "second") };
        foreach (var folder in folders)
            Assert.Equal(0, (await Sample.Datacentre.Run("synth", "--out", folder)).ExitCode);

        Assert.Equal(Contents(folders[0]), Contents(folders[1]));
        Assert.InRange(Contents(folders[0]).Length, 1_000, 100_000);
    }

    [Theory]
    [InlineData("dana", "west/kvm-b07/db-1", "StopMachine", "allowed")]
    [InlineData("dana", "west/kvm-a01/cooling", "StopMachine", "denied")]
    [InlineData("alice", "west/kvm-a01/cooling", "SnapshotMachine", "denied")]
    [InlineData("alice", "west/kvm-a01/cooling", "OpenConsole", "allowed")]
    [InlineData("chen", "west/kvm-a01/tenant0/db", "ReconfigureNetwork", "allowed")]
    [InlineData("chen", "west/kvm-a01/db-1", "StartMachine", "denied")]
    public async Task Datacentre_explains_who_may_do_what(string who, string on, string permission, string decision)
    {
        var (exitCode, output) = await Sample.Datacentre.Run("access", "--who", who, "--on", on, "--permission", permission);

        Assert.Equal(0, exitCode);
        Assert.Matches($@"{permission}\s+{decision}", output);
    }

    private static string[] Contents(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => $"{Path.GetRelativePath(folder, file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"),
        ];
}
