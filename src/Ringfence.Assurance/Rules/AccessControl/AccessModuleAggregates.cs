using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Assurance.Rules;

/// <summary>RF3002: the access module combines users, permissions and objects, and knows parents and children.</summary>
public sealed class AccessModuleAggregates()
    : Rule(
        new()
        {
            Id = "RF3002",
            Title = "Require all four aggregation capabilities",
            Feature = DeploymentFeature.AccessControl,
            Severity = Severity.Error,
            Paper =
            [
                "IV Aggregation (i)",
                "IV Aggregation (ii)",
                "IV Aggregation (iii)",
                "IV Aggregation (iv)",
                "IV option (a)",
                "Table 1 row 3",
            ],
            Controls = ["AC-3", "AC-3(7)"],
            Rationale =
                "Without groups, roles, custom objects and a hierarchy every permission is written one by one, and the one that is wrong goes unseen.",
            Remediation =
                "Use a module that has all four, such as module.Polkit(), or declare the ones it has: .Provides([AccessCapability.CustomGroups, ...]).",
            Compliant = """
            fleet.AccessControl(access => access.Module(module => module
                .BuiltIn("vCenter")
                .Provides([
                    AccessCapability.CustomGroups, AccessCapability.CustomRoles,
                    AccessCapability.CustomObjects, AccessCapability.ObjectHierarchy])));
            """,
            Noncompliant = """
            fleet.AccessControl(access => access.Module(module => module
                .BuiltIn("libvirt sockets")
                .Provides([AccessCapability.CustomGroups])
                .Lacks([AccessCapability.ObjectHierarchy])));
            """,
        }
    )
{
    private static readonly CapabilityRequirement[] requirements =
    [
        new(AccessCapability.CustomGroups, "custom groups", "paper IV Aggregation (i)"),
        new(AccessCapability.CustomRoles, "custom roles", "paper IV Aggregation (ii)"),
        new(AccessCapability.CustomObjects, "custom objects", "paper IV Aggregation (iii)"),
        new(AccessCapability.ObjectHierarchy, "an object hierarchy", "paper IV Aggregation (iv)"),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context) =>
        ModulesInForce.Of(context).SelectMany(inForce => requirements.Select(requirement => requirement.Judge(inForce)));
}
