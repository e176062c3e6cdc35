using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Ringfence.Emit;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>A fleet of two hosts that Ansible has applied to two booted machines. Each test leaves them as the fleet says.</summary>
public sealed class AppliedFleet : IAsyncDisposable
{
    private readonly BootedHosts hosts = new();
    private readonly ScratchFolder scratch = new();
    private readonly Lazy<Task<AnsibleRun>> applied;

    public AppliedFleet() => applied = new(First, LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>The fleet's output folder, as a user has it.</summary>
    public string Folder => Path.Combine(scratch.Path, "fleet");

    /// <summary>What the first run said.</summary>
    internal async Task<AnsibleRun> Applied()
    {
        Requires.Tool("ansible-playbook", "nft");
        await BootedHosts.Demand();
        return await applied.Value;
    }

    /// <summary>Applies the fleet, or the folder of another one, to the same hosts.</summary>
    internal async Task<AnsibleRun> Apply(string? folder = null, string secrets = Secrets, int doorSeconds = 60) =>
        AnsibleRun.Of(
            await hosts.AtManager(
                Playbook("apply.yml", folder ?? Folder, "--extra-vars", secrets, "--extra-vars", $"ringfence_door_seconds={doorSeconds}"),
                Environment
            )
        );

    /// <summary>Applies the fleet and kills Ansible when it says something.</summary>
    internal async Task KilledAt(string words)
    {
        var start = await hosts.Starting(Playbook("apply.yml", Folder, "--extra-vars", Secrets));
        start.RedirectStandardOutput = true;
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.Contains(words, StringComparison.Ordinal))
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                return;
            }
        Assert.Fail($"Ansible ended without saying '{words}'.");
    }

    /// <summary>Runs the playbook that verifies.</summary>
    internal async Task<CommandResult> VerifyAll() =>
        await hosts.AtManager(Playbook("verify.yml", Folder, "--extra-vars", Secrets), Environment);

    /// <summary>What a host says of its requirements.</summary>
    internal async Task<HostVerdict> Verify(string host) =>
        HostVerdict.Of(await hosts.On(host, "/usr/local/lib/ringfence/verify.py --json"));

    /// <summary>Runs a script on a host, which must not fail.</summary>
    internal async Task<string> On(string host, string script)
    {
        var result = await hosts.On(host, script);
        result.ByExitCode().ShouldAccept();
        return result.Output;
    }

    /// <summary>Whether a host lets a new connection of its administrators in.</summary>
    internal async Task<bool> Answers(string host) =>
        (
            await hosts.AtManager([
                "ssh",
                .. SshOptions,
                "-p",
                $"{BootedHosts.InstallerPort}",
                "-i",
                hosts.Key,
                $"{BootedHosts.Installer}@{AddressOf(host)}",
                "true",
            ])
        ).ExitCode == 0;

    internal Task Reboot(string host) => hosts.Reboot(host);

    /// <summary>Writes a fleet into a folder of its own.</summary>
    internal string Write(string name, FleetDefinition fleet)
    {
        var folder = Path.Combine(scratch.Path, name);
        new OutputFolder(folder).Write(FleetEmitter.Emit(fleet.Build()));
        return folder;
    }

    /// <summary>The fleet, with or without the rule by which its administrators come in.</summary>
    internal static FleetDefinition Definition(bool letsAdministratorsIn = true) =>
        Fleet.Define(
            "east",
            fleet =>
            {
                foreach (var host in BootedHosts.Names)
                    fleet.KvmHost(
                        host,
                        kvm =>
                            kvm.Users(users => users.Local("operator", owner: "Alice").BreakGlass("rescue", Secret.Named($"{host}/rescue")))
                                .ManagementNetwork(management =>
                                    management
                                        .Uplink("eno1")
                                        .IpAddress($"{AddressOf(host)}/24")
                                        .Gateway(BootedHosts.Manager)
                                        .Firewall(firewall =>
                                        {
                                            if (letsAdministratorsIn)
                                                firewall.Inbound(Service.Tcp(BootedHosts.InstallerPort), from: "10.0.0.0/24");
                                            firewall
                                                .Inbound(Service.Ping, from: "10.0.0.0/24")
                                                .Outbound(Service.Dns, to: BootedHosts.Manager);
                                        })
                                )
                    );
            }
        );

    public async ValueTask DisposeAsync()
    {
        await hosts.DisposeAsync();
        scratch.Dispose();
    }

    internal const string Secrets =
        """{"ringfence_secrets": {"kvm-01/rescue": "$6$salt$aHash", "kvm-02/rescue": "$6$salt$anotherHash"}, "ringfence_batches": ["100%"], "ansible_become": false}""";

    private static readonly string[] SshOptions =
    [
        "-o",
        "BatchMode=yes",
        "-o",
        "StrictHostKeyChecking=no",
        "-o",
        "UserKnownHostsFile=/dev/null",
        "-o",
        "ConnectTimeout=3",
    ];

    // The hosts are new at each run, so nobody has seen their keys before. The user's own settings of Ansible stay out.
    private Dictionary<string, string> Environment =>
        new()
        {
            ["HOME"] = scratch.Path,
            ["ANSIBLE_HOST_KEY_CHECKING"] = "False",
            ["ANSIBLE_PRIVATE_KEY_FILE"] = hosts.Key,
            ["ANSIBLE_REMOTE_USER"] = BootedHosts.Installer,
            ["ANSIBLE_REMOTE_PORT"] = $"{BootedHosts.InstallerPort}",
            ["ANSIBLE_NOCOLOR"] = "1",
        };

    private async Task<AnsibleRun> First()
    {
        Write("fleet", Definition());
        var run = await Apply();
        run.Result.ByExitCode().ShouldAccept();
        return run;
    }

    private static IEnumerable<string> Playbook(string name, string folder, params string[] args) =>
        ["sh", "-c", "cd \"$1\" && shift && exec ansible-playbook \"$@\"", "sh", Path.Combine(folder, "ansible"), name, .. args];

    private static string AddressOf(string host) => $"10.0.0.1{host[^1]}";
}

