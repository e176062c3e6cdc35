using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.CodeFixes;

/// <summary>RF3001: declares a role for each class of operations that none covers.</summary>
internal sealed class CoverOperationClasses : RuleFix
{
    private static readonly (OperationClass Class, string Role, string Permissions)[] stubs =
    [
        (OperationClass.MachineManagement, "machine-operator", nameof(Permissions.MachineManagement)),
        (OperationClass.NetworkConfiguration, "network-operator", nameof(Permissions.NetworkConfiguration)),
    ];

    public override FixProposal? Propose(FixSite site)
    {
        if (
            site.Call.Name != "AccessControl"
            || site.Findings is not [{ Fleet.AccessControl: { } access }, ..]
            || ConfigureLambda.Of(site.Call, site.Model) is not { } lambda
        )
            return null;
        var missing = stubs.Where(stub => !Covered(access).Contains(stub.Class)).ToArray();
        return FixProposal.Of(
            $"Declare a role for {string.Join(" and ", missing.Select(stub => "Permissions." + stub.Permissions))}",
            missing.Select(stub =>
                IsFree(access, stub.Role)
                    ? lambda.Append($"Role({CSharpText.Quote(stub.Role)}, Permissions.{stub.Permissions}, out _)")
                    : null
            )
        );
    }

    private static HashSet<OperationClass> Covered(AccessControl access) =>
        [
            .. access
                .Roles.SelectMany(role => role.Permissions)
                .Concat(access.Entries.Where(entry => entry.Effect == AccessEffect.Grant).SelectMany(entry => entry.Permissions))
                .Where(permission => permission.IsKnown)
                .Select(permission => permission.Value.OperationClass()),
        ];

    private static bool IsFree(AccessControl access, string name) =>
        !access.Roles.Any(role => string.Equals(role.Name.Text, name, StringComparison.Ordinal)).IsTrue;
}
