using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Ringfence.Emit;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>The checkers that stand before each file on a host take what is emitted, and nothing that is broken.</summary>
public sealed class FileCheckerTests
{
    // No language of a file on a host has such a line.
    private const string Broken = "\nif ( << }{ broken\n";

    [Fact]
    public async Task Every_checker_takes_what_is_emitted_and_refuses_what_is_broken()
    {
        Requires.Root();
        Requires.Tool("nft", "sssctl", "systemd-analyze", "systemd-sysusers", "virt-xml-validate", "python3");
        await Requires.Namespaces();
        var tree = AcceptanceFleet.EmitAgain();
        var programs = tree.Files.Where(file => file.Path.StartsWith("ansible/roles/ringfence/files/", StringComparison.Ordinal));
        using var scratch = new ScratchFolder();
        foreach (var program in programs)
            scratch.Write("programs/" + Path.GetFileName(program.Path), program.Content, program.Mode);
        var checkers = new HashSet<string>();

        foreach (var (path, check) in Checks(tree))
        {
            var content = tree.Files.Single(file => file.Path == path).Content;
            // Ansible checks a file under another name and for its owner's eyes alone.
            var whole = scratch.Write(".source.whole", content);
            var broken = scratch.Write(".source.broken", content + Broken);

            var taken = await Run(check, whole, scratch);
            Assert.True(taken.ExitCode == 0, $"{path}: {check}\n{taken.Said}");
            Assert.True((await Run(check, broken, scratch)).ExitCode != 0, $"{path}: {check} takes a file that is broken.");
            checkers.Add(check.Split(' ')[0]);
        }
        Assert.Superset(new HashSet<string> { "nft", "sh", "sssctl", "systemd-sysusers", "virt-xml-validate" }, checkers);
    }

    [Fact]
    public async Task Playbooks_are_clean()
    {
        Requires.Tool("ansible-lint");
        using var scratch = new ScratchFolder();
        var folder = Path.Combine(scratch.Path, "fleet");
        new OutputFolder(folder).Write(AcceptanceFleet.EmitAgain());

        var result = await Command.Run(
            "sh",
            ["-c", "cd \"$1\" && exec ansible-lint --offline -q --nocolor apply.yml verify.yml", "sh", Path.Combine(folder, "ansible")],
            timeout: TimeSpan.FromMinutes(3),
            environment: new Dictionary<string, string> { ["HOME"] = scratch.Path }
        );

        Assert.True(result.ExitCode == 0 && result.Output.Trim().Length == 0, result.Said);
    }

    private static IEnumerable<(string Path, string Check)> Checks(EmittedTree tree) =>
        tree
            .Files.Where(file => file.Path.Contains("/host_vars/", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(file.Content, "from: \"([^\"]+)\"\n(?:    (?!check).*\n)+    check: \"([^\"]+)\""))
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value))
            .GroupBy(entry => (entry.Item2, Path.GetExtension(entry.Item1)))
            .SelectMany(same => same.Take(3));

    private static Task<CommandResult> Run(string check, string file, ScratchFolder scratch) =>
        Command.Run(
            "unshare",
            [
                "-nm",
                "sh",
                "-c",
                // A host whose sshd runs has its folder.
                "mount -t tmpfs tmpfs /run && mkdir /run/sshd && "
                    + check
                        .Replace("%s", file, StringComparison.Ordinal)
                        .Replace("/usr/local/lib/ringfence/", $"{scratch.Path}/programs/", StringComparison.Ordinal),
            ]
        );
}
