using System;
using System.Linq;
using System.Text.Json.Nodes;
using Ringfence.Emit.Tests.VSphere.Registrations;
using Ringfence.Emit.Tests.VSphere.Schemas;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere.Checking;

public sealed class SchemaCheckTests
{
    private const string Switch = "vsphere:index/hostVirtualSwitch:HostVirtualSwitch";
    private const string Group = "vsphere:index/hostPortGroup:HostPortGroup";
    private const string Permissions = "vsphere:index/entityPermissions:EntityPermissions";
    private const string Command = "command:remote:Command";
    private const string Machine = "vsphere:index/virtualMachine:VirtualMachine";
    private const string Pool = "vsphere:index/resourcePool:ResourcePool";
    private const string Host = "vsphere:index/host:Host";

    [Theory]
    [InlineData(
        Switch,
        """{"hostSystemId":"host-1","networkAdapters":["vmnic0"],"activeNics":["vmnic0"],"mtu":1500,"allowPromiscuous":false}"""
    )]
    [InlineData(
        Permissions,
        """{"entityId":"e","entityType":"Folder","permissions":[{"userOrGroup":"u","roleId":"1","isGroup":true,"propagate":true}]}"""
    )]
    [InlineData(
        Command,
        """{"connection":{"host":"h","port":22,"hostKey":"k"},"create":"true","logging":"none","triggers":[1,"a",true],"environment":{"A":"b"}}"""
    )]
    [InlineData(Command, """{"connection":{"host":"h","port":22.0},"create":{"$output":"east.host.id"}}""")]
    [InlineData(
        Group,
        """{"hostSystemId":{"$output":"east.host.id"},"virtualSwitchName":{"$output":"east.host.hostname"},"vlanId":{"$config":"vlan"}}"""
    )]
    [InlineData(
        Group,
        """{"hostSystemId":{"$lookup":"vsphere:index/getHost:getHost","arguments":{},"property":"id"},"virtualSwitchName":{"$concat":["a",{"$config":"name"}]}}"""
    )]
    [InlineData(
        Group,
        """{"hostSystemId":"h","virtualSwitchName":{"$output":"group.ports[0].key"},"activeNics":{"$output":"group.activeNics"}}"""
    )]
    [InlineData(Group, """{"hostSystemId":"h","virtualSwitchName":{"$output":"group.computedPolicy.name"}}""")]
    public void Inputs_as_the_schema_has_them_are_accepted(string type, string inputs) => Assert.Empty(Problems(type, inputs));

