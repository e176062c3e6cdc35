using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>The tools that read a host's own files judge the emitted ones.</summary>
public sealed class EmittedHostFileTests
{
    [Fact]
    public async Task Firewall_is_a_ruleset()
    {
        foreach (var file in AcceptanceFleet.Files(".nft"))
        {
            using var scratch = new ScratchFolder();
            (await Nft.Check(scratch.Write(file))).ShouldAccept();
        }
    }

    [Fact]
    public async Task Firewall_that_is_loaded_twice_is_there_once_and_leaves_others_alone()
    {
        Requires.Tool("nft");
        await Requires.Namespaces();
        using var scratch = new ScratchFolder();
        var file = scratch.Write(AcceptanceFleet.Files(".nft").Single());
        var script =
            "nft add table inet other; nft -f \"$1\"; nft list ruleset >\"$2/once\"; nft -f \"$1\"; nft list ruleset >\"$2/twice\"";

        (await Command.Run("unshare", ["-n", "sh", "-euc", script, "sh", file, scratch.Path])).ByExitCode().ShouldAccept();

        var once = await File.ReadAllTextAsync(Path.Combine(scratch.Path, "once"), TestContext.Current.CancellationToken);
        Assert.Equal(once, await File.ReadAllTextAsync(Path.Combine(scratch.Path, "twice"), TestContext.Current.CancellationToken));
        Assert.Contains("table inet other", once, StringComparison.Ordinal);
        Assert.Contains("type filter hook input priority filter; policy drop;", once, StringComparison.Ordinal);
        Assert.Contains("type filter hook output priority filter; policy accept;", once, StringComparison.Ordinal);
        Assert.Contains("ip6 saddr { fd00:10::/64,", once, StringComparison.Ordinal);
    }

    private static bool IsOfSlice(string path) =>
        path.Contains(".slice.d/", StringComparison.Ordinal) || path.Contains(".scope.d/", StringComparison.Ordinal);

    /// <summary>A drop-in is read together with its unit; an unknown key or a set of CPUs that is none would be a warning.</summary>
    [Fact]
    public async Task Slices_of_the_host_are_understood_by_systemd()
    {
        var files = AcceptanceFleet
            .Files("etc/systemd/system/")
            .Where(file => file.Path.StartsWith("kvm-01/") && IsOfSlice(file.Path))
            .ToList();
        Assert.Equal(4, files.Count);
        foreach (var file in files)
        {
            using var scratch = new ScratchFolder();
            var unit = Path.GetFileName(Path.GetDirectoryName(file.Path)!)[..^2];
            // Slices of the root and the first scope are systemd's own and cannot be files: their settings are judged in the place of another's.
            var kind = Path.GetExtension(unit);
            var stand = scratch.Write("ringfence-check.slice", "[Unit]\nDescription=Stands in\n");
            scratch.Write(
                "ringfence-check.slice.d/drop-in.conf",
                kind == ".slice" ? file.Content : file.Content.Replace("[Scope]", "[Slice]")
            );

            (await SystemdAnalyze.Verify(stand)).ShouldAccept();
        }
    }

    [Fact]
    public async Task Directory_client_is_a_configuration_of_sssd()
    {
        foreach (var file in AcceptanceFleet.Files("sssd.conf"))
        {
            using var scratch = new ScratchFolder();
            (await SssdConfig.Check(scratch.Write(file))).ShouldAccept();
        }
    }

    [Fact]
    public async Task Kerberos_takes_every_configuration()
    {
        foreach (var file in AcceptanceFleet.Files("krb5.conf"))
        {
            using var scratch = new ScratchFolder();
            (await Kerberos.Check(scratch.Write(file))).ShouldAccept();
        }
    }

    [Fact]
    public async Task Local_accounts_are_made_and_locked()
    {
        Requires.Root();
        Requires.Tool("systemd-sysusers", "systemd-tmpfiles");
        using var root = new ScratchFolder();
        Directory.CreateDirectory(Path.Combine(root.Path, "etc"));
        var accounts = root.Write(AcceptanceFleet.Files("sysusers.d/").Single());
        (await Command.Run("systemd-sysusers", [$"--root={root.Path}", accounts])).ByExitCode().ShouldAccept();

        var shadow = await Lines(root, "etc/shadow");
        Assert.Equal(["clerk", "operator", "rescue"], shadow.Select(line => line.Split(':')[0]).Order(StringComparer.Ordinal));
        Assert.All(shadow, line => Assert.StartsWith("!", line.Split(':')[1], StringComparison.Ordinal));
        var shells = (await Lines(root, "etc/passwd")).ToDictionary(line => line.Split(':')[0], line => line.Split(':')[6]);
        Assert.Equal(("/bin/bash", "/bin/bash", "/usr/sbin/nologin"), (shells["rescue"], shells["operator"], shells["clerk"]));
    }

    [Fact]
    public async Task Home_folders_belong_to_their_accounts()
    {
        Requires.Root();
        Requires.Tool("systemd-sysusers", "systemd-tmpfiles");
        using var root = new ScratchFolder();
        Directory.CreateDirectory(Path.Combine(root.Path, "etc"));
        var accounts = root.Write(AcceptanceFleet.Files("sysusers.d/").Single());
        var homes = root.Write(AcceptanceFleet.Files("tmpfiles.d/").Single());
        (await Command.Run("systemd-sysusers", [$"--root={root.Path}", accounts])).ByExitCode().ShouldAccept();

        (await Command.Run("systemd-tmpfiles", [$"--root={root.Path}", "--create", homes])).ByExitCode().ShouldAccept();

        var home = Path.Combine(root.Path, "home", "rescue");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(home));
    }

    private static async Task<string[]> Lines(ScratchFolder root, string path) =>
        await File.ReadAllLinesAsync(Path.Combine(root.Path, path), TestContext.Current.CancellationToken);
}
