using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using System.Xml.Linq;
using Ringfence.Emit;
using Xunit;

namespace Ringfence.Acceptance.Kvm.Access;

/// <summary>People call a real libvirtd, with the emitted configuration, that asks a real polkitd, with the emitted rules.</summary>
[Collection(PolkitGroup.Name)]
public sealed class VirshAsUsersTests(PolkitHost polkit)
{
    private static readonly FleetDefinition Definition = Fleet.Define(
        "east",
        fleet =>
        {
            fleet.ActiveDirectory(
                "corp.example.com",
                directory =>
                    directory.Administrator("alice").Administrator("bob").Administrator("chen").Administrator("Dora").Departed("mallory")
            );
            fleet.KvmHost(
                "kvm-01",
                host =>
                    host.VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110))
                        .VirtualMachine("web-1", vm => vm.Tag("blue").Memory(64.MiB()))
                        .VirtualMachine("db-1", vm => vm.Memory(64.MiB()))
            );
            fleet.AccessControl(access =>
                access
                    .Module(module => module.Polkit())
                    .Group("operations", ["alice", "mallory"], out var operations)
                    .Group("everybody", ["alice", "bob", "mallory"], out var everybody)
                    .Role("operator", [Permission.ViewMachine, .. Permissions.LifeCycle], out var operating)
                    .Role("builder", [.. Permissions.MachineManagement, Permission.ConnectNic, .. Permissions.View], out var building)
                    .CustomObjectByTag("blue-machines", "blue", out var blue)
                    .Folder("hall", out var hall)
                    .Place("kvm-01", under: hall)
                    .Grant(everybody, [Permission.ViewMachine], on: hall)
                    .Grant(operations, operating, on: blue)
                    .Grant(Who.User("Dora"), building, on: hall)
                    .Deny(Who.User("Dora"), building, on: "kvm-01/db-1")
            );
        }
    );

    private static readonly Lazy<EmittedTree> Emitted = new(() => FleetEmitter.Emit(Definition.Build()));

    [Fact]
    public async Task Each_sees_what_the_fleet_lets_see()
    {
        await Prepare();

        Assert.Equal("db-1 web-1", await List("alice"));
        Assert.Equal("db-1 web-1", await List("bob"));
        Assert.Equal("web-1", await List("dora"));
        Assert.Equal("db-1 web-1", await ListAsRoot());
        foreach (var nobody in new[] { "chen", "mallory", "stranger" })
            Refused(await polkit.Virsh(nobody, "list", "--all", "--name"), "access denied by policy");
    }

    [Fact]
    public async Task Operator_starts_and_stops_the_machines_of_the_custom_object_and_no_others()
    {
        await Prepare();

        Allowed(await polkit.Virsh("alice", "start", "web-1"));
        Allowed(await polkit.Virsh("alice", "suspend", "web-1"));
        Allowed(await polkit.Virsh("alice", "resume", "web-1"));
        Refused(await polkit.Virsh("bob", "destroy", "web-1"), "access denied");
        Allowed(await polkit.Virsh("alice", "destroy", "web-1"));
        Refused(await polkit.Virsh("alice", "start", "db-1"), "access denied");
        Refused(await polkit.Virsh("bob", "start", "web-1"), "access denied");
        Refused(await polkit.Virsh("alice", "undefine", "web-1"), "access denied");
        Refused(await polkit.Virsh("alice", "setvcpus", "web-1", "1", "--config"), "access denied");
    }

    [Fact]
    public async Task Builder_defines_machines_and_neither_takes_over_nor_disguises_the_one_that_is_denied()
    {
        await Prepare();
        var (mine, web) = (Machine("scratch", "7c9e6679-7425-40de-944b-e07fc1f90ae7"), Domain("web-1"));
        using var scratch = new ScratchFolder();
        string Xml(XElement domain) => scratch.Write("domain.xml", domain.ToString(), EmittedFile.DefaultMode);

        File.SetUnixFileMode(scratch.Path, (UnixFileMode)0b111_101_101); // virsh reads the file as the user
        Allowed(await polkit.Virsh("dora", "define", Xml(mine)));
        Allowed(await polkit.Virsh("dora", "start", "scratch"));
        Allowed(await polkit.Virsh("dora", "destroy", "scratch"));
        Allowed(await polkit.Virsh("dora", "define", Xml(web)));
        Refused(await polkit.Virsh("dora", "define", Xml(Domain("db-1"))), "access denied");
        Allowed(await polkit.Virsh("dora", "domrename", "web-1", "other"));
        Refused(await polkit.Virsh("dora", "start", "other"), "failed to get domain");
        Allowed(await polkit.Virsh("dora", "undefine", "scratch"));
    }

    [Fact]
    public async Task Network_belongs_to_those_who_were_granted_it()
    {
        await Prepare();

        Allowed(await polkit.Virsh("dora", "net-dumpxml", "tenant0"));
        Refused(await polkit.Virsh("dora", "net-undefine", "tenant0"), "access denied");
        Refused(await polkit.Virsh("alice", "net-dumpxml", "tenant0"), "access denied");
    }

    private async Task Prepare()
    {
        await polkit.Load(Emitted.Value.Files.Single(file => file.Path.EndsWith(".rules", StringComparison.Ordinal)));
        await polkit.Clear();
        using var scratch = new ScratchFolder();
        foreach (var machine in new[] { "web-1", "db-1" })
            Allowed(await polkit.VirshAsRoot("define", "--validate", scratch.Write($"{machine}.xml", Domain(machine).ToString())));
        var network = Emitted.Value.Files.Single(file => file.Path.EndsWith("networks/tenant0.xml", StringComparison.Ordinal));
        Allowed(await polkit.VirshAsRoot("net-define", "--validate", scratch.Write("network.xml", network.Content)));
    }

    private static XElement Domain(string machine) =>
        EmulatedGuest.Of(Emitted.Value.Files.Single(file => file.Path.EndsWith($"domains/{machine}.xml", StringComparison.Ordinal)));

    private static XElement Machine(string name, string uuid)
    {
        var domain = Domain("web-1");
        domain.Element("name")!.Value = name;
        domain.Element("uuid")!.Value = uuid;
        return domain;
    }

    private async Task<string> List(string user) => Names(await polkit.Virsh(user, "list", "--all", "--name"));

    private async Task<string> ListAsRoot() => Names(await polkit.VirshAsRoot("list", "--all", "--name"));

    private static string Names(CommandResult result)
    {
        Allowed(result);
        return string.Join(' ', result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    private static void Allowed(CommandResult result) => result.ByExitCode().ShouldAccept();

    private static void Refused(CommandResult result, string because) => result.ByExitCode().ShouldReject(because);
}
