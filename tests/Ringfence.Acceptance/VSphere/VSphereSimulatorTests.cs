using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.VSphere;

/// <summary>What a program registers is there in a vSphere, as declared, and what cannot be there is said.</summary>
public sealed class VSphereSimulatorTests
{
    private static readonly Lazy<Task<VSphereReport>> Report = new(
        async () => await VSphereSimulator.ApplyAsync(await Site.Registrations),
        LazyThreadSafetyMode.ExecutionAndPublication
    );

    [Fact]
    public async Task Site_is_read_back_as_declared() => Assert.Empty((await Report.Value).Differences(await Site.Registrations));

    [Fact]
    public async Task What_the_simulator_cannot_hold_is_named()
    {
        var named = (await Report.Value).NotApplied.Select(item => $"{item.Name} {item.Input}".TrimEnd());

        string[] expected =
        [
            "cluster drsEnabled",
            "dvs hosts.devices",
            "esxi-01 lockdown",
            "esxi-01 password",
            "esxi-01 username",
            "esxi-01-acceptance",
            "esxi-01-vmk1",
            "esxi-02 password",
            "esxi-02 username",
            "web disks",
        ];
        Assert.Equal(expected, named.Order(StringComparer.Ordinal));
        Assert.All((await Report.Value).NotApplied, item => Assert.NotEmpty(item.Reason));
    }

    [Fact]
    public async Task Machine_has_its_shares_limits_and_reservations()
    {
        var machine = (await Report.Value).Of("vsphere:index/virtualMachine:VirtualMachine", "web");

        Assert.Equal("custom", machine.GetProperty("cpuShareLevel").GetString());
        Assert.Equal(
            (3000, 500, 2000, 40960, 1024, 4096),
            (
                machine.GetProperty("cpuShareCount").GetInt32(),
                machine.GetProperty("cpuReservation").GetInt32(),
                machine.GetProperty("cpuLimit").GetInt32(),
                machine.GetProperty("memoryShareCount").GetInt32(),
                machine.GetProperty("memoryReservation").GetInt32(),
                machine.GetProperty("memoryLimit").GetInt32()
            )
        );
    }

    [Fact]
    public async Task Port_groups_of_one_name_on_two_hosts_have_their_own_vlan()
    {
        var report = await Report.Value;

        Assert.Equal(10, report.Of("vsphere:index/hostPortGroup:HostPortGroup", "esxi-01-management").GetProperty("vlanId").GetInt32());
        Assert.Equal(11, report.Of("vsphere:index/hostPortGroup:HostPortGroup", "esxi-02-management").GetProperty("vlanId").GetInt32());
    }

    [Theory]
    // Shares count only at the level "custom": the provider drops them without a word.
    [InlineData("web", "cpuShareLevel", "\"normal\"", "cpuShareCount is 0, declared 3000")]
    [InlineData("gold", "cpuShareLevel", "\"high\"", "cpuShares is 0, declared 8000")]
    public async Task Declaration_that_does_not_hold_is_a_difference(string name, string input, string value, string difference)
    {
        var changed = await Changed(name, input, value);

        var differences = (await VSphereSimulator.ApplyAsync(changed)).Differences(changed);

        Assert.Contains(difference, Assert.Single(differences), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gold", "cpuLimit", "4001")]
    [InlineData("esxi-01-management", "vlanId", "12")]
    [InlineData("esxi-01-mgmt", "standbyNics", "[]")]
    [InlineData("esxi-02-mgmt", "allowPromiscuous", "false")]
    [InlineData("dvs", "hosts", "[]")]
    [InlineData("dvs-web", "vlanId", "111")]
    [InlineData("dvs-trunk", "vlanRanges", """[{"minVlan":100,"maxVlan":200},{"minVlan":300,"maxVlan":300}]""")]
    [InlineData("operator", "rolePrivileges", """["VirtualMachine.Interact.PowerOff"]""")]
    [InlineData("web", "extraConfig", """{"isolation.tools.copy.disable":"FALSE"}""")]
    [InlineData("web", "networkInterfaces", "[]")]
    [InlineData("esxi-02", "cluster", "\"another\"")]
    [InlineData("tenant-a", "path", "\"tenants/b\"")]
    [InlineData("cluster", "inventedInput", "true")]
    public async Task Read_back_that_is_not_what_was_declared_is_a_difference(string name, string input, string value)
    {
        var changed = await Changed(name, input, value);

        Assert.Contains($" {name}: {input}", Assert.Single((await Report.Value).Differences(changed)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cluster", "datacenterId", "\"East\"", "there is no object with the id \"East\"")]
    [InlineData("gold", "parentResourcePoolId", "\"domain-c-cluster\"", "is a ClusterComputeResource, not a ResourcePool")]
    [InlineData("gold", "cpuShareLevel", "\"Custom\"", "cpuShareLevel is not low, normal, high or custom")]
    [InlineData("web-permissions", "entityType", "\"Folder\"", "is a VirtualMachine, not a Folder")]
    [InlineData("operator", "rolePrivileges", "[\"VirtualMachine.Fly\"]", "there are no such privileges: VirtualMachine.Fly")]
    [InlineData("dvs-web", "vlanId", "\"110\"", "vlanId is not a whole number")]
    [InlineData("esxi-01-management", "virtualSwitchName", "\"vSwitch7\"", "NotFound")]
    [InlineData("web", "guestId", "\"toaster\"", "InvalidArgument")]
    [InlineData("web", "firmware", "\"bios\"", "InvalidVmConfig")]
    [InlineData("web", "cpuLimit", "-2", "InvalidArgument")]
    [InlineData("dvs", "hosts", "[]", "InvalidArgument")]
    public async Task What_a_vsphere_refuses_is_refused(string name, string input, string value, string because)
    {
        (await VSphereSimulator.CheckAsync(await Changed(name, input, value))).ShouldReject(because);
    }

    [Fact]
    public async Task Permissions_for_one_principal_are_refused_when_there_are_two()
    {
        const string both = """
            [{"userOrGroup":"CORP\\alice","isGroup":false,"propagate":true,"roleId":"-1"},
             {"userOrGroup":"corp\\Alice","isGroup":false,"propagate":true,"roleId":"-5"}]
            """;

        (await VSphereSimulator.CheckAsync(await Changed("web-permissions", "permissions", both))).ShouldReject("two permissions for corp");
    }

    [Fact]
    public async Task Type_that_is_not_known_is_refused()
    {
        var changed = (await Site.Registrations).Select(item =>
            item.Name == "gold" ? item with { Type = "vsphere:index/alarm:Alarm" } : item
        );

        (await VSphereSimulator.CheckAsync([.. changed])).ShouldReject("the type vsphere:index/alarm:Alarm is not known");
    }

    private static async Task<IReadOnlyList<WireRegistration>> Changed(string name, string input, string value) =>
        [.. (await Site.Registrations).Select(item => item.Name == name ? item with { Inputs = With(item.Inputs, input, value) } : item)];

    private static JsonElement With(JsonElement inputs, string input, string value)
    {
        var changed = JsonObject.Create(inputs)!;
        changed[input] = JsonNode.Parse(value);
        return JsonSerializer.SerializeToElement(changed);
    }
}
