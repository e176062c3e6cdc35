using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Acceptance.Kvm.Access;

/// <summary>A fleet whose access control is random: groups, roles, custom objects of all three kinds, nested folders, denials, every combining rule.</summary>
internal sealed class RandomAccess(int seed)
{
    private static readonly string[] Accounts = ["alice", "bob", "chen", "Dora", "erin", "frank", "gina", "mallory", "constructor"];
    private static readonly string[] Folders = ["north", "south", "attic"];

    // Names that are also members of every object of JavaScript.
    private static readonly string[] Machines = ["web", "db", "constructor", "hasOwnProperty"];
    private static readonly string[] Switches = ["tenant0", "toString"];

    // libvirt lets who changes a machine choose its network: a denial of one without the other is refused, so the two come together.
    private static readonly Permission[][] Units =
    [
        [Permission.ReconfigureMachine, Permission.ConnectNic],
        .. Permissions
            .All.Where(permission => permission is not (Permission.ReconfigureMachine or Permission.ConnectNic))
            .Select(permission => new[] { permission }),
    ];

    private readonly Random random = new(seed);

    public Model.Fleet Build() => Fleet.Define("east", Describe).Build();

    private void Describe(FleetBuilder fleet)
    {
        fleet.ActiveDirectory(
            "corp.example.com",
            directory =>
            {
                foreach (var account in Accounts.Except(["frank", "mallory"]))
                    directory.Administrator(account);
                directory.Departed("mallory").Moved("frank");
            }
        );
        fleet.KvmHost("h0", Host);
        fleet.KvmHost("h1", Host);
        fleet.AccessControl(Describe);
    }

    private void Host(KvmHostBuilder host)
    {
        host.Users(users =>
        {
            users.From("corp.example.com", Accounts.Except(["frank", "mallory"]).Select(Reference<Model.DirectoryAccount>.To));
            if (OneIn(2))
                users.Revoke("gina");
        });
        if (OneIn(3))
            host.AccessModule(Module);
        foreach (var vswitch in Switches)
            host.VirtualSwitch(vswitch, _ => { });
        foreach (var machine in Machines)
            host.VirtualMachine(
                machine,
                vm =>
                {
                    vm.Memory(1.GiB());
                    if (OneIn(2))
                        vm.Tag("blue");
                }
            );
    }

    private void Describe(AccessControlBuilder access)
    {
        access.Module(Module);
        for (var i = 0; i < 3; i++)
        {
            access.Group($"g{i}", Some(Accounts).Select(Reference<Model.DirectoryAccount>.To), out _);
            access.Role($"r{i}", SomePermissions(), out _);
        }
        access.Folder(Folders[0], out _);
        for (var i = 1; i < Folders.Length; i++)
            access.Folder(Folders[i], out _, under: OneIn(2) ? (Reference<Model.Folder>)Folders[random.Next(i)] : null);
        foreach (var placed in Some(["h0", "h1", "h0/web", "h1/db", "h0/constructor"]))
            access.Place(placed, under: One(Folders));
        access.CustomObject("named", Some(Targets()), out _);
        access.CustomObject("webs", machine => machine.Name.Text.StartsWith('w'), out _);
        access.CustomObjectByTag("blue", "blue", out _);
        for (var i = random.Next(4, 14); i > 0; i--)
            Entry(access, OneIn(3), OneIn(5));
    }

    private void Module(AccessModuleBuilder module) => module.Polkit().CombiningRule(One(Enum.GetValues<CombiningRule>()));

    private void Entry(AccessControlBuilder access, bool denies, bool staysThere)
    {
        var who = OneIn(2) ? Who.Group($"g{random.Next(3)}") : Who.User(One(Accounts));
        AccessTarget target =
            OneIn(8) ? AccessTarget.Everything
            : OneIn(3) ? AccessTarget.Custom(One(["named", "webs", "blue"]))
            : One(Targets());
        if (OneIn(2))
        {
            Reference<Model.Role> role = $"r{random.Next(3)}";
            _ = denies ? access.Deny(who, role, target, !staysThere) : access.Grant(who, role, target, !staysThere);
        }
        else
        {
            var permissions = SomePermissions();
            _ = denies ? access.Deny(who, permissions, target, !staysThere) : access.Grant(who, permissions, target, !staysThere);
        }
    }

    private static string[] Targets() =>
        [.. Folders, .. new[] { "h0", "h1" }.SelectMany(host => Machines.Concat(Switches).Select(name => $"{host}/{name}").Prepend(host))];

    private Permission[] SomePermissions() => [.. Some(Units).SelectMany(unit => unit)];

    private List<T> Some<T>(IEnumerable<T> items) => [.. items.Where(_ => OneIn(2))];

    private T One<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private bool OneIn(int count) => random.Next(count) == 0;
}