/// <summary>What Ansible did.</summary>
internal sealed record AnsibleRun(CommandResult Result, IReadOnlyDictionary<string, (int Changed, int Failed)> Hosts)
{
    public int Changed => Hosts.Values.Sum(host => host.Changed);

    public static AnsibleRun Of(CommandResult result) =>
        new(
            result,
            Regex
                .Matches(result.Output, @"^(\S+)\s+: ok=\d+\s+changed=(\d+)\s+unreachable=(\d+)\s+failed=(\d+)", RegexOptions.Multiline)
                .ToDictionary(match => match.Groups[1].Value, match => (Number(match, 2), Number(match, 3) + Number(match, 4)))
        );

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a host says of its requirements.</summary>
internal sealed record HostVerdict(int ExitCode, IReadOnlyList<RequirementVerdict> Requirements)
{
    public IEnumerable<RequirementVerdict> NotSatisfied => Requirements.Where(requirement => requirement.Verdict != "satisfied");

    public static HostVerdict Of(CommandResult result)
    {
        if (result.Output.Length == 0)
            Assert.Fail(result.Said);
        return new(
            result.ExitCode,
            [
                .. JsonDocument
                    .Parse(result.Output)
                    .RootElement.GetProperty("requirements")
                    .EnumerateArray()
                    .Select(element => new RequirementVerdict(
                        element.GetProperty("id").GetString()!,
                        element.GetProperty("element").GetString()!,
                        element.GetProperty("verdict").GetString()!,
                        string.Join("; ", element.GetProperty("evidence").EnumerateArray().Select(line => line.GetString()))
                    )),
            ]
        );
    }
}

internal sealed record RequirementVerdict(string Id, string Element, string Verdict, string Evidence);
