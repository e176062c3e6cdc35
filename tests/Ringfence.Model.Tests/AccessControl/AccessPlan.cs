using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace Ringfence.Tests.AccessControl;

/// <summary>A small fleet's access control as plain data, from which both the model and its definition by the paper's words are made.</summary>
/// <param name="FolderParents">For each folder the number of its parent folder; -1 for the fleet.</param>
/// <param name="Placed">Objects that are put under a folder instead of their obvious parent.</param>
/// <param name="FleetRule">The combining rule of the fleet's module; null when it does not say.</param>
/// <param name="Groups">The members of <c>g0</c> to <c>g2</c>.</param>
/// <param name="Roles">The permissions of <c>r0</c> to <c>r2</c>.</param>
/// <param name="CustomObjects">The members of <c>c0</c> and <c>c1</c>.</param>
/// <param name="Entries">The grants and denials, as they are written.</param>
/// <param name="HostRule">The module of the host <c>h1</c>, if it has its own, by its combining rule.</param>
internal sealed record AccessPlan(
    int[] FolderParents,
    Dictionary<string, int> Placed,
    string[][] Groups,
    Permission[][] Roles,
    string[][] CustomObjects,
    PlannedEntry[] Entries,
    CombiningRule? FleetRule,
    PlannedModule? HostRule
)
{
    public static IReadOnlyList<string> Users { get; } = ["alice", "bob", "chen"];

    public static IReadOnlyList<Permission> Permissions { get; } =
    [Permission.ViewMachine, Permission.StartMachine, Permission.SnapshotMachine];

    /// <summary>What is below the fleet without any folder: two hosts, each with a switch, a portgroup and two machines, one of them with a vNIC.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
    ["h0", "h0/s", "h0/s/p", "h0/a", "h0/a/nic0", "h0/b", "h1", "h1/s", "h1/s/p", "h1/a", "h1/a/nic0", "h1/b"];

    public static IReadOnlyList<string> Folders { get; } = ["f0", "f1", "f2"];

    private static readonly string[] placeable = ["h0", "h1", "h0/a", "h1/b"];

    private static readonly Gen<CombiningRule> genRule = Gen.Enum<CombiningRule>();

    private static readonly Gen<PlannedEntry> genEntry = Gen.Select(
        Gen.Enum<AccessEffect>(),
        OneOf([.. Users, "g0", "g1", "g2"]),
        Gen.Int[-1, 2],
        Subset(Permissions),
        OneOf(["*", "c0", "c1", .. Folders, .. Addresses]),
        Gen.Bool,
        (effect, who, role, permissions, target, propagates) =>
            new PlannedEntry(effect, who, role < 0 ? null : role, role < 0 ? permissions : [], target, propagates)
    );

    public static Gen<AccessPlan> Random { get; } =
        Gen.Select(
            Gen.Select(Gen.Int[-1, -1], Gen.Int[-1, 0], Gen.Int[-1, 1], (first, second, third) => new[] { first, second, third }),
            Gen.Int[-1, 2].Array[placeable.Length],
            Subset(Users).Array[3],
            Subset(Permissions).Array[3],
            Subset([.. Addresses, .. Folders]).Array[2],
            genEntry.Array[0, 6],
            genRule.Nullable(),
            Gen.Select(Gen.Bool, genRule.Nullable(), (own, rule) => own ? new PlannedModule(rule) : null),
            (folders, placed, groups, roles, customObjects, entries, fleetRule, hostRule) =>
                new AccessPlan(
                    folders,
                    placeable.Zip(placed).Where(pair => pair.Second >= 0).ToDictionary(pair => pair.First, pair => pair.Second),
                    groups,
                    roles,
                    customObjects,
                    entries,
                    fleetRule,
                    hostRule
                )
        );

    /// <summary>The plan as a fleet, by the fluent API.</summary>
    public Model.Fleet ToFleet() =>
        Fleet
            .Define(
                "east",
                fleet =>
                {
                    Host(fleet, "h0", null);
                    Host(fleet, "h1", HostRule);
                    fleet.AccessControl(Describe);
                }
            )
            .Build();

    public override string ToString() =>
        $"""

            folders under {string.Join(" ", FolderParents)}; placed {string.Join(" ", Placed.Select(pair => $"{pair.Key}:f{pair.Value}"))}
            groups {Show(Groups)}; roles {Show(Roles)}; custom objects {Show(CustomObjects)}
            rule {FleetRule}; on h1 {HostRule}
            {string.Join("\n", Entries.Select(entry => entry.ToString()))}
            """;

    private void Describe(AccessControlBuilder access)
    {
        access.Module(module => Name(module, FleetRule));
        for (var i = 0; i < Groups.Length; i++)
            access.Group($"g{i}", Groups[i].Select(Reference<Model.DirectoryAccount>.To), out _);
        for (var i = 0; i < Roles.Length; i++)
            access.Role($"r{i}", Roles[i], out _);
        for (var i = 0; i < CustomObjects.Length; i++)
            access.CustomObject($"c{i}", CustomObjects[i], out _);
        for (var i = 0; i < FolderParents.Length; i++)
            access.Folder(Folders[i], out _, FolderParents[i] < 0 ? null : (Reference<Model.Folder>)Folders[FolderParents[i]]);
        foreach (var pair in Placed)
            access.Place(pair.Key, under: Folders[pair.Value]);
        foreach (var entry in Entries)
            entry.Write(access);
    }

    private static void Host(FleetBuilder fleet, string name, PlannedModule? own) =>
        fleet.KvmHost(
            name,
            host =>
            {
                if (own is not null)
                    host.AccessModule(module => Name(module, own.Rule));
                host.VirtualSwitch("s", vswitch => vswitch.PortGroup("p", vlan: 10, out _))
                    .VirtualMachine("a", vm => vm.Nic("s/p"))
                    .VirtualMachine("b", _ => { });
            }
        );

    private static void Name(AccessModuleBuilder module, CombiningRule? rule)
    {
        module.BuiltIn("planned");
        if (rule is { } says)
            module.CombiningRule(says);
    }

    private static Gen<string> OneOf(string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);

    private static Gen<T[]> Subset<T>(IReadOnlyList<T> items) =>
        Gen.Bool.Array[items.Count].Select(chosen => items.Where((_, i) => chosen[i]).ToArray());

    private static string Show<T>(IEnumerable<IEnumerable<T>> sets) => string.Join(" ", sets.Select(set => $"[{string.Join(",", set)}]"));
}

