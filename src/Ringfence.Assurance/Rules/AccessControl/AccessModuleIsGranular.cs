using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Assurance.Rules;

/// <summary>RF3003: the access module assigns permissions at every granularity, down to a negation for one child.</summary>
public sealed class AccessModuleIsGranular()
    : Rule(
        new()
        {
            Id = "RF3003",
            Title = "Require all four permission granularities",
            Feature = DeploymentFeature.AccessControl,
            Severity = Severity.Error,
            Paper =
            [
                "IV Granularity (i)",
                "IV Granularity (ii)",
                "IV Granularity (iii)",
                "IV Granularity (iv)",
                "IV option (a)",
                "Table 1 row 3",
            ],
            References = ["SP 800-125A (2014 draft) HY-SR-13"],
            Controls = ["AC-3", "AC-6"],
            Rationale = "A module that cannot grant exactly what is needed makes administrators grant more than that.",
            Remediation =
                "Use a module that has all four, such as module.Polkit(), or declare the ones it has: .Provides([AccessCapability.NegationOnChild, ...]).",
            Compliant = """
            fleet.AccessControl(access => access.Module(module => module
                .BuiltIn("vCenter")
                .Provides([
                    AccessCapability.AllPermissionsOnOneObject, AccessCapability.OnePermissionOnAllObjects,
                    AccessCapability.CustomRoleOnCustomObject, AccessCapability.NegationOnChild])));
            """,
            Noncompliant = """
            fleet.AccessControl(access => access.Module(module => module
                .BuiltIn("libvirt sockets")
                .Provides([AccessCapability.OnePermissionOnAllObjects])
                .Lacks([AccessCapability.NegationOnChild])));
            """,
        }
    )
{
    private static readonly CapabilityRequirement[] requirements =
    [
        new(AccessCapability.AllPermissionsOnOneObject, "all permissions on a single object", "paper IV Granularity (i)"),
        new(AccessCapability.OnePermissionOnAllObjects, "one permission on all objects", "paper IV Granularity (ii)"),
        new(AccessCapability.CustomRoleOnCustomObject, "a custom role on a custom object", "paper IV Granularity (iii)"),
        new(AccessCapability.NegationOnChild, "the negation of permissions for a child", "paper IV Granularity (iv)"),
    ];

    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context) =>
        ModulesInForce.Of(context).SelectMany(inForce => requirements.Select(requirement => requirement.Judge(inForce)));
}
