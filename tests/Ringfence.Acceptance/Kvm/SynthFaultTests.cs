using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Ringfence.Samples.Tests;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>Fleet programs that write while the disk is full or somebody else writes: what is there is whole, the old or the new.</summary>
public sealed class SynthFaultTests
{
    [Fact]
    public async Task Programs_that_write_one_folder_at_once_leave_the_whole_result_of_one()
    {
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Path, "out");
        var alone = new[] { Path.Combine(scratch.Path, "a"), Path.Combine(scratch.Path, "b") };
        Assert.Equal(0, (await Sample.Quickstart.Run("synth", "--out", alone[0])).ExitCode);
        Assert.Equal(0, (await Sample.Datacentre.Run("synth", "--out", alone[1])).ExitCode);

        for (var round = 0; round < 3; round++)
        {
            var runs = await Task.WhenAll(
                new[] { Sample.Quickstart, Sample.Datacentre, Sample.Quickstart, Sample.Datacentre }.Select(sample =>
                    sample.Run("synth", "--out", folder)
                )
            );

            Assert.Contains(runs, run => run.ExitCode == 0);
            Assert.All(
                runs.Where(run => run.ExitCode != 0),
                run =>
                    Assert.True(
                        run.ExitCode == 2 && OneLine(run.Output).Contains("another run is writing it", StringComparison.Ordinal),
                        run.Output
                    )
            );
            Assert.True(IsWhole(folder));
            Assert.Contains(Manifest(folder), alone.Select(Manifest));
            // Nothing of the runs is left but the lock, which is an empty file.
            Assert.Empty(Directory.EnumerateDirectories(scratch.Path).Except([folder, .. alone]));
        }
    }

    [Fact]
    public async Task Disk_that_is_full_leaves_the_old_content_whole_and_later_runs_unharmed()
    {
        await Requires.Namespaces();
        using var scratch = new ScratchFolder();
        // A file system of its own, which the small fleet fits into beside a ballast, and the large one does not.
        const string script = """
            mount -t tmpfs -o size=3m tmpfs "$1"
            dotnet exec "$2" synth --out "$1/out" >/dev/null
            dd if=/dev/zero of="$1/ballast" bs=64k 2>/dev/null || true
            cp -r "$1/out" "$4/before"
            status=0
            dotnet exec "$3" synth --out "$1/out" >"$4/said" 2>&1 || status=$?
            echo "status $status"
            cp -r "$1/out" "$4/after"
            ls -A "$1"
            rm "$1/ballast"
            dotnet exec "$2" synth --out "$1/out" >/dev/null
            cp -r "$1/out" "$4/later"
            """;
        var space = Directory.CreateDirectory(Path.Combine(scratch.Path, "space")).FullName;
        var result = await Command.Run(
            "unshare",
            [
                "-m",
                "--propagation",
                "private",
                "sh",
                "-euc",
                script,
                "sh",
                space,
                Sample.Quickstart.AssemblyPath,
                Sample.Datacentre.AssemblyPath,
                scratch.Path,
            ]
        );

        result.ByExitCode().ShouldAccept();
        Assert.StartsWith("status 2\n", result.Output, StringComparison.Ordinal);
        var said = await File.ReadAllTextAsync(Path.Combine(scratch.Path, "said"), TestContext.Current.CancellationToken);
        Assert.Contains("No space left on device", OneLine(said), StringComparison.Ordinal);
        Assert.DoesNotContain("staging", result.Output, StringComparison.OrdinalIgnoreCase);
        var (before, after, later) = (
            Path.Combine(scratch.Path, "before"),
            Path.Combine(scratch.Path, "after"),
            Path.Combine(scratch.Path, "later")
        );
        Assert.True(IsWhole(before) && IsWhole(after) && IsWhole(later));
        Assert.Equal(Manifest(before), Manifest(after));
        Assert.Equal(Manifest(before), Manifest(later));
    }

    // Every file that the manifest promises is there as promised, and nothing else is.
    private static bool IsWhole(string folder)
    {
        var promised = JsonDocument
            .Parse(Manifest(folder))
            .RootElement.GetProperty("files")
            .EnumerateArray()
            .ToDictionary(entry => entry.GetProperty("path").GetString()!, entry => entry.GetProperty("sha256").GetString());
        var found = Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file =>
                (Path: Path.GetRelativePath(folder, file), Digest: Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))))
            )
            .Where(file => file.Path != "manifest.json")
            .ToDictionary(file => file.Path, file => (string?)file.Digest);
        return promised.Count > 0
            && promised
                .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                .SequenceEqual(found.OrderBy(entry => entry.Key, StringComparer.Ordinal));
    }

    // Messages are wrapped to the width of a page.
    private static string OneLine(string text) => Regex.Replace(text, @"\s+", " ");

    private static string Manifest(string folder) => File.ReadAllText(Path.Combine(folder, "manifest.json"));
}
