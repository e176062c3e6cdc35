using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>A set of permissions. There are few, and sets of them are compared for every account on every object.</summary>
internal readonly record struct PermissionSet(int Bits)
{
    public static PermissionSet Empty { get; }

    public bool IsEmpty => Bits == 0;

    public static PermissionSet operator |(PermissionSet left, PermissionSet right) => new(left.Bits | right.Bits);

    public static PermissionSet operator &(PermissionSet left, PermissionSet right) => new(left.Bits & right.Bits);

    /// <summary>What is in the first and not in the second.</summary>
    public static PermissionSet operator -(PermissionSet left, PermissionSet right) => new(left.Bits & ~right.Bits);

    public static PermissionSet Of(params IEnumerable<Permission> permissions) =>
        new(permissions.Aggregate(0, (bits, permission) => bits | Bit(permission)));

    public bool Has(Permission permission) => (Bits & Bit(permission)) != 0;

    public bool HasAll(PermissionSet others) => (Bits & others.Bits) == others.Bits;

    /// <summary>The permissions, in the order of their declaration.</summary>
    public IEnumerable<Permission> Items()
    {
        var set = this;
        return Permissions.All.Where(permission => set.Has(permission));
    }

    public override string ToString() => string.Join(", ", Items());

    private static int Bit(Permission permission) => 1 << (int)permission;
}
