using System;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

/// <summary>What stands in the polkit rules, and what is said of what cannot. Whether polkit understands them is for the acceptance tests.</summary>
public sealed partial class KvmAccessTests
{
    [Fact]
    public void Machines_that_the_same_people_may_treat_alike_share_a_table()
    {
        var rules = Rules(access =>
            access
                .Grant(Who.User("alice"), [Permission.StartMachine], on: AccessTarget.Everything)
                .Grant(Who.User("bob"), [Permission.StopMachine], on: "kvm-01/db-1")
        );

        Assert.Equal(TableOf(rules, "web-1"), TableOf(rules, "web-2"));
        Assert.NotEqual(TableOf(rules, "web-1"), TableOf(rules, "db-1"));
        Assert.Equal(2, Regex.Count(rules, "\"StartMachine\": \\[\"alice\"\\]"));
        Assert.Single(Regex.Matches(rules, "\"StopMachine\": \\[\"bob\"\\]"));
    }

    [Fact]
    public void Uuids_are_those_of_the_domains_and_networks()
    {
        var tree = FleetEmitter.Emit(Fleet(_ => { }));
        var rules = tree.Files.Single(IsRules).Content;

        foreach (var file in tree.Files.Where(file => file.Path.Contains("/domains/") || file.Path.Contains("/networks/")))
        {
            var document = System.Xml.Linq.XDocument.Parse(file.Content).Root!;
            Assert.Contains($"name: \"{document.Element("name")!.Value}\", uuid: \"{document.Element("uuid")!.Value}\"", rules);
        }
    }

    [Fact]
    public void Without_a_grant_nobody_stands_in_the_rules() => Assert.DoesNotMatch("\"[A-Za-z]+\": \\[", Rules(_ => { }));

