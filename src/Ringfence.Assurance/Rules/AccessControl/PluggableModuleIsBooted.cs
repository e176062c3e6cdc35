using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF3004: a pluggable access module is loaded through a security framework, together with the hypervisor.</summary>
public sealed class PluggableModuleIsBooted()
    : Rule(
        new()
        {
            Id = "RF3004",
            Title = "Boot pluggable modules through a security framework",
            Feature = DeploymentFeature.AccessControl,
            Severity = Severity.Error,
            Paper = ["IV option (b)"],
            Controls = ["AC-3(3)", "SC-3"],
            Rationale = "A module that is not booted with the hypervisor, or that nothing loads, checks nothing: every request is allowed.",
            Remediation =
                "Name the framework and put the module into the boot list: .Pluggable(\"FLASK\", framework: \"XSM\", booted: true).",
            Compliant = """
            fleet.XenHost("xen-01", host => host
                .AccessModule(module => module.Pluggable("FLASK", framework: "XSM", booted: true)));
            """,
            Noncompliant = """
            fleet.XenHost("xen-01", host => host
                .AccessModule(module => module.Pluggable("FLASK", framework: "XSM", booted: false)));
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
            yield return Require(
                inForce.Declarer,
                !inForce.IsPluggable | (module.Framework is not null),
                module.Origin,
                $"the pluggable access module {module.Name} names no security framework that loads it"
            );
            yield return Require(
                inForce.Declarer,
                !inForce.IsPluggable | (module.IsBooted is { } booted ? booted.Is(true) : Truth.False),
                (module.IsBooted?.Origin ?? default).OrElse(module.Origin),
                $"the pluggable access module {module.Name} is not in the list of modules that are booted with the hypervisor"
            );
        }
    }
}
