using System;
using System.IO;
using System.Threading.Tasks;
using Ringfence.Emit;
using Xunit;

namespace Ringfence.Cli.Tests;

public sealed class SynthTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ringfence-synth-").FullName;

    private string Out => Path.Combine(folder, "out");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Clean_fleet_is_written_and_listed()
    {
        var outcome = await Outcome.Of(Fleets.Clean, "synth", "--out", Out);

        Assert.Equal(
            """
            kvm-01: 1 file
              kvm-01/hostname

            Notes
              kvm: names: Fleet.Name of east

            Wrote OUT: 1 file and manifest.json (1 new or changed, 0 unchanged, 0 removed).
            1 host, 6 rules: 0 errors, 0 warnings, 0 info; 0 accepted, 0 undetermined.

            """,
            Unwrapped(outcome.Out)
        );
        Assert.Equal((0, ""), (outcome.Code, outcome.Error));
        Assert.Equal("kvm-01\n", File.ReadAllText(Path.Combine(Out, "kvm-01", "hostname")));
        Assert.True(File.Exists(Path.Combine(Out, Manifest.FileName)));
    }

    [Fact]
    public async Task Second_run_changes_nothing()
    {
        await Outcome.Of(Fleets.Clean, "synth", "--out", Out);

        var outcome = await Outcome.Of(Fleets.Clean, "synth", "--out", Out);

        Assert.Contains("(0 new or changed, 1 unchanged, 0 removed).", Unwrapped(outcome.Out));
    }

    [Fact]
    public async Task Many_hosts_are_counted()
    {
        var outcome = await Outcome.Of(Fleets.Many(200), "synth", "--out", Out);

        Assert.StartsWith("kvm-001 and 199 more: 1 file each\n", outcome.Out);
        Assert.Equal(200, Directory.GetDirectories(Out).Length);
    }

    [Fact]
    public async Task Open_error_refuses_writes_nothing_and_says_how_to_accept()
    {
        var outcome = await Outcome.Of(Fleets.Insecure, "synth", "--out", Out);

        Assert.Equal(
            """
            Program.cs:3: error RF2099: Give each host 64 GiB of memory
              kvm-01 has 32 GiB
              where: kvm-01
              do: Do what the title says.
              docs: docs/rules/RF2099.md

            4 hosts, 6 rules: 1 error, 1 warning, 1 info; 1 accepted, 1 undetermined.

            Nothing was written: findings at error level are open. Mend them, or accept a
            risk on purpose, on the element that it concerns:
              .Accept("RF2099", because: "…", until: "2027-02-22")

            """,
            outcome.Out
        );
        Assert.Equal((1, ""), (outcome.Code, outcome.Error));
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task File_in_place_of_the_folder_is_an_error()
    {
        File.WriteAllText(Out, "mine");

        var outcome = await Outcome.Of(Fleets.Clean, "synth", "--out", Out);

        Assert.Equal(2, outcome.Code);
        Assert.Equal(
            $"error: The output folder {Out} was not written: it is a file. Choose another path, or delete the file.",
            OneLine(outcome.Error)
        );
        Assert.Equal("mine", File.ReadAllText(Out));
    }

    [Fact]
    public async Task Folder_of_somebody_else_is_an_error_and_stays()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, "notes.txt"), "mine");

        var outcome = await Outcome.Of(Fleets.Clean, "synth", "--out", Out);

        Assert.Equal((2, ""), (outcome.Code, outcome.Out));
        Assert.Contains("was not written: it is not empty", OneLine(outcome.Error));
        Assert.Equal([Path.Combine(Out, "notes.txt")], Directory.GetFileSystemEntries(Out));
    }

    [Fact]
    public async Task Edited_file_is_an_error_and_stays()
    {
        await Outcome.Of(Fleets.Clean, "synth", "--out", Out);
        File.WriteAllText(Path.Combine(Out, "kvm-01", "hostname"), "mine");

        var outcome = await Outcome.Of(Fleets.Many(2), "synth", "--out", Out);

        Assert.Equal((2, ""), (outcome.Code, outcome.Out));
        Assert.Contains("was edited since Ringfence wrote it", OneLine(outcome.Error));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, "kvm-01", "hostname")));
    }

    [Fact]
    public async Task Edited_file_is_replaced_on_request()
    {
        await Outcome.Of(Fleets.Clean, "synth", "--out", Out);
        await File.WriteAllTextAsync(Path.Combine(Out, "kvm-01", "hostname"), "edited", TestContext.Current.CancellationToken);

        var outcome = await Outcome.Of(Fleets.Clean, "synth", "--out", Out, "--overwrite-edited");

        Assert.Equal(0, outcome.Code);
        Assert.Equal(
            "kvm-01\n",
            await File.ReadAllTextAsync(Path.Combine(Out, "kvm-01", "hostname"), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task File_that_Ringfence_did_not_write_stays()
    {
        await Outcome.Of(Fleets.Many(2), "synth", "--out", Out);
        File.WriteAllText(Path.Combine(Out, "notes.txt"), "mine");

        var outcome = await Outcome.Of(Fleets.Clean, "synth", "--out", Out);

        Assert.Equal(0, outcome.Code);
        Assert.Contains("(1 new or changed, 0 unchanged, 2 removed).", OneLine(outcome.Out));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, "notes.txt")));
        Assert.False(Directory.Exists(Path.Combine(Out, "kvm-002")));
    }

    [Fact]
    public async Task Folder_that_cannot_be_made_is_an_error()
    {
        // Also root cannot make a folder inside a file.
        File.WriteAllText(Path.Combine(folder, "file"), "");

        var outcome = await Outcome.Of(Fleets.Clean, "synth", "--out", Path.Combine(folder, "file", "out"));

        Assert.Equal((2, ""), (outcome.Code, outcome.Out));
        Assert.StartsWith($"error: The output folder {folder}/file/out was not written:", OneLine(outcome.Error));
    }

    [Fact]
    public async Task Empty_path_is_bad_usage()
    {
        var outcome = await Outcome.Of(Fleets.Clean, "synth", "--out", "");

        Assert.Equal((2, "error: --out: name a folder\n"), (outcome.Code, outcome.Error));
    }

    [Fact]
    public async Task Fleet_that_no_hypervisor_takes_is_an_error_at_its_place()
    {
        var fleet = Fleet.Define("east", east => east.KvmHost("kvm-01", _ => { }).KvmHost("KVM-01", _ => { }));

        var outcome = await Outcome.Of(
            fleet,
            ["synth", "--out", Out],
            surroundings => surroundings with { Emit = FleetEmitter.Emit },
            TestContext.Current.CancellationToken
        );

        Assert.Equal(2, outcome.Code);
        Assert.Contains("SynthTests.cs:", outcome.Error);
        Assert.Contains("error: east/KVM-01: its folder is that of east/kvm-01 too", outcome.Error);
        Assert.EndsWith("Nothing was written.\n", outcome.Error);
        Assert.False(Directory.Exists(Out));
    }

    // The path of the folder is long or short, so the line that names it breaks here or there.
    private string Unwrapped(string text)
    {
        var at = text.IndexOf("Wrote", StringComparison.Ordinal);
        var end = text.IndexOf(").", at, StringComparison.Ordinal);
        return (text[..at] + text[at..end].ReplaceLineEndings(" ") + text[end..]).Replace(Out, "OUT", StringComparison.Ordinal);
    }

    private static string OneLine(string text) => text.TrimEnd().ReplaceLineEndings(" ");
}
