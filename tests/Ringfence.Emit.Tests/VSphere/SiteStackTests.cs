using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere;

public sealed class SiteStackTests
{
    private static readonly StackGraph Everything = Stacks.Of(VSphereFleets.Everything());

    [Fact]
    public void Nothing_is_used_before_it_is_there()
    {
        var there = new HashSet<string>();
        foreach (var node in Everything.Nodes)
        {
            Assert.All(node.Uses, used => Assert.Contains(used, there));
            Assert.True(there.Add(node.Name), $"{node.Name} is there twice.");
        }
    }

    // In C# a component sees the resources of others by their outputs alone.
    [Fact]
    public void Parents_and_dependencies_are_of_the_same_component()
    {
        foreach (var node in Everything.Nodes)
        foreach (var other in node.DependsOn.Concat(node is StackResource { Parent: { } parent } ? [parent] : []))
            Assert.Equal(node.Component, Everything.Node(other).Component);
    }

    [Fact]
    public void Management_network_is_protected_and_nothing_else_is()
    {
        var isProtected = Everything.Nodes.OfType<StackResource>().Where(resource => resource.Protect).Select(resource => resource.Name);

        Assert.Equal(
            from n in new[] { 1, 2, 3, 4 }
            from part in new[] { "mgmt0", "management", "vmk" }
            select $"esx-0{n}-{part}",
            isProtected
        );
    }

    [Fact]
    public void Host_is_locked_down_after_what_is_run_on_it()
    {
        Assert.Equal("strict", Everything.Input("esx-01", "lockdown"));
        Assert.Equal(["esx-01-firewall"], Everything.Node("esx-01").DependsOn);
        Assert.Equal(["esx-01-directory"], Everything.Node("esx-01-firewall").DependsOn);
        Assert.Equal(["esx-01-accounts"], Everything.Node("esx-01-directory").DependsOn);
        Assert.Equal(["esx-01-software"], Everything.Node("esx-01-accounts").DependsOn);
    }

    [Fact]
    public void Command_verifies_the_host_and_hides_what_it_prints()
    {
        var command = (StackResource)Everything.Node("esx-01-accounts");

        Assert.Contains($"hostKey: {VSphereFleets.HostKey}", Everything.Input(command.Name, "connection"), StringComparison.Ordinal);
        Assert.Equal(["stdout", "stderr"], command.SecretOutputs);
        Assert.Equal("setting esx-01-rescue\nsetting backup\n", Everything.Input(command.Name, "stdin"));
    }

    // Each is a shell of its own.
    [Fact]
    public void Command_stops_at_the_first_mistake() =>
        Assert.All(
            Everything.Nodes.Where(node => node.Type == VSphereType.RemoteCommand),
            command => Assert.Matches("^#[^\n]*\nset -eu\n", Everything.Input(command.Name, "create"))
        );

    [Fact]
    public void Host_whose_key_is_not_known_gets_no_command() =>
        Assert.DoesNotContain(
            Everything.Nodes,
            node => node.Type == VSphereType.RemoteCommand && !node.Name.StartsWith("esx-01-", StringComparison.Ordinal)
        );

    [Fact]
    public void Passwords_are_secret_settings_and_nothing_else_is()
    {
        Assert.Equal(
            Everything.Settings.Where(setting => setting.IsSecret).Select(setting => setting.Key),
            ["backup", "corp-example-com-join-password", "esx-01-rescue", "esx-01-root", "esx-02-root", "esx-03-root", "esx-04-root"]
        );
        Assert.Equal(
            ["corp-example-com-join-account"],
            Everything.Settings.Where(setting => !setting.IsSecret).Select(setting => setting.Key)
        );
    }

    [Theory]
    [InlineData("esx-01-web", "cpuShareLevel", "custom")]
    [InlineData("esx-01-web", "cpuShareCount", "2000")]
    [InlineData("esx-01-web", "cpuLimit", "5200")] // half of 4 vCPUs of 2600 MHz
    [InlineData("esx-01-ledger", "cpuReservation", "2600")]
    [InlineData("esx-01-web", "memory", "8192")]
    [InlineData("esx-01-web", "memoryShareCount", "500")]
    [InlineData("esx-01-web", "memoryReservation", "1024")]
    [InlineData("esx-01-web", "memoryLimit", "8192")]
    [InlineData("esx-01-web", "resourcePoolId", "compute-prod.id")]
    [InlineData("esx-03-web", "resourcePoolId", "edge.resourcePoolId")]
    [InlineData("esx-01-web", "hostSystemId", null)] // DRS places it
    [InlineData("esx-03-web", "hostSystemId", "esx-03.id")]
    [InlineData("esx-01-ledger", "folder", "fra1-payments-blue.path")]
    [InlineData("esx-01-web", "networkInterfaces", "[{networkId: tenant-web.id, macAddress: 00:50:56:00:00:01, useStaticMac: true}]")]
    [InlineData("esx-01-ledger", "networkInterfaces", "[{networkId: esx-01-local-legacy-network.id}]")]
    [InlineData("esx-01-web", "disks", "[{label: root, size: 40, unitNumber: 0}]")]
    [InlineData("compute", "hostImage", "{esxVersion: 8.0.3-24022510}")]
    [InlineData("compute", "drsAutomationLevel", "fullyAutomated")]
    [InlineData("edge", "drsAutomationLevel", "manual")]
    [InlineData("edge", "haEnabled", "false")]
    [InlineData("compute-prod", "cpuShares", "8000")]
    [InlineData("compute-prod", "cpuReservation", "20000")]
    [InlineData("compute-prod", "memoryLimit", "262144")]
    [InlineData("tenant", "uplinks", "[uplink1, uplink2]")]
    [InlineData("tenant-web", "vlanId", "110")]
    [InlineData("tenant-all", "vlanId", null)]
    [InlineData("tenant-all", "vlanRanges", "[{minVlan: 1, maxVlan: 4094}]")]
    [InlineData("esx-01-local-legacy", "vlanId", "30")]
    [InlineData("esx-01-mgmt0", "activeNics", "[vmnic0]")]
    [InlineData("esx-01-mgmt0", "standbyNics", "[vmnic1]")]
    [InlineData("esx-01-vmk", "ipv4", "{ip: 10.0.0.11, netmask: 255.255.255.0, gw: 10.0.0.1}")]
    [InlineData("esx-01-vmk", "services", "[management]")]
    [InlineData("esx-01", "hostname", "esx-01.corp.example.com")]
    [InlineData("esx-01", "thumbprint", "AB:CD:EF")]
    [InlineData("fra1-payments-blue", "path", "payments/blue")]
    public void Input_says_what_the_fleet_says(string node, string input, string? says) =>
        Assert.Equal(says, Everything.Input(node, input));

