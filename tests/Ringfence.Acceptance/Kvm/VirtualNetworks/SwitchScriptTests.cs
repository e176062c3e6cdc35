using System;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>The script of a host's virtual switches: again and again, and where not all is as it should be.</summary>
public sealed class SwitchScriptTests(GuardedNetwork guarded) : IClassFixture<GuardedNetwork>
{
    private const ushort Port = 4000;

    [Fact]
    public async Task Port_without_its_number_and_switch_without_flows_pass_nothing()
    {
        var network = await guarded.Network;
        var (web1, web2) = (network.Guest("web-1"), network.Guest("web-2"));
        using var listener = new Listeners(web2.Namespace, [Service.Udp(Port)]);
        var probe = new Probe(web1.Namespace, web2.Ipv4, Service.Udp(Port));
        Assert.True(await probe.IsAnswered());

        await network.Daemon.Run($"ovs-vsctl -t 30 del-port {web1.Port}; {EmittedNetwork.Replug(web1)} tag=110");
        Assert.True(await probe.IsRefused(), "a port that was plugged in again speaks before it has its number");
        await network.Ports();
        Assert.True(await probe.IsAnswered(), "the hook did not give the number back");

        await network.Daemon.RestartSwitches();
        Assert.True(await probe.IsRefused(), "the switch passes frames without flows");
        await network.Apply();
        Assert.True(await probe.IsAnswered(), "the script did not bring the flows back");
    }

    [Fact]
    public async Task Second_run_of_the_script_changes_nothing()
    {
        var network = await guarded.Network;
        await network.Apply();
        var before = await State(network);

        await network.Apply();

        Assert.Equal(before, await State(network));
        Assert.Contains("active-backup", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bridge_that_the_fleet_no_longer_has_goes_and_others_stay()
    {
        var network = await guarded.Network;
        await network.Daemon.Run(
            """
            ovs-vsctl -t 30 add-br old0 -- set Bridge old0 datapath_type=netdev external_ids:ringfence=switch
            ovs-vsctl -t 30 add-br others -- set Bridge others datapath_type=netdev
            """
        );

        await network.Apply();

        var bridges = (await network.Daemon.Run("ovs-vsctl -t 30 list-br")).Split('\n');
        Assert.DoesNotContain("old0", bridges);
        Assert.Contains("others", bridges);
        Assert.Contains("tenant0", bridges);
    }

    [Fact]
    public async Task Uplink_that_is_not_there_is_said()
    {
        var network = await guarded.Network;
        var script = (
            await File.ReadAllTextAsync(Path.Combine(network.FlowFolder, "configure.sh"), TestContext.Current.CancellationToken)
        ).Replace("'eno4'", "'eno9'", StringComparison.Ordinal);
        var changed = Path.Combine(network.Daemon.Folder, "changed");
        await File.WriteAllTextAsync(changed, script, TestContext.Current.CancellationToken);

        var result = await network.Daemon.Try("sh \"$1\" apply \"$2\"", changed, network.FlowFolder);
        await network.Apply();

        result.ByExitCode().ShouldReject("uplink eno9");
    }

    // The database keeps the ports of guests over a crash of the host, and their interfaces are gone: other guests must start nevertheless.
    [Fact]
    public async Task Port_whose_guest_is_gone_keeps_nobody_from_starting()
    {
        var network = await guarded.Network;
        var gone = network.Guest("off-1");
        await network.Daemon.Run("ip link del $1", gone.Port);
        Assert.Contains(gone.Port, await network.Daemon.Run("ovs-vsctl -t 30 list-ports tenant0"), StringComparison.Ordinal);

        await network.Ports();
        await network.Apply();
    }

    // Flows without counters, and the database without identities that differ from start to start.
    private static Task<string> State(EmittedNetwork network) =>
        network.Daemon.Run(
            """
            ovs-ofctl -O OpenFlow14 --no-stats dump-flows tenant0 | sort
            ovs-vsctl -t 30 get-fail-mode tenant0
            ovs-vsctl -t 30 --columns=name,ofport,type,options,error list Interface | sort
            ovs-vsctl -t 30 --columns=name,tag,trunks,vlan_mode,bond_mode list Port | sort
            ovs-vsctl -t 30 --columns=name,select_all list Mirror | sort
            """
        );
}
