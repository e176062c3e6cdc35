using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Assurance.Rules;

/// <summary>RF0004: a waiver counts until its day, and not longer.</summary>
public sealed class WaiverIsInForce()
    : Rule(
        new()
        {
            Id = "RF0004",
            Title = "Renew or remove expired waivers",
            Feature = DeploymentFeature.Model,
            Severity = Severity.Error,
            Paper = ["VIII(b)"],
            Controls = ["CA-5", "RA-7"],
            Rationale = "A risk was accepted for a time. After that day nobody has decided that it is still acceptable.",
            Remediation = "Mend what the waiver excused and delete it, or have the risk accepted anew with a later date.",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host.Accept("RF0001", because: "delivered empty, filled next quarter", until: "2999-12-31"));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host.Accept("RF0001", because: "delivered empty, filled next quarter", until: "2001-12-31"));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context) =>
        context.Waivers.All.Select(placed =>
            Require(
                placed.Element,
                context.Waivers.IsInForce(placed.Waiver),
                placed.Waiver.Until.Origin,
                $"the waiver of {placed.Waiver.RuleId} on {placed.Element.Address} ended on {placed.Waiver.Until}"
            )
        );
}