    [Fact]
    public void Distributed_switch_has_the_nics_of_every_host() =>
        Assert.Equal(
            "[" + string.Join(", ", Enumerable.Range(1, 4).Select(n => $"{{hostSystemId: esx-0{n}.id, devices: [vmnic2, vmnic3]}}")) + "]",
            Everything.Input("tenant", "hosts")
        );

    [Fact]
    public void Value_that_is_given_when_it_is_run_is_a_setting()
    {
        var graph = Stacks.Of(VSphereFleets.OneMachine(vm => vm.Cpus(Setting<int>.Deferred("web-cpus"))));

        Assert.Equal("setting web-cpus", graph.Input("esx-01-web", "numCpus"));
        Assert.Contains(graph.Settings, setting => setting is { Key: "web-cpus", Type: StackSettingType.Number, IsSecret: false });
    }

    [Fact]
    public void Cap_without_the_hosts_clock_is_refused()
    {
        var problem = Assert.Single(
            Stacks.Problems(
                Fleet
                    .Define(
                        "fra",
                        fleet =>
                            fleet
                                .VCenter(
                                    "v",
                                    vcenter =>
                                        vcenter.Datacenter("d", datacenter => datacenter.Cluster("c", cluster => cluster.Datastore("s")))
                                )
                                .EsxiHost(
                                    "esx-01",
                                    host =>
                                        host.Cluster("c")
                                            .VirtualMachine("web", vm => vm.Memory(1.GiB()).FairShare(weight: 1, cap: 50.Percent()))
                                )
                    )
                    .Build()
            )
        );

        Assert.Equal("fra/esx-01/web", problem.Element);
        Assert.Contains("its cap is 50 % of the VM, and vSphere counts in MHz", problem.Problem, StringComparison.Ordinal);
        Assert.Contains(".CpuClock(2600)", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Firewall_that_keeps_vcenter_out_is_refused()
    {
        var fleet = VSphereFleets.OneHost(host =>
            host.SshHostKey(VSphereFleets.HostKey)
                .ManagementNetwork(management =>
                    management.IpAddress("10.0.0.11/24").Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.0.0.0/24"))
                )
        );

        Assert.Contains("does not let vCenter in", Assert.Single(Stacks.Problems(fleet)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_and_leads_nowhere_is_noted()
    {
        var tree = FleetEmitter.Emit(
            VSphereFleets.OneHost(
                host =>
                    host.GuaranteedSlotScheduler(scheduler => scheduler.GuaranteedPool("steering", 2, out _))
                        .ManagementNetwork(management =>
                            management
                                .IpAddress("10.0.0.11/24")
                                .ExternalFirewall(firewall => firewall.Inbound(Service.Ssh, from: "10.0.0.0/24"))
                        )
                        .VirtualSwitch(
                            "local",
                            vswitch => vswitch.Uplinks(["vmnic4"]).PortGroup("legacy", vlan: 30).MirrorAll(to: Ids.At("10.9.0.5"))
                        )
                        .VirtualMachine("web", vm => vm.Memory(1.GiB()).Nic("local/legacy", ipAddress: "10.1.0.5/24")),
                datacenter: datacenter =>
                    datacenter.DistributedSwitch(
                        "tenant",
                        tenant =>
                            tenant
                                .PortGroup("web", vlan: 110, out var web)
                                .Firewall(firewall => firewall.Nsx().Allow(web, web, Service.Https))
                    )
            )
        );

        Assert.Equal(
            [
                "Scheduler.Policy",
                "Scheduler.Pools",
                "VirtualNic.IpAddress",
                "VirtualSwitch.Firewall",
                "VirtualSwitch.Mirrors",
                "management firewall",
            ],
            tree.NotEmitted.Select(note => note.Property).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Distributed_portgroups_of_one_name_are_refused()
    {
        var fleet = VSphereFleets.OneHost(
            _ => { },
            datacenter: datacenter =>
                datacenter
                    .DistributedSwitch("blue", blue => blue.PortGroup("web", vlan: 1))
                    .DistributedSwitch("green", green => green.PortGroup("web", vlan: 2))
        );

        Assert.Contains("another distributed portgroup of fra1", Assert.Single(Stacks.Problems(fleet)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Machine_without_a_datastore_is_refused() =>
        Assert.Contains(
            Stacks.Problems(
                Fleet
                    .Define(
                        "fra",
                        fleet =>
                            fleet
                                .VCenter("v", vcenter => vcenter.Datacenter("d", datacenter => datacenter.Cluster("c")))
                                .EsxiHost("esx-01", host => host.Cluster("c").VirtualMachine("web", vm => vm.Memory(1.GiB())))
                    )
                    .Build()
            ),
            problem => problem.Problem.Contains("which datastore", StringComparison.Ordinal)
        );
}