    [Theory]
    [InlineData("\"alice\"", "\"alice\"", true)]
    [InlineData("\"alice\"", "\"alice\", steal()", false)]
    [InlineData("\"alice\"", "\"al\nice\"", false)]
    [InlineData("access: 0", "access: 0 + 1", false)]
    [InlineData("\"web-1\"", "\"web-1\" }, { name: \"db-1\"", false)]
    public void Shape_of_rules_is_tables_of_strings_and_nothing_that_runs(string good, string bad, bool isTables)
    {
        var rules = Rules(access => access.Grant(Who.User("alice"), Permissions.View, on: AccessTarget.Everything));

        Assert.Contains(good, rules, StringComparison.Ordinal);
        Assert.Equal(isTables, PolkitShape.Of(rules.Replace(good, bad)).StartsWith("tables\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Accounts_of_active_directory_are_written_as_linux_knows_them() =>
        Assert.Contains("[\"dora\"]", Rules(access => access.Grant(Who.User("Dora"), [Permission.StartMachine], on: "kvm-01")));

    [Fact]
    public void Accounts_that_are_one_user_on_linux_are_refused() =>
        Refusals.Only(Fleet(_ => { }, directory => directory.Administrator("DORA")), "east/kvm-01", "Dora and DORA are one user on Linux");

    [Theory]
    [InlineData("mallory")]
    [InlineData("frank")]
    [InlineData("gina")]
    public void Who_has_left_moved_or_been_revoked_is_in_no_table_and_that_is_said(string account)
    {
        var tree = FleetEmitter.Emit(Fleet(access => access.Grant(Who.User(account), Permissions.All, on: AccessTarget.Everything)));

        Assert.DoesNotContain(account, tree.Files.Single(IsRules).Content, StringComparison.Ordinal);
        Assert.Contains(
            tree.NotEmitted,
            note => note.Reason.StartsWith($"{account} has grants and gets nothing", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Host_with_local_users_alone_lets_nobody_in()
    {
        var fleet = KvmFleets.OneHost(
            host => host.Users(users => users.Local("operator")),
            all =>
            {
                all.ActiveDirectory("corp.example.com", directory => directory.Administrator("alice"));
                all.AccessControl(access =>
                    access.Module(module => module.Polkit()).Grant(Who.User("alice"), Permissions.All, on: AccessTarget.Everything)
                );
            }
        );

        Assert.DoesNotContain("alice", FleetEmitter.Emit(fleet).Files.Single(IsRules).Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_daemon_of_libvirt_asks_polkit()
    {
        var files = FleetEmitter.Emit(Fleet(_ => { })).Files.Where(IsDaemonOfLibvirt).ToList();

        Assert.Contains("kvm-01/etc/libvirt/libvirtd.conf", files.Select(file => file.Path));
        Assert.Contains("kvm-01/etc/libvirt/virtqemud.conf", files.Select(file => file.Path));
        Assert.All(files, file => Assert.Contains("access_drivers = [ \"polkit\" ]", file.Content));
    }

    // qemu.conf is that of a driver inside of one.
    private static bool IsDaemonOfLibvirt(EmittedFile file) =>
        file.Path.EndsWith(".conf", StringComparison.Ordinal)
        && file.Path.Contains("/etc/libvirt/", StringComparison.Ordinal)
        && !file.Path.EndsWith("/qemu.conf", StringComparison.Ordinal);

    [Fact]
    public void Fleet_without_access_control_has_no_rules() =>
        Assert.DoesNotContain(FleetEmitter.Emit(KvmFleets.OneHost(host => host.Cpus(4))).Files, IsRules);

    [Fact]
    public void Entries_that_another_module_should_enforce_are_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(
                _ => { },
                all =>
                    all.AccessControl(access =>
                        access
                            .Module(module => module.BuiltIn("vCenter"))
                            .Grant(Who.User("alice"), Permissions.View, on: AccessTarget.Everything)
                    )
            ),
            "east/kvm-01",
            "vCenter, and nothing but polkit"
        );

    [Fact]
    public void Conflict_that_the_module_does_not_decide_is_refused() =>
        Refusals.Only(
            Fleet(
                access =>
                    access
                        .Grant(Who.User("alice"), Permissions.All, on: AccessTarget.Everything)
                        .Deny(Who.User("alice"), Permissions.All, on: "kvm-01/db-1"),
                module: module => module.BuiltIn("polkit")
            ),
            "east/kvm-01",
            "is not decided"
        );

    [Fact]
    public void Denial_on_a_portgroup_that_libvirt_would_not_keep_is_refused() =>
        Refusals.Only(
            Fleet(access =>
                access
                    .Grant(Who.User("alice"), [Permission.ReconfigureNetwork], on: "kvm-01/tenant0")
                    .Deny(Who.User("alice"), [Permission.ReconfigureNetwork], on: "kvm-01/tenant0/web")
            ),
            "east/kvm-01/tenant0/web",
            "Deny it on east/kvm-01/tenant0 too"
        );

    [Theory]
    [InlineData("kvm-01/web-1")]
    [InlineData("kvm-01/web-1/nic0")]
    public void Denial_of_connecting_to_who_may_reconfigure_is_refused(string target) =>
        Refusals.Only(
            Fleet(access =>
                access
                    .Grant(Who.User("alice"), [Permission.ReconfigureMachine, Permission.ConnectNic], on: "kvm-01/web-1")
                    .Deny(Who.User("alice"), [Permission.ConnectNic], on: target, propagate: false)
            ),
            "east/" + target,
            "Deny ReconfigureMachine too"
        );

    public static TheoryData<string, Permission[], string> Limits =>
        new()
        {
            { "kvm-01/tenant0/web", [Permission.ReconfigureNetwork], "asks about networks as a whole" },
            { "kvm-01/web-1", [Permission.ReconfigureMachine, Permission.CreateMachine], "ReconfigureMachine gives ConnectNic" },
            { "kvm-01/web-1", [Permission.CreateMachine], "needs CreateMachine and ReconfigureMachine" },
            { "kvm-01", [Permission.MirrorTraffic], "mirrors no traffic" },
            { "kvm-01/tenant0", [Permission.ReconfigureFirewall], "the distributed firewall is for root alone" },
        };

    [Theory]
    [MemberData(nameof(Limits))]
    public void What_libvirt_cannot_tell_apart_is_noted(string target, Permission[] permissions, string says)
    {
        bool IsSaid(Action<AccessControlBuilder> access) =>
            FleetEmitter.Emit(Fleet(access)).NotEmitted.AsEnumerable().Any(note => note.Reason.Contains(says, StringComparison.Ordinal));

        Assert.True(IsSaid(access => access.Grant(Who.User("alice"), permissions, on: target)));
        Assert.False(IsSaid(access => access.Grant(Who.User("alice"), Permissions.View, on: AccessTarget.Everything)));
    }

    [Fact]
    public void Who_defines_machines_and_is_denied_one_could_still_take_its_disk_and_that_is_noted()
    {
        var tree = FleetEmitter.Emit(
            Fleet(access =>
                access
                    .Grant(Who.User("alice"), Permissions.All, on: AccessTarget.Everything)
                    .Deny(Who.User("alice"), Permissions.All, on: "kvm-01/db-1")
            )
        );

        Assert.Equal("east/kvm-01/db-1", Assert.Single(tree.NotEmitted, note => note.Reason.Contains("choose any disk")).Element);
    }

    [Fact]
    public void Who_is_not_admitted_to_the_host_is_noted() =>
        Assert.Contains(
            FleetEmitter.Emit(Fleet(access => access.Grant(Who.User("bob"), Permissions.View, on: "kvm-01"))).NotEmitted,
            note => note.Reason.StartsWith("bob has permissions and is not admitted", StringComparison.Ordinal)
        );

    [Fact]
    public void Note_that_holds_for_many_hosts_is_one_line_with_their_number()
    {
        var notes = FleetEmitter.Emit(KvmFleets.Quickstart(3)).NotEmitted.Where(note => note.Property == "access control").ToList();

        Assert.Equal("east/kvm-01", Assert.Single(notes).Element);
        Assert.EndsWith("(first of 3)", notes[0].Reason, StringComparison.Ordinal);
    }

    private static bool IsRules(EmittedFile file) => file.Path == "kvm-01/etc/polkit-1/rules.d/00-ringfence-libvirt.rules";

    private static string Rules(Action<AccessControlBuilder> access) => FleetEmitter.Emit(Fleet(access)).Files.Single(IsRules).Content;

    private static int TableOf(string rules, string machine) =>
        int.Parse(
            Regex.Match(rules, $"name: \"{machine}\", uuid: \"[^\"]*\", access: (\\d+)").Groups[1].Value,
            System.Globalization.CultureInfo.InvariantCulture
        );

    private static Model.Fleet Fleet(
        Action<AccessControlBuilder> access,
        Action<DirectoryBuilder>? directory = null,
        Action<AccessModuleBuilder>? module = null
    ) =>
        KvmFleets.OneHost(
            host =>
                host.Users(users => users.From("corp.example.com", ["alice", "Dora", "gina"]).Revoke("gina"))
                    .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110))
                    .VirtualMachine("web-1", vm => vm.Memory(1.GiB()).Nic("tenant0/web"))
                    .VirtualMachine("web-2", vm => vm.Memory(1.GiB()))
                    .VirtualMachine("db-1", vm => vm.Memory(1.GiB())),
            fleet =>
            {
                fleet.ActiveDirectory(
                    "corp.example.com",
                    described =>
                    {
                        described.Administrator("alice").Administrator("bob").Administrator("Dora").Administrator("gina");
                        described.Departed("mallory").Moved("frank");
                        directory?.Invoke(described);
                    }
                );
                fleet.AccessControl(described => access(described.Module(module ?? (polkit => polkit.Polkit()))));
            }
        );
}
