using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Assurance.Rules;

/// <summary>RF0006: a waiver accepts something that is there to be accepted.</summary>
public sealed class WaiverIsNeeded()
    : Rule(
        new()
        {
            Id = "RF0006",
            Title = "Remove waivers that accept nothing",
            Feature = DeploymentFeature.Model,
            Severity = Severity.Warning,
            Paper = ["VIII(b)"],
            Controls = ["CA-5", "RA-7"],
            Rationale = "A waiver that outlived its finding silently accepts the next one.",
            Remediation = "Delete the waiver; the rule holds without it.",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host.Accept("RF0001", because: "delivered empty, filled next quarter", until: "2999-12-31"));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host.Accept("RF5005", because: "delivered empty, filled next quarter", until: "2999-12-31"));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override bool RunsLast => true;

    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context) =>
        context
            .Waivers.All.Where(placed => placed.Waiver.RuleId.IsKnown && RuleCatalogue.Find(placed.Waiver.RuleId.Value) is not null)
            .Select(placed =>
                Require(
                    placed.Element,
                    context.Waivers.WasNeeded(placed),
                    placed.Waiver.RuleId.Origin,
                    $"{placed.Waiver.RuleId} holds on {placed.Element.Address}, so there is nothing to accept"
                )
            );
}