    [Theory]
    // Properties that are not there.
    [InlineData(
        Switch,
        """{"hostSystemId":"h","networkAdapters":[],"activeNics":[],"allowPromiscous":false}""",
        "no property 'allowPromiscous'; 'allowPromiscuous' is near"
    )]
    [InlineData(Pool, """{"parentResourcePoolId":"p","cpuShareCount":1}""", "no property 'cpuShareCount'")]
    [InlineData(Machine, """{"resourcePoolId":"p","cpuShares":1}""", "no property 'cpuShares'")]
    [InlineData(
        Permissions,
        """{"entityId":"e","entityType":"Folder","permissions":[{"userOrGroup":"u","roleId":"1","isGroup":true,"propagate":true,"x":1}]}""",
        ".permissions[0]: no property 'x'"
    )]
    [InlineData(Command, """{"connection":{"host":"h","hostkey":"k"}}""", ".connection: no property 'hostkey'; 'hostKey' is near")]
    // Types.
    [InlineData(Switch, """{"hostSystemId":1,"networkAdapters":[],"activeNics":[]}""", ".hostSystemId: string expected, 1 given")]
    [InlineData(
        Switch,
        """{"hostSystemId":"h","networkAdapters":"vmnic0","activeNics":[]}""",
        ".networkAdapters: array of string expected"
    )]
    [InlineData(
        Switch,
        """{"hostSystemId":"h","networkAdapters":[true],"activeNics":[]}""",
        ".networkAdapters[0]: string expected, true given"
    )]
    [InlineData(Switch, """{"hostSystemId":"h","networkAdapters":[null],"activeNics":[]}""", ".networkAdapters[0]: is null")]
    [InlineData(
        Switch,
        """{"hostSystemId":"h","networkAdapters":[],"activeNics":[],"allowPromiscuous":"false"}""",
        ".allowPromiscuous: boolean expected"
    )]
    [InlineData(
        Switch,
        """{"hostSystemId":"h","networkAdapters":[],"activeNics":[],"mtu":1500.5}""",
        ".mtu: integer expected, 1500.5 given"
    )]
    [InlineData(Switch, """{"hostSystemId":"h","networkAdapters":[],"activeNics":[],"mtu":"1500"}""", ".mtu: integer expected")]
    [InlineData(Command, """{"connection":{"host":"h","port":"22"}}""", ".connection.port: number expected")]
    [InlineData(Command, """{"connection":"h"}""", ".connection: command:remote:Connection expected")]
    [InlineData(Command, """{"connection":{"host":"h"},"environment":{"A":1}}""", ".environment.A: string expected")]
    [InlineData(Command, """{"connection":{"host":"h"},"environment":["A"]}""", ".environment: map of string expected")]
    // What must be there.
    [InlineData(Switch, """{"networkAdapters":[],"activeNics":[]}""", "'hostSystemId' is required")]
    [InlineData(Host, """{"hostname":"h","username":"root"}""", "'password' is required")]
    [InlineData(Command, """{"connection":{}}""", ".connection: 'host' is required")]
    [InlineData(
        Permissions,
        """{"entityId":"e","entityType":"Folder","permissions":[{"userOrGroup":"u","roleId":"1","isGroup":true}]}""",
        ".permissions[0]: 'propagate' is required"
    )]
    // Enumerations.
    [InlineData(
        Command,
        """{"connection":{"host":"h"},"logging":"nothing"}""",
        ".logging: 'nothing' is none of stdout, stderr, stdoutAndStderr, none"
    )]
    [InlineData(Command, """{"connection":{"host":"h"},"logging":1}""", ".logging: string expected")]
    // References.
    [InlineData(Group, """{"hostSystemId":{"$output":"west.host.id"},"virtualSwitchName":"v"}""", "'west.host.id' is no output")]
    [InlineData(Group, """{"hostSystemId":{"$output":"east.host"},"virtualSwitchName":"v"}""", "'east.host' is no output")]
    [InlineData(
        Group,
        """{"hostSystemId":{"$output":"east.host.hostName"},"virtualSwitchName":"v"}""",
        "has no output 'hostName'; 'hostname' is near"
    )]
    [InlineData(Group, """{"hostSystemId":{"$output":"east.host.connected"},"virtualSwitchName":"v"}""", ".hostSystemId: string expected")]
    [InlineData(Group, """{"hostSystemId":"h","virtualSwitchName":"v","vlanId":{"$output":"east.host.id"}}""", ".vlanId: integer expected")]
    [InlineData(
        Group,
        """{"hostSystemId":"h","virtualSwitchName":"v","activeNics":[{"$output":"group.activeNics"}]}""",
        ".activeNics[0]: string expected"
    )]
    [InlineData(Group, """{"hostSystemId":"h","virtualSwitchName":{"$output":"group.ports[0].keys"}}""", "'keys' leads nowhere")]
    [InlineData(
        Group,
        """{"hostSystemId":{"$lookup":"vsphere:index/getHost:getHost","arguments":{},"property":"moid"},"virtualSwitchName":"v"}""",
        "has no output 'moid'"
    )]
    [InlineData(
        Group,
        """{"hostSystemId":{"$lookup":"vsphere:index/getHosts:getHosts","arguments":{},"property":"id"},"virtualSwitchName":"v"}""",
        "no function vsphere:index/getHosts"
    )]
    [InlineData(
        Group,
        """{"hostSystemId":{"$lookup":"vsphere:index/getHost:getHost","arguments":{},"property":""},"virtualSwitchName":"v"}""",
        "gives an object"
    )]
    [InlineData(
        Group,
        """{"hostSystemId":"h","virtualSwitchName":{"$config":"nmae"}}""",
        "config key 'nmae' is not declared; 'name' is near"
    )]
    [InlineData(Group, """{"hostSystemId":"h","virtualSwitchName":{"$config":"vlan"}}""", ".virtualSwitchName: string expected")]
    [InlineData(Group, """{"hostSystemId":"h","virtualSwitchName":{"$concat":["a",{"$output":"group.activeNics"}]}}""", "is no text")]
    [InlineData(
        Group,
        """{"hostSystemId":"h","virtualSwitchName":"v","vlanId":{"$concat":["1",{"$config":"vlan"}]}}""",
        ".vlanId: integer expected"
    )]
    [InlineData(Command, """{"connection":{"host":"h"},"triggers":[{"$output":"nobody.id"}]}""", ".triggers[0]: 'nobody.id' is no output")]
    public void Mistake_in_inputs_is_a_problem(string type, string inputs, string problem) =>
        Assert.Contains(problem, Assert.Single(Problems(type, inputs)), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "vsphere:index/hostVirtualSwich:HostVirtualSwich",
        "no such resource; 'vsphere:index/hostVirtualSwitch:HostVirtualSwitch' is near"
    )]
    [InlineData("vmware:index/host:Host", "no such resource")]
    [InlineData("vsphere:index/getHost:getHost", "no such resource")]
    public void Unknown_resource_is_a_problem(string type, string problem) =>
        Assert.Contains(problem, Assert.Single(Problems(type, "{}")), StringComparison.Ordinal);

    [Theory]
    [InlineData("vsphere:index/getRole:getRole", """{"label":"NoAccess"}""", null)]
    [InlineData("vsphere:index/getRoles:getRoles", "{}", "no such function; 'vsphere:index/getRole:getRole' is near")]
    [InlineData("vsphere:index/getRole:getRole", """{"label":"a","lable":"b"}""", "no property 'lable'")]
    [InlineData("vsphere:index/getRole:getRole", "{}", "'label' is required")]
    [InlineData("vsphere:index/getHost:getHost", """{"datacenterId":true}""", "datacenterId: string expected")]
    public void Lookup_is_judged_by_its_schema(string function, string arguments, string? problem)
    {
        var stack = new RegisteredStack([], [new(function, Json(arguments))], []);
        var problems = new SchemaCheck(ProviderSchemas.Demand(), stack).Problems().ToList();
        if (problem is null)
            Assert.Empty(problems);
        else
            Assert.Contains(problem, Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Component_has_no_schema_and_no_problem() =>
        Assert.Empty(
            new SchemaCheck(
                ProviderSchemas.Demand(),
                new([new("ringfence:vsphere:EsxiHost", "esx", []) { IsComponent = true }], [], [])
            ).Problems()
        );

    [Fact]
    public void Options_name_what_is_there()
    {
        var registration = new Registration(Command, "run", Json("""{"connection":{"host":"h"}}"""))
        {
            Parent = "nobody",
            DependsOn = ["nothing"],
            Options = Json("""{"additionalSecretOutputs":["stdot"]}"""),
        };
        Assert.Equal(
            [
                "run (command:remote:Command): additionalSecretOutputs names no output 'stdot'; 'stdout' is near",
                "run (command:remote:Command): refers to 'nothing', which is not registered",
                "run (command:remote:Command): refers to 'nobody', which is not registered",
            ],
            new SchemaCheck(ProviderSchemas.Demand(), new([registration], [], [])).Problems()
        );
    }

    [Fact]
    public void Stack_output_leads_somewhere()
    {
        var stack = new RegisteredStack([], [], Json("""{"host":{"$output":"nobody.id"}}"""));
        Assert.Contains(
            "output host: 'nobody.id' is no output",
            Assert.Single(new SchemaCheck(ProviderSchemas.Demand(), stack).Problems()),
            StringComparison.Ordinal
        );
    }

    private static string[] Problems(string type, string inputs)
    {
        var host = new Registration(Host, "east.host", Json("""{"hostname":"h","username":"root","password":{"$config":"name"}}"""));
        var group = new Registration(Group, "group", Json("""{"hostSystemId":"h","virtualSwitchName":"v"}"""));
        var judged = new Registration(type, "judged", Json(inputs));
        var config = new System.Collections.Generic.Dictionary<string, string> { ["vlan"] = "integer", ["name"] = "string" };
        return [.. new SchemaCheck(ProviderSchemas.Demand(), new([host, group, judged], [], []), config).Problems()];
    }

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}
