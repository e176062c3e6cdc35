using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What the roles are called: as the fleet's own roles where they hold the same, and else by what tells them from the nearest of those.</summary>
internal sealed class RoleNames
{
    // vCenter's bound on the name of a role.
    private const int Longest = 80;

    // More than this a name does not tell, and a number does as well.
    private const int MostPermissions = 4;

    // What vCenter's own roles are called; a second one of that name is refused.
    private static readonly string[] BuiltIn =
    [
        "Admin",
        "Anonymous",
        "NoAccess",
        "NoCryptoAdmin",
        "NoTrustedAdmin",
        "ReadOnly",
        "TrustedAdmin",
        "View",
    ];

    // What combinations are called that are nobody's role.
    private static readonly (string Name, PermissionSet Role)[] WellKnown =
    [
        ("all permissions", Privileges.InRole(PermissionSet.Of(Permissions.All))),
        ("machine management", Privileges.InRole(PermissionSet.Of(Permissions.MachineManagement))),
        ("network configuration", Privileges.InRole(PermissionSet.Of(Permissions.NetworkConfiguration))),
        ("life cycle", Privileges.InRole(PermissionSet.Of(Permissions.LifeCycle))),
    ];

    private readonly HashSet<string> taken = new(BuiltIn, StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, PermissionSet Role)> declared = [];

    public RoleNames(StackScope scope)
    {
        foreach (var role in scope.Fleet.Fleet.AccessControl?.Roles ?? ValueList<Role>.Empty)
        {
            var held = PermissionSet.Of(role.Permissions.Where(permission => permission.IsKnown).Select(permission => permission.Value));
            if (Privileges.InRole(held) is { IsEmpty: false } holds)
                declared.Add((Claim(role.Name.Text), holds));
        }
    }

    /// <summary>The name of a role that holds something.</summary>
    public string Of(PermissionSet role)
    {
        foreach (var (name, holds) in declared)
            if (holds == role)
                return name;
        return Claim(Described(role));
    }

    private string Described(PermissionSet role)
    {
        var nearest = declared.Concat(WellKnown).MinBy(own => Distance(own.Role, role));
        if (Distance(nearest.Role, role) > Distance(PermissionSet.Empty, role))
            return Listed(role) ?? "several permissions";
        var more = Listed(role - nearest.Role);
        var less = Listed(nearest.Role - role);
        return $"{nearest.Name}{(less is "" ? "" : $" without {less ?? "several"}")}{(more is "" ? "" : $" + {more ?? "several"}")}";
    }

    private static int Distance(PermissionSet one, PermissionSet other) =>
        int.PopCount((((one - other) | (other - one)) - Privileges.Views).Bits);

    // What everybody with a role has need not be told; it is all of a role that only sees.
    private static string? Listed(PermissionSet permissions)
    {
        var doing = permissions - Privileges.Views;
        if (doing.IsEmpty)
            return permissions.IsEmpty ? "" : "view only";
        return int.PopCount(doing.Bits) > MostPermissions ? null : doing.ToString();
    }

    private string Claim(string wanted)
    {
        var stem = wanted.Length <= Longest ? wanted : wanted[..(Longest - 4)].TrimEnd() + "…";
        var name = stem;
        for (var number = 2; !taken.Add(name); number++)
            name = FormattableString.Invariant($"{stem[..Math.Min(stem.Length, Longest - 6)]} ({number})");
        return name;
    }
}
