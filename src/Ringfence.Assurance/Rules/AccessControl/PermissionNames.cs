using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Assurance.Rules;

/// <summary>Permissions as a sentence names them: "StartMachine, StopMachine and SnapshotMachine".</summary>
internal static class PermissionNames
{
    // A longer list is not read; the first ones tell what it is about.
    private const int MostNamed = 4;

    public static string Of(IEnumerable<Permission> permissions)
    {
        var distinct = permissions.Distinct().OrderBy(permission => permission).Select(permission => permission.ToString()).ToArray();
        return distinct.Length switch
        {
            1 => distinct[0],
            > MostNamed => string.Join(", ", distinct.Take(MostNamed - 1)) + $" and {distinct.Length - MostNamed + 1} more",
            _ => string.Join(", ", distinct.Take(distinct.Length - 1)) + " and " + distinct[distinct.Length - 1],
        };
    }
}
