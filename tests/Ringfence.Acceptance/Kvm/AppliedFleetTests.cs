using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>The emitted playbooks on booted hosts: what they do, do again, find, refuse, and take back.</summary>
public sealed class AppliedFleetTests(AppliedFleet fleet) : IClassFixture<AppliedFleet>
{
    private const string Rules = "/etc/nftables.d/ringfence-management.nft";

    [Fact]
    public async Task Second_run_changes_nothing()
    {
        var first = await fleet.Applied();
        Assert.All(first.Hosts.Values, host => Assert.True(host.Changed > 0));

        var second = await fleet.Apply();

        second.Result.ByExitCode().ShouldAccept();
        Assert.Equal(BootedHosts.Names, second.Hosts.Keys.Order(StringComparer.Ordinal));
        Assert.All(second.Hosts.Values, host => Assert.Equal((0, 0), host));
    }

    [Fact]
    public async Task Applied_hosts_satisfy_every_requirement()
    {
        await fleet.Applied();

        (await fleet.VerifyAll()).ByExitCode().ShouldAccept();

        var verdict = await fleet.Verify("kvm-01");
        Assert.Equal(0, verdict.ExitCode);
        Assert.Empty(verdict.NotSatisfied);
        Assert.Superset(
            new[] { "RF1004", "RF1006", "RF5001", "RF5009", "RF5010" }.ToHashSet(),
            verdict.Requirements.Select(requirement => requirement.Id).ToHashSet()
        );
    }

    public static TheoryData<string, string, string> Tampering =>
        new()
        {
            { $"echo '# x' >>{Rules}", "RF5010", $"{Rules} is not as written" },
            { $"chmod 0666 {Rules}", "RF5010", $"{Rules} has the mode 0666 and not 0644" },
            { $"chown nobody {Rules}", "RF5010", $"{Rules} belongs to user" },
            { $"cp {Rules} /root/r; ln -sf /root/r {Rules}", "RF5010", $"{Rules} is no ordinary file" },
            { "nft insert rule inet ringfence_management input accept", "RF5010", "the firewall that is loaded is not that of" },
            { "nft delete table inet ringfence_management", "RF5009", "no firewall is loaded" },
            { "systemctl disable -q ringfence-firewall", "RF5009", "ringfence-firewall.service does not start with the host" },
            { "ip address add 10.0.0.99/24 dev eno1", "RF5001", "eno1 has 10.0.0.11/24, 10.0.0.99/24 and not 10.0.0.11/24" },
            { "usermod -p '$6$a$b' operator", "RF1006", "operator has a password, and none was declared" },
            { "usermod -p '$6$a$b' games", "RF1004", "games" },
            { "passwd -q -l rescue", "RF1006", "rescue has no password" },
            { "rm /etc/sysusers.d/ringfence.conf", "RF1006", "/etc/sysusers.d/ringfence.conf is missing" },
        };

    [Fact]
    public async Task Tampering_is_found_and_named_with_the_requirement_that_it_breaks()
    {
        await fleet.Applied();
        const string host = "kvm-01";
        // The state to go back to each time, so that each finding stands for itself.
        const string keep =
            $"cp -a {Rules} /etc/sysusers.d/ringfence.conf /etc/shadow /root/; nft list table inet ringfence_management >/root/table";
        const string restore =
            $"rm -f {Rules}; cp -a /root/ringfence-management.nft {Rules}; cp -a /root/ringfence.conf /etc/sysusers.d/; cp -a /root/shadow /etc/; "
            + $"nft -f {Rules}; systemctl enable -q ringfence-firewall; ip address delete 10.0.0.99/24 dev eno1 2>/dev/null || true";
        await fleet.On(host, keep);

        foreach (var row in Tampering)
        {
            var (tamper, id, evidence) = row.Data;
            await fleet.On(host, tamper);
            var verdict = await fleet.Verify(host);
            await fleet.On(host, restore);

            Assert.Equal(1, verdict.ExitCode);
            var found = verdict.NotSatisfied.Where(requirement => requirement.Id == id && requirement.Evidence.Contains(evidence)).ToList();
            Assert.True(found.Count > 0, $"'{tamper}' was to break {id} ({evidence}); found:\n{string.Join('\n', verdict.NotSatisfied)}");
        }
        Assert.Empty((await fleet.Verify(host)).NotSatisfied);
    }

