using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF3001: somebody can be given the management of machines, and the configuration of the virtual network.</summary>
public sealed class RolesCoverBothOperationClasses()
    : Rule(
        new()
        {
            Id = "RF3001",
            Title = "Cover both administrative operation classes",
            Feature = DeploymentFeature.AccessControl,
            Severity = Severity.Warning,
            Paper = ["IV para 1"],
            Controls = ["AC-3", "AC-5"],
            Rationale = "Operations that no role covers are carried out past access control, by whoever has the host's root account.",
            Remediation =
                "Declare a role for the class: .Role(\"operator\", Permissions.MachineManagement, out _) or .Role(\"network\", Permissions.NetworkConfiguration, out _).",
            Compliant = """
            fleet.AccessControl(access => access
                .Role("operator", Permissions.MachineManagement, out _)
                .Role("network", Permissions.NetworkConfiguration, out _));
            """,
            Noncompliant = """
            fleet.AccessControl(access => access
                .Role("operator", Permissions.MachineManagement, out _));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        if (context.Fleet.AccessControl is not { } access)
            yield break;
        yield return Require(
            access,
            Covers(access, OperationClass.MachineManagement),
            access.Origin,
            $"no role covers the management of virtual machines"
        );
        yield return Require(
            access,
            Covers(access, OperationClass.NetworkConfiguration),
            access.Origin,
            $"no role covers the configuration of the virtual network"
        );
    }

    private static Truth Covers(AccessControl access, OperationClass wanted) =>
        access.Roles.Any(role => Hold(role.Permissions, wanted))
        | access.Entries.Any(entry => entry.Effect == AccessEffect.Grant ? Hold(entry.Permissions, wanted) : Truth.False);

    private static Truth Hold(ValueList<Setting<Permission>> permissions, OperationClass wanted) =>
        permissions.Any(permission => permission.Is(known => known.OperationClass() == wanted));
}
