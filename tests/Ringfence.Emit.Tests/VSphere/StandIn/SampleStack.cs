using System.Collections.Generic;
using System.Linq;
using Ringfence.Emit.Tests.VSphere.Schemas;

namespace Ringfence.Emit.Tests.VSphere.StandIn;

/// <summary>A small stack, once in C# and once in YAML, as the emitter would write it.</summary>
internal static class SampleStack
{
    public static readonly string[] Tokens =
    [
        "vsphere:index/host:Host",
        "vsphere:index/hostVirtualSwitch:HostVirtualSwitch",
        "vsphere:index/hostPortGroup:HostPortGroup",
        "vsphere:index/entityPermissions:EntityPermissions",
        "vsphere:index/getRole:getRole",
        "vsphere:index/getDatacenter:getDatacenter",
        "vsphere:index/getHost:getHost",
        "vsphere:index/virtualMachine:VirtualMachine",
        "command:remote:Command",
        "pulumi:providers:vsphere",
    ];

    public static readonly IReadOnlyDictionary<string, string> Config = new Dictionary<string, string>
    {
        ["esx-01-root"] = "not told",
        ["vcenter"] = "vcenter.example.com",
        ["vlan"] = "110",
    };

    public static readonly IReadOnlyDictionary<string, string> CSharp = new Dictionary<string, string>
    {
        ["East.csproj"] = """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup><InternalsVisibleTo Include="East.Tests" /></ItemGroup>
            </Project>
            """,
        // MSBuild would write this from the project file.
        ["AssemblyInfo.cs"] = """
            [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("East.Tests")]
            """,
        ["Program.cs"] = """
            return await Pulumi.Deployment.RunAsync(East.EastStack.Build);
            """,
        ["EastStack.cs"] = """
            using System.Collections.Generic;
            using Pulumi;
            using VSphere = Pulumi.VSphere;

            namespace East;

            internal static class EastStack
            {
                public static IDictionary<string, object?> Build()
                {
                    var config = new Config();
                    var provider = new VSphere.Provider("vcenter", new() { VsphereServer = config.Require("vcenter"), AllowUnverifiedSsl = false });
                    var host = new EsxiHost("esx-01-host", config, new ComponentResourceOptions { Provider = provider });
                    return new Dictionary<string, object?> { ["esx-01"] = host.HostId };
                }
            }
            """,
        ["EsxiHost.cs"] = """
            using Pulumi;
            using Command = Pulumi.Command;
            using VSphere = Pulumi.VSphere;

            namespace East;

            internal sealed class EsxiHost : ComponentResource
            {
                public EsxiHost(string name, Config config, ComponentResourceOptions? options = null)
                    : base("ringfence:vsphere:EsxiHost", name, options)
                {
                    var datacenter = VSphere.GetDatacenter.Invoke(new() { Name = "east" }, new InvokeOptions { Parent = this });
                    var password = config.RequireSecret("esx-01-root");
                    var host = new VSphere.Host("esx-01", new()
                    {
                        Hostname = "esx-01.example.com",
                        Username = "root",
                        Password = password,
                        Datacenter = datacenter.Apply(found => found.Id),
                        Lockdown = "normal",
                        Services = { new VSphere.Inputs.HostServiceArgs { Ntpd = new VSphere.Inputs.HostServiceNtpdArgs { Enabled = true, NtpServers = { "10.0.0.53" } } } },
                    }, new CustomResourceOptions { Parent = this, Protect = true });
                    var management = new VSphere.HostVirtualSwitch("esx-01-mgmt0", new()
                    {
                        Name = "mgmt0",
                        HostSystemId = host.Id,
                        NetworkAdapters = { "vmnic0", "vmnic1" },
                        ActiveNics = { "vmnic0" },
                        StandbyNics = new[] { "vmnic1" },
                        AllowPromiscuous = false,
                    }, new CustomResourceOptions { Parent = host });
                    _ = new VSphere.HostPortGroup("esx-01-web", new()
                    {
                        Name = Output.Format($"web of {management.Name} ${{x}}"),
                        HostSystemId = host.Id,
                        VirtualSwitchName = management.Name,
                        VlanId = config.RequireInt32("vlan"),
                    }, new CustomResourceOptions { Parent = this, DependsOn = { management, host } });
                    _ = new VSphere.EntityPermissions("esx-01-access", new()
                    {
                        EntityId = host.Id,
                        EntityType = "HostSystem",
                        Permissions =
                        {
                            new VSphere.Inputs.EntityPermissionsPermissionArgs
                            {
                                UserOrGroup = @"corp\mallory",
                                RoleId = VSphere.GetRole.Invoke(new() { Label = "NoAccess" }).Apply(role => role.Id),
                                IsGroup = false,
                                Propagate = true,
                            },
                        },
                    }, new CustomResourceOptions { Parent = this });
                    _ = new Command.Remote.Command("esx-01-firewall", new()
                    {
                        Connection = new Command.Remote.Inputs.ConnectionArgs { Host = "esx-01.example.com", User = "root", Password = password, HostKey = "ssh-ed25519 AAAA" },
                        Create = "esxcli network firewall set --enabled true",
                        Environment = { ["LANG"] = "C" },
                        Triggers = new object[] { password.Apply(text => text + "!"), "2" },
                        Logging = Command.Remote.Logging.None,
                    }, new CustomResourceOptions { Parent = this, AdditionalSecretOutputs = { "stdout" } });
                    HostId = host.Id;
                    RegisterOutputs();
                }

                [Output]
                public Output<string> HostId { get; private set; }
            }
            """,
    };

