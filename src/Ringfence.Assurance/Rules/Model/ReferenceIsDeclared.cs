using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF0003: what is referred to by name exists.</summary>
public sealed class ReferenceIsDeclared()
    : Rule(
        new()
        {
            Id = "RF0003",
            Title = "Resolve every declared reference",
            Feature = DeploymentFeature.Model,
            Severity = Severity.Error,
            Paper = ["VIII(a)"],
            Controls = ["CM-8"],
            Rationale =
                "A misspelt name silently cuts a machine off its network or leaves a grant without effect, and every other check on it is worthless.",
            Remediation = "Use the handle that the declaration gives out, correct the name, or declare what it names.",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110))
                .VirtualMachine("web-1", vm => vm.Nic("tenant0/web")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110))
                .VirtualMachine("web-1", vm => vm.Nic("tenant0/wbe")));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var assessment in new FleetReferences(context.Index).Judged())
            yield return assessment;
        foreach (var host in context.Index.Hosts)
        foreach (var assessment in new HostReferences(context.Index, host).Judged())
            yield return assessment;
    }
}
