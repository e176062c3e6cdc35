using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF4007: a driver domain holds a minimal system, its driver and what shares the device, and nothing else.</summary>
public sealed class DriverDomainIsBarebones()
    : Rule(
        new()
        {
            Id = "RF4007",
            Title = "Strip driver domains to barebones",
            Feature = DeploymentFeature.Drivers,
            Severity = Severity.Error,
            Paper = ["V(b)", "Table 1 row 4"],
            References = ["Xen wiki Driver_Domain"],
            Controls = ["CM-7", "SC-3(3)"],
            Rationale =
                "Whatever else runs in a driver domain can be attacked from the network that it serves, and controls the device then.",
            Remediation =
                "Install a minimal system, .MinimalSystem(\"Alpine 3.22\"), and remove the packages that neither drive nor share the device.",
            Compliant = """
            fleet.XenHost("xen-01", host => host
                .Drivers(drivers => drivers
                    .Certified("ixgbe", by: "Citrix", certificate: "HCL-1022")
                    .DriverDomain("net-dd", out _, domain => domain
                        .MinimalSystem("Alpine 3.22")
                        .Package("linux-firmware-intel", PackagePurpose.Driver)
                        .Runs("ixgbe").SharesWith("xen-netback"))));
            """,
            Noncompliant = """
            fleet.XenHost("xen-01", host => host
                .Drivers(drivers => drivers
                    .Certified("ixgbe", by: "Citrix", certificate: "HCL-1022")
                    .DriverDomain("net-dd", out _, domain => domain
                        .FullSystem("Ubuntu 24.04 desktop")
                        .Package("firefox", PackagePurpose.Other)
                        .Runs("ixgbe").SharesWith("xen-netback"))));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        foreach (var domain in host.Drivers?.DriverDomains ?? ValueList<DriverDomain>.Empty)
        {
            yield return Require(
                domain,
                domain.IsMinimal is { } isMinimal ? isMinimal.Is(true) : Truth.False,
                (domain.IsMinimal?.Origin ?? default).OrElse(domain.Origin),
                $"the driver domain {domain.Name} on {host.Name} {SystemOf(domain)}"
            );
            foreach (var package in domain.Packages)
                yield return Require(
                    domain,
                    !package.Purpose.Is(PackagePurpose.Other),
                    package.Origin.OrElse(domain.Origin),
                    $"the driver domain {domain.Name} on {host.Name} holds {package.Name}, which neither drives nor shares its device"
                );
            foreach (var more in OpenEnd.Of(domain.Packages, domain))
                yield return more;
        }
    }

    private static string SystemOf(DriverDomain domain) =>
        domain.IsMinimal is null
            ? "does not say that its operating system is a minimal one"
            : $"runs {domain.OperatingSystem}, which is no minimal operating system";
}