    public const string Yaml = """
        name: east
        runtime: yaml
        config:
          esx-01-root: { type: string, secret: true }
          vcenter: { type: string }
          vlan: { type: integer, default: 110 }
        variables:
          datacenter:
            fn::invoke: { function: "vsphere:getDatacenter", arguments: { name: "east" } }
        resources:
          vcenter-provider:
            type: "pulumi:providers:vsphere"
            name: "vcenter"
            properties: { vsphereServer: "${vcenter}", allowUnverifiedSsl: false }
          esx-01:
            type: "vsphere:Host"
            properties:
              hostname: "esx-01.example.com"
              username: "root"
              password: "${esx-01-root}"
              datacenter: "${datacenter.id}"
              lockdown: "normal"
              services: [{ ntpd: { enabled: true, ntpServers: ["10.0.0.53"] } }]
            options: { protect: true, provider: "${vcenter-provider}" }
          esx-01-mgmt0:
            type: "vsphere:index/hostVirtualSwitch:HostVirtualSwitch"
            properties:
              name: "mgmt0"
              hostSystemId: "${esx-01.id}"
              networkAdapters: ["vmnic0", "vmnic1"]
              activeNics: ["vmnic0"]
              standbyNics: ["vmnic1"]
              allowPromiscuous: false
            options: { parent: "${esx-01}" }
          esx-01-web:
            type: "vsphere:index:HostPortGroup"
            properties:
              name: "web of ${esx-01-mgmt0.name} $${x}"
              hostSystemId: "${esx-01.id}"
              virtualSwitchName: "${esx-01-mgmt0.name}"
              vlanId: "${vlan}"
            options: { dependsOn: ["${esx-01-mgmt0}", "${esx-01}"], provider: "${vcenter-provider}" }
          esx-01-access:
            type: "vsphere:EntityPermissions"
            properties:
              entityId: "${esx-01.id}"
              entityType: "HostSystem"
              permissions:
                - userOrGroup: "corp\\mallory"
                  roleId: { "fn::invoke": { function: "vsphere:getRole", arguments: { label: "NoAccess" }, return: "id" } }
                  isGroup: false
                  propagate: true
            options: { provider: "${vcenter-provider}" }
          esx-01-firewall:
            type: "command:remote:Command"
            properties:
              connection: { host: "esx-01.example.com", user: "root", password: "${esx-01-root}", hostKey: "ssh-ed25519 AAAA" }
              create: "esxcli network firewall set --enabled true"
              environment: { LANG: "C" }
              triggers: ["${esx-01-root}!", "2"]
              logging: "none"
            options: { additionalSecretOutputs: ["stdout"] }
        outputs:
          esx-01: "${esx-01.id}"
        """;

    /// <summary>The C# stack with one text replaced.</summary>
    public static IReadOnlyDictionary<string, string> With(string text, string replacement) =>
        CSharp.ToDictionary(file => file.Key, file => file.Value.Replace(text, replacement, System.StringComparison.Ordinal));

    public static StandInLibrary Library() => StandInLibrary.For(ProviderSchemas.Demand(), Tokens);
}
