using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF3005: a pluggable access module has a policy, written in a model that it supports.</summary>
public sealed class PolicyModelIsSupported()
    : Rule(
        new()
        {
            Id = "RF3005",
            Title = "Write policy in a supported access model",
            Feature = DeploymentFeature.AccessControl,
            Severity = Severity.Error,
            Paper = ["IV option (b)"],
            Controls = ["AC-3"],
            Rationale = "A pluggable module comes without a policy of its own; one that it cannot read is as good as none.",
            Remediation =
                "Write the policy in a model of the module: .Supports([AccessModel.TypeEnforcement]).Policy(AccessModel.TypeEnforcement).",
            Compliant = """
            fleet.XenHost("xen-01", host => host
                .AccessModule(module => module
                    .Pluggable("FLASK", framework: "XSM", booted: true)
                    .Supports([AccessModel.TypeEnforcement])
                    .Policy(AccessModel.TypeEnforcement)));
            """,
            Noncompliant = """
            fleet.XenHost("xen-01", host => host
                .AccessModule(module => module
                    .Pluggable("FLASK", framework: "XSM", booted: true)
                    .Supports([AccessModel.TypeEnforcement])
                    .Policy(AccessModel.RoleBased)));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var inForce in ModulesInForce.Of(context))
        {
            if (inForce.IsPluggable.IsFalse)
                continue;
            var module = inForce.Module;
            if (module.PolicyModel is { } policy)
                yield return Require(
                    inForce.Declarer,
                    !inForce.IsPluggable | module.SupportedModels.Any(model => policy.Is(model)),
                    policy.Origin.OrElse(module.Origin),
                    $"the policy of the access module {module.Name} is written for {policy}, and the module supports {Supported(module)}"
                );
            else
                yield return Require(
                    inForce.Declarer,
                    !inForce.IsPluggable,
                    module.Origin,
                    $"the pluggable access module {module.Name} has no policy"
                );
        }
    }

    private static string Supported(AccessModule module) =>
        module.SupportedModels.Count == 0 ? "no model" : string.Join(" and ", module.SupportedModels.Select(model => model.ToString()));
}
