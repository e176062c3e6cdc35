using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Assurance.Rules;

/// <summary>RF0005: a waiver names a rule that exists.</summary>
public sealed class WaiverNamesRule()
    : Rule(
        new()
        {
            Id = "RF0005",
            Title = "Name an existing rule in every waiver",
            Feature = DeploymentFeature.Model,
            Severity = Severity.Error,
            Paper = ["VIII(b)"],
            Controls = ["CA-5", "RA-7"],
            Rationale = "A waiver of a misspelt rule accepts nothing, while its reader believes that something was accepted.",
            Remediation = "Correct the id; every finding shows the id of its rule.",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host.Accept("RF0001", because: "delivered empty, filled next quarter", until: "2999-12-31"));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host.Accept("RF9999", because: "delivered empty, filled next quarter", until: "2999-12-31"));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context) =>
        context.Waivers.All.Select(placed =>
            Require(
                placed.Element,
                placed.Waiver.RuleId.Is(id => RuleCatalogue.Find(id) is not null),
                placed.Waiver.RuleId.Origin,
                $"there is no rule {placed.Waiver.RuleId}{Nearest(placed.Waiver.RuleId.ValueOr(""))}"
            )
        );

    private static string Nearest(string id) =>
        NearestName.Of(id, RuleCatalogue.Rules.Select(rule => rule.Description.Id)) is { } nearest ? $"; did you mean {nearest}?" : "";
}