    [Fact]
    public async Task Applying_again_repairs_what_was_tampered_with()
    {
        await fleet.Applied();
        await fleet.On(
            "kvm-01",
            $"echo 'table inet other {{ }}' >>{Rules}; chmod 0666 /etc/sysusers.d/ringfence.conf; usermod -p '!' rescue"
        );
        await fleet.On("kvm-02", "nft delete table inet ringfence_management");

        var run = await fleet.Apply();

        run.Result.ByExitCode().ShouldAccept();
        Assert.All(run.Hosts.Values, host => Assert.True(host.Changed > 0));
        foreach (var host in BootedHosts.Names)
            Assert.Empty((await fleet.Verify(host)).NotSatisfied);
    }

    [Fact]
    public async Task File_that_its_checker_refuses_leaves_the_old_one_in_place()
    {
        await fleet.Applied();
        var folder = fleet.Write("broken", AppliedFleet.Definition());
        foreach (var host in BootedHosts.Names)
            await File.AppendAllTextAsync(
                $"{folder}/{host}{Rules}",
                "table inet ringfence_management { chain input { tcp dport 70000 accept; }; }\n",
                TestContext.Current.CancellationToken
            );
        // Ansible compares digests of the folder's own list; an edited file without its digest would not even be looked at.
        foreach (var host in BootedHosts.Names)
        {
            var variables = $"{folder}/ansible/host_vars/{host}/ringfence.yml";
            var text = await File.ReadAllTextAsync(variables, TestContext.Current.CancellationToken);
            var digest = Digest($"{folder.Replace("broken", "fleet", StringComparison.Ordinal)}/{host}{Rules}");
            await File.WriteAllTextAsync(
                variables,
                text.Replace(digest, Digest($"{folder}/{host}{Rules}"), StringComparison.Ordinal),
                TestContext.Current.CancellationToken
            );
        }
        var before = await fleet.On("kvm-01", $"cat {Rules}; nft list ruleset");

        var run = await fleet.Apply(folder);

        Assert.NotEqual(0, run.Result.ExitCode);
        Assert.Contains("failed to validate", run.Result.Output, StringComparison.Ordinal);
        Assert.Contains("they are as they were before", run.Result.Output, StringComparison.Ordinal);
        Assert.Equal(before, await fleet.On("kvm-01", $"cat {Rules}; nft list ruleset"));
        Assert.Empty((await fleet.Verify("kvm-01")).NotSatisfied);
    }