/// <summary>A host's own access module.</summary>
internal sealed record PlannedModule(CombiningRule? Rule);

/// <summary>A grant or denial.</summary>
/// <param name="Effect">Which of the two.</param>
/// <param name="Permissions">The permissions, when no role has them.</param>
/// <param name="Propagates">Whether what is below the target is meant too.</param>
/// <param name="Who">A user, or a group <c>g0</c> to <c>g2</c>.</param>
/// <param name="Role">The number of a role; null for the permissions themselves.</param>
/// <param name="Target"><c>*</c>, a custom object <c>c0</c> or <c>c1</c>, or the name of an object.</param>
internal sealed record PlannedEntry(
    AccessEffect Effect,
    string Who,
    int? Role,
    Permission[] Permissions,
    string Target,
    Setting<bool> Propagates
)
{
    public bool IsForGroup => !AccessPlan.Users.Contains(Who);

    public void Write(AccessControlBuilder access)
    {
        Principal who = IsForGroup ? Ringfence.Who.Group(Who) : Ringfence.Who.User(Who);
        var on =
            Target == "*" ? AccessTarget.Everything
            : Target.StartsWith('c') ? AccessTarget.Custom(Target)
            : AccessTarget.Object(Target);
        switch (Effect, Role)
        {
            case (AccessEffect.Grant, { } role):
                access.Grant(who, $"r{role}", on, Propagates);
                break;
            case (AccessEffect.Grant, null):
                access.Grant(who, Permissions, on, Propagates);
                break;
            case (_, { } role):
                access.Deny(who, $"r{role}", on, Propagates);
                break;
            default:
                access.Deny(who, Permissions, on, Propagates);
                break;
        }
    }

    public override string ToString() =>
        $"{Effect} {Who} {(Role is null ? string.Join(",", Permissions) : "r" + Role)} on {Target} propagates {Propagates}";
}
