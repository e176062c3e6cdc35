using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Ringfence.Model;

namespace Ringfence.Emit.Tests.VSphere.Access;

/// <summary>The access control of a small fleet as plain data.</summary>
/// <param name="Placed">Hosts and machines that are put under a folder, by its number; -1 for their obvious parent. Folder f2 is in f1, and f1 in f0.</param>
/// <param name="Pooled">For each machine of the first cluster whether it is in the pool.</param>
/// <param name="Groups">The members of <c>g0</c> to <c>g2</c>.</param>
/// <param name="Roles">The permissions of <c>r0</c> to <c>r2</c>.</param>
/// <param name="CustomObjects">The members of <c>o0</c> and <c>o1</c>.</param>
/// <param name="Entries">The grants and denials.</param>
/// <param name="Rule">The combining rule of the fleet.</param>
/// <param name="HostRule">The combining rule of the host <c>h1</c>, if it has its own.</param>
internal sealed record VSphereAccessPlan(
    int[] Placed,
    bool[] Pooled,
    string[][] Groups,
    Permission[][] Roles,
    string[][] CustomObjects,
    PlannedEntry[] Entries,
    CombiningRule Rule,
    CombiningRule? HostRule
)
{
    public static IReadOnlyList<string> Users { get; } = ["alice", "bob", "chen"];

    // Who has left is still a member.
    private const string Gone = "mallory";

    private static readonly string[] Placeable = ["h0", "h2", "h0/a", "h0/b", "h1/a", "h2/a"];

    private static readonly string[] Objects =
    [
        "vc",
        "vc/dc0",
        "vc/dc1",
        "vc/dc0/c0",
        "vc/dc0/c0/p",
        "vc/dc0/c1",
        "vc/dc0/d",
        "vc/dc0/d/w",
        "vc/dc0/d/x",
        "h0",
        "h0/s",
        "h0/s/q",
        "h0/d",
        "h0/d/w",
        "h0/a",
        "h0/a/nic0",
        "h0/b",
        "h1",
        "h1/a",
        "h2",
        "h2/a",
        "f0",
        "f1",
        "f2",
    ];

    // Sets that people use, and any.
    private static readonly Gen<Permission[]> genPermissions = Gen.Frequency(
        (2, Subset(Permissions.All)),
        (1, Gen.Const(Permissions.All.ToArray())),
        (1, Gen.Const(Permissions.MachineManagement.ToArray())),
        (1, Gen.Const(Permissions.NetworkConfiguration.ToArray())),
        (1, Gen.Const(Permissions.View.ToArray())),
        (1, Gen.Const(Permissions.LifeCycle.ToArray())),
        (1, OneOf([.. Permissions.All]).Select(permission => new[] { permission }))
    );

    private static readonly Gen<PlannedEntry> genEntry = Gen.Select(
        Gen.Frequency((2, Gen.Const(AccessEffect.Grant)), (1, Gen.Const(AccessEffect.Deny))),
        OneOf([.. Users, "g0", "g1", "g2"]),
        Gen.Int[-2, 2],
        genPermissions,
        Gen.Frequency((1, Gen.Const("*")), (1, OneOf(["o0", "o1"])), (4, OneOf(Objects))),
        Gen.Frequency((3, Gen.Const(true)), (1, Gen.Const(false))),
        (effect, who, role, permissions, target, propagates) =>
            new PlannedEntry(effect, who, role < 0 ? null : role, permissions, target, propagates)
    );

    public static Gen<VSphereAccessPlan> Random { get; } =
        Gen.Select(
            Gen.Int[-1, 2].Array[Placeable.Length],
            Gen.Bool.Array[3],
            Subset([.. Users, Gone]).Array[3],
            genPermissions.Array[3],
            Gen.Select(Subset(Objects), Gen.Int[0, 3], (members, most) => members.Take(most).ToArray()).Array[2],
            genEntry.Array[1, 7],
            Gen.Enum<CombiningRule>(),
            Gen.Enum<CombiningRule>().Nullable(),
            (placed, pooled, groups, roles, customObjects, entries, rule, hostRule) =>
                new VSphereAccessPlan(placed, pooled, groups, roles, customObjects, entries, rule, hostRule)
        );

    /// <summary>Whether a directory would say that a user is in a group.</summary>
    public bool IsMember(string user, string group) =>
        Groups[int.Parse(group[^1..], System.Globalization.CultureInfo.InvariantCulture)].Contains(user[(user.IndexOf('\\') + 1)..]);

    /// <summary>Two datacenters: two clusters with a distributed switch, and one cluster without.</summary>
    public Model.Fleet ToFleet() =>
        Ringfence
            .Fleet.Define(
                "east",
                fleet =>
                {
                    fleet.ActiveDirectory(
                        "corp.example.com",
                        directory => directory.Administrator("alice").Administrator("bob").Administrator("chen").Departed(Gone)
                    );
                    fleet.VCenter(
                        "vc",
                        vcenter =>
                            vcenter
                                .Datacenter(
                                    "dc0",
                                    datacenter =>
                                        datacenter
                                            .Cluster("c0", cluster => cluster.Datastore("ds").ResourcePool("p", _ => { }))
                                            .Cluster("c1", cluster => cluster.Datastore("ds"))
                                            .DistributedSwitch("d", vswitch => vswitch.PortGroup("w", vlan: 10).PortGroup("x", vlan: 20))
                                )
                                .Datacenter("dc1", datacenter => datacenter.Cluster("c2", cluster => cluster.Datastore("ds")))
                    );
                    Host(fleet, "h0", "c0", own: null);
                    Host(fleet, "h1", "c1", HostRule);
                    Host(fleet, "h2", "c2", own: null);
                    fleet.AccessControl(Describe);
                }
            )
            .Build();

    public override string ToString() =>
        $"""

            placed {string.Join(" ", Placeable.Zip(Placed, (name, folder) => $"{name}:{folder}"))}; pooled {string.Join(" ", Pooled)}
            groups {Show(Groups)}; roles {Show(Roles)}; custom objects {Show(CustomObjects)}; rule {Rule}, on h1 {HostRule}
            {string.Join("\n", Entries.Select(entry => entry.ToString()))}
            """;

    private void Host(FleetBuilder fleet, string name, string cluster, CombiningRule? own) =>
        fleet.EsxiHost(
            name,
            host =>
            {
                if (own is { } rule)
                    host.AccessModule(module => module.BuiltIn("vCenter").CombiningRule(rule));
                host.Cluster(cluster).VirtualSwitch("s", vswitch => vswitch.PortGroup("q", vlan: 30));
                if (cluster != "c2")
                    host.DistributedSwitch("d", ["vmnic1"]);
                host.VirtualMachine("a", vm => Machine(vm, name, 0).Nic(cluster == "c2" ? "s/q" : "d/w"))
                    .VirtualMachine("b", vm => Machine(vm, name, 1).Nic("s/q"));
            }
        );

    private VirtualMachineBuilder Machine(VirtualMachineBuilder vm, string host, int number)
    {
        vm.Memory(1.GiB());
        return host == "h0" && Pooled[number] ? vm.InResourcePool("p") : vm;
    }

    private void Describe(AccessControlBuilder access)
    {
        access.Module(module => module.BuiltIn("vCenter").CombiningRule(Rule));
        for (var i = 0; i < Groups.Length; i++)
            access.Group($"g{i}", Groups[i].Select(Reference<DirectoryAccount>.To), out _);
        for (var i = 0; i < Roles.Length; i++)
            access.Role($"r{i}", Roles[i], out _);
        for (var i = 0; i < CustomObjects.Length; i++)
            access.CustomObject($"o{i}", CustomObjects[i], out _);
        access.Folder("f0", out var f0).Folder("f1", out var f1, under: f0).Folder("f2", out _, under: f1);
        foreach (var (name, folder) in Placeable.Zip(Placed))
            if (folder >= 0)
                access.Place(name, under: $"f{folder}");
        foreach (var entry in Entries)
            entry.Write(access);
    }

    private static Gen<T> OneOf<T>(T[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static Gen<T[]> Subset<T>(IReadOnlyList<T> items) =>
        Gen.Bool.Array[items.Count].Select(chosen => items.Where((_, i) => chosen[i]).ToArray());

    private static string Show<T>(IEnumerable<IEnumerable<T>> sets) => string.Join(" ", sets.Select(set => $"[{string.Join(",", set)}]"));
}

/// <summary>A grant or denial.</summary>
/// <param name="Effect">Which of the two.</param>
/// <param name="Who">A user, or a group <c>g0</c> to <c>g2</c>.</param>
/// <param name="Role">The number of a role; null for the permissions themselves.</param>
/// <param name="Permissions">The permissions, when no role has them.</param>
/// <param name="Target"><c>*</c>, a custom object <c>o0</c> or <c>o1</c>, or the address of an object.</param>
/// <param name="Propagates">Whether what is below the target is meant too.</param>
internal sealed record PlannedEntry(AccessEffect Effect, string Who, int? Role, Permission[] Permissions, string Target, bool Propagates)
{
    public void Write(AccessControlBuilder access)
    {
        Principal who = VSphereAccessPlan.Users.Contains(Who) ? Ringfence.Who.User(Who) : Ringfence.Who.Group(Who);
        var on =
            Target == "*" ? AccessTarget.Everything
            : Target is "o0" or "o1" ? AccessTarget.Custom(Target)
            : AccessTarget.Object(Target);
        _ = (Effect, Role) switch
        {
            (AccessEffect.Grant, { } role) => access.Grant(who, $"r{role}", on, Propagates),
            (AccessEffect.Grant, null) => access.Grant(who, Permissions, on, Propagates),
            (_, { } role) => access.Deny(who, $"r{role}", on, Propagates),
            _ => access.Deny(who, Permissions, on, Propagates),
        };
    }

    public override string ToString() =>
        $"{Effect} {Who} {(Role is null ? string.Join(",", Permissions) : "r" + Role)} on {Target}{(Propagates ? "" : " alone")}";
}