    [Fact]
    public async Task Secret_that_is_not_given_stops_the_run_before_anything_changes()
    {
        await fleet.Applied();

        var run = await fleet.Apply(
            secrets: """{"ringfence_secrets": {"kvm-01/rescue": "plain text"}, "ringfence_batches": ["100%"], "ansible_become": false}"""
        );

        Assert.Equal(2, run.Result.ExitCode);
        Assert.Contains("The secret kvm-02/rescue is not given", run.Result.Output, StringComparison.Ordinal);
        Assert.Contains("The secret kvm-01/rescue is not given, or is no hash", run.Result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("plain text", run.Result.Said, StringComparison.Ordinal);
        Assert.Equal(0, run.Changed);
    }

    [Fact]
    public async Task Firewall_that_locks_its_administrators_out_is_taken_back()
    {
        await fleet.Applied();
        var folder = fleet.Write("locked", AppliedFleet.Definition(letsAdministratorsIn: false));

        var run = await fleet.Apply(folder, doorSeconds: 12);

        Assert.NotEqual(0, run.Result.ExitCode);
        foreach (var host in BootedHosts.Names)
        {
            await Eventually(() => fleet.Answers(host), $"{host} stays locked");
            await fleet.On(host, "while [ -e /run/ringfence/door/watch ]; do sleep 0.2; done");
        }
        (await fleet.Apply()).Result.ByExitCode().ShouldAccept();
        foreach (var host in BootedHosts.Names)
            Assert.Empty((await fleet.Verify(host)).NotSatisfied);
    }

    [Theory]
    [InlineData("TASK [ringfence : Put the files in place]")]
    [InlineData("TASK [ringfence : Put the files of the door in place]")]
    [InlineData("TASK [ringfence : Ask what came of it]")]
    [InlineData("TASK [ringfence : Keep the door as it is now]")]
    public async Task Run_that_was_killed_in_the_middle_is_made_good_by_the_next(string killedAt)
    {
        await fleet.Applied();
        foreach (var host in BootedHosts.Names)
            await fleet.On(
                host,
                $"rm -f {Rules} /etc/sysusers.d/ringfence.conf /etc/systemd/system/ringfence-firewall.service; nft delete table inet ringfence_management || true"
            );

        await fleet.KilledAt(killedAt);
        // What is there is whole, whenever the run was killed.
        foreach (var host in BootedHosts.Names)
        foreach (var file in new[] { Rules, "/etc/sysusers.d/ringfence.conf", "/etc/systemd/system/ringfence-firewall.service" })
            Assert.True(
                await fleet.On(host, $"cat {file} 2>/dev/null || true") is var text
                    && (
                        text.Length == 0
                        || text == await File.ReadAllTextAsync($"{fleet.Folder}/{host}{file}", TestContext.Current.CancellationToken)
                    ),
                $"{file} of {host} is half written."
            );

        (await fleet.Apply()).Result.ByExitCode().ShouldAccept();
        foreach (var host in BootedHosts.Names)
            Assert.Empty((await fleet.Verify(host)).NotSatisfied);
    }

    [Fact]
    public async Task Full_disk_leaves_the_old_file_and_the_next_run_makes_it_good()
    {
        await fleet.Applied();
        const string host = "kvm-01";
        await fleet.On(
            host,
            "mkdir -p /root/full; cp -a /etc/sysusers.d/. /root/full; echo '# old' >/root/full/ringfence.conf; mount -t tmpfs -o size=8k tmpfs /etc/sysusers.d; "
                + "cp -a /root/full/. /etc/sysusers.d; dd if=/dev/zero of=/etc/sysusers.d/zero bs=1k count=64 2>/dev/null || true"
        );

        var run = await fleet.Apply();
        var left = await fleet.On(host, "cat /etc/sysusers.d/ringfence.conf; umount /etc/sysusers.d; rm -r /root/full");

        Assert.NotEqual(0, run.Hosts[host].Failed);
        Assert.Contains("No space left on device", run.Result.Output, StringComparison.Ordinal);
        Assert.Equal("# old\n", left);
        (await fleet.Apply()).Result.ByExitCode().ShouldAccept();
        Assert.Empty((await fleet.Verify(host)).NotSatisfied);
    }

    [Fact]
    public async Task Booted_host_has_its_firewall_before_its_network_and_no_network_without()
    {
        await fleet.Applied();
        const string host = "kvm-02";
        await fleet.Reboot(host);

        var times = (
            await fleet.On(
                host,
                "for unit in ringfence-firewall systemd-networkd; do systemctl show -P ActiveEnterTimestampMonotonic $unit; done"
            )
        )
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => long.Parse(line, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        Assert.True(times is [> 0, > 0] && times[0] < times[1], $"The firewall was up at {times[0]}, the network at {times[1]}.");
        Assert.Empty((await fleet.Verify(host)).NotSatisfied);

        await fleet.On(host, $"cp -a {Rules} /root/; echo nonsense >{Rules}");
        await fleet.Reboot(host);
        Assert.Equal("failed\n", await fleet.On(host, "systemctl is-active ringfence-firewall || true"));
        Assert.Equal("inactive\n", await fleet.On(host, "systemctl is-active systemd-networkd || true"));
        Assert.DoesNotContain("10.0.0.12", await fleet.On(host, "ip address"), StringComparison.Ordinal);

        await fleet.On(host, $"cp -a /root/ringfence-management.nft {Rules}; systemctl start ringfence-firewall systemd-networkd");
        await Eventually(() => fleet.Answers(host), $"{host} does not come back");
    }

    private static string Digest(string file) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));

    private static async Task Eventually(Func<Task<bool>> holds, string otherwise)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(200))
            if (waited.Elapsed > TimeSpan.FromSeconds(60))
                Assert.Fail(otherwise);
    }
}
