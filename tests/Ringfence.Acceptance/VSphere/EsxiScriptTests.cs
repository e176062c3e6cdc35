using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Ringfence.Samples.Tests;
using Xunit;

namespace Ringfence.Acceptance.VSphere;

/// <summary>Scripts for hosts, run by the shell that ESXi has too (busybox), against a stand-in for ESXi's programs.</summary>
public sealed class EsxiScriptTests : IDisposable
{
    private const string Join = "/usr/lib/vmware/likewise/bin/domainjoin-cli";

    // What the script of the sample asks for, in its order: the account's password, and who may join hosts.
    private const string Answers = "r3scue $(id) `id`\njoiner\njoin me\n";

    // As ESXi is when it was installed: everybody may come, and somebody allowed an address by hand.
    private const string Installed = """
        {
          "acceptance": "CommunitySupported", "kernel": {}, "advanced": {}, "accounts": {"root": {"description": "Administrator", "password": "x"}},
          "permissions": {"root": "Admin", "corp.example.com\\mallory": "Admin"}, "domain": "", "hostd": {}, "firewall": {"default": "drop", "enabled": true},
          "rulesets": {
            "sshServer": {"enabled": true, "all": false, "peers": ["192.0.2.1", "10.0.0.0/28"]},
            "vSphereClient": {"enabled": true, "all": true, "peers": []},
            "dns": {"enabled": true, "all": true, "peers": []},
            "ntpClient": {"enabled": false, "all": true, "peers": []},
            "activeDirectoryAll": {"enabled": false, "all": true, "peers": []},
            "snmp": {"enabled": true, "all": true, "peers": []},
            "webAccess": {"enabled": true, "all": true, "peers": []},
            "vMotion": {"enabled": true, "all": true, "peers": []}
          }
        }
        """;

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Host_becomes_what_the_fleet_says()
    {
        (await Run(await Script(), Installed)).ShouldAccept();
        var state = JsonNode.Parse(State)!;

        Assert.Equal("PartnerSupported", (string)state["acceptance"]!);
        Assert.Equal("TRUE", (string)state["kernel"]!["execInstalledOnly"]!);
        Assert.Equal("r3scue $(id) `id`", (string)state["accounts"]!["rescue"]!["password"]!);
        Assert.Equal("corp.example.com", (string)state["domain"]!);
        Assert.Equal("joiner with join me", (string)state["joined_by"]!);
        Assert.False((bool)state["hostd"]!["Config.HostAgent.plugins.hostsvc.esxAdminsGroupAutoAdd"]!);
        Assert.Equal(
            ["corp.example.com\\alice Admin", "corp.example.com\\bob Admin", "rescue Admin", "root Admin"],
            state["permissions"]!.AsObject().Select(permission => $"{permission.Key} {permission.Value}").Order(StringComparer.Ordinal)
        );
        Assert.Equal("drop True", $"{state["firewall"]!["default"]} {(bool)state["firewall"]!["enabled"]!}");
        Assert.Equal(
            [
                "activeDirectoryAll to 10.0.0.53",
                "dns to 10.0.0.53",
                "ntpClient to 10.0.0.53",
                "sshServer to 10.0.0.0/28",
                "vMotion to all",
                "vSphereClient to 10.0.0.5",
            ],
            from ruleset in state["rulesets"]!.AsObject()
            where (bool)ruleset.Value!["enabled"]!
            orderby ruleset.Key
            select $"{ruleset.Key} to {((bool)ruleset.Value!["all"]! ? "all" : string.Join(' ', ruleset.Value!["peers"]!.AsArray()))}"
        );
    }

    [Fact]
    public async Task Second_run_changes_nothing()
    {
        var script = await Script();
        (await Run(script, Installed)).ShouldAccept();
        var first = State;

        (await Run(script, first)).ShouldAccept();

        Assert.Equal(first, State);
    }

    [Fact]
    public async Task Script_stops_where_the_host_says_no()
    {
        var refused = Installed.Replace("\"sshServer\"", "\"another\"", StringComparison.Ordinal);

        (await Run(await Script(), refused)).ShouldReject("invalid ruleset id sshServer");
        Assert.True(
            (bool)JsonNode.Parse(State)!["rulesets"]!["vSphereClient"]!["all"]!,
            "vCenter was let in after the script should have stopped."
        );
    }

    private string State => File.ReadAllText(Path.Combine(scratch.Path, "state.json"));

    private async Task<string> Script()
    {
        Requires.Tool("busybox", "python3");
        var (exitCode, output) = await Sample.VSphere.Run("synth", "--target", "esxcli", "--out", Path.Combine(scratch.Path, "out"));
        Assert.True(exitCode == 0, output);
        var script = await File.ReadAllTextAsync(Path.Combine(scratch.Path, "out", "esxcli", "esx-01.sh"));
        Assert.Contains(Join, script, StringComparison.Ordinal);
        return script.Replace(Join, Path.Combine(scratch.Path, "bin", "domainjoin-cli"), StringComparison.Ordinal);
    }

    private async Task<Judgement> Run(string script, string state)
    {
        scratch.Write("state.json", state);
        foreach (var program in new[] { "esxcli", "vim-cmd", "domainjoin-cli" })
            scratch.Write(
                $"bin/{program}",
                await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "VSphere", "esxi", "esxi.py")),
                UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite
            );
        var result = await Command.Run(
            "busybox",
            ["ash", scratch.Write("esx-01.sh", script)],
            Answers,
            environment: new Dictionary<string, string>
            {
                ["ESXI_STATE"] = Path.Combine(scratch.Path, "state.json"),
                ["PATH"] = Path.Combine(scratch.Path, "bin") + ":" + Environment.GetEnvironmentVariable("PATH"),
            }
        );
        return result.ByExitCode();
    }
}
