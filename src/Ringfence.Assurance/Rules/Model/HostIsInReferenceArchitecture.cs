using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF0002: the host is of the kind that the paper analyses.</summary>
public sealed class HostIsInReferenceArchitecture()
    : Rule(
        new()
        {
            Id = "RF0002",
            Title = "Keep hosts inside the reference architecture",
            Feature = DeploymentFeature.Model,
            Severity = Severity.Info,
            Paper = ["I last para"],
            Controls = ["CM-2"],
            Rationale =
                "The requirements were derived for full virtualization on bare metal; elsewhere the operating system below or the changed guest opens ways that they do not close.",
            Remediation =
                "Install the hypervisor on the hardware and drop .Hosted() and .Paravirtualized(), or exempt the host with .Accept(\"RF0002\", because: …, until: …).",
            Compliant = """
            fleet.XenHost("xen-01", host => host.Cpus(16));
            """,
            Noncompliant = """
            fleet.XenHost("xen-01", host => host.Cpus(16).Hosted());
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            var (type, isFull) = (host.Architecture.Type, host.Architecture.IsFullVirtualization);
            yield return Require(
                host,
                type.Is(HypervisorType.BareMetal),
                type.Origin.OrElse(host.Origin),
                $"{host.Name} runs its hypervisor on a general-purpose operating system (Type 2)"
            );
            yield return Require(
                host,
                isFull.Is(true),
                isFull.Origin.OrElse(host.Origin),
                $"{host.Name} does not virtualize fully: its guests must be modified to run"
            );
            yield return Require(
                host,
                host.Architecture.Form is not null,
                host.Origin,
                $"{host.Name} does not say whether its hypervisor is monolithic or in two pieces"
            );
        }
    }
}
