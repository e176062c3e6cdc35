using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF4008: a driver domain exists for one driver and has the software that shares its device.</summary>
public sealed class DriverDomainHasDriverAndSharing()
    : Rule(
        new()
        {
            Id = "RF4008",
            Title = "Assign driver and sharing software to each domain",
            Feature = DeploymentFeature.Drivers,
            Severity = Severity.Error,
            Paper = ["V(b)"],
            Controls = ["SC-3"],
            Rationale = "Without a designated driver and back end nobody can tell what belongs into the domain, so nobody can strip it.",
            Remediation = "Name the driver and the back end: .Runs(\"ixgbe\").SharesWith(\"xen-netback\").",
            Compliant = """
            fleet.XenHost("xen-01", host => host
                .Drivers(drivers => drivers
                    .Certified("ixgbe", by: "Citrix", certificate: "HCL-1022")
                    .DriverDomain("net-dd", out _, domain => domain
                        .MinimalSystem("Alpine 3.22").Runs("ixgbe").SharesWith("xen-netback"))));
            """,
            Noncompliant = """
            fleet.XenHost("xen-01", host => host
                .Drivers(drivers => drivers
                    .Certified("ixgbe", by: "Citrix", certificate: "HCL-1022")
                    .DriverDomain("net-dd", out _, domain => domain.MinimalSystem("Alpine 3.22").Runs("ixgbe"))));
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
                domain.DesignatedDriver is not null,
                domain.Origin,
                $"the driver domain {domain.Name} on {host.Name} names no driver that it exists for"
            );
            yield return Require(
                domain,
                domain.SharingSoftware is not null | domain.Packages.Any(package => package.Purpose.Is(PackagePurpose.Sharing)),
                domain.Origin,
                $"the driver domain {domain.Name} on {host.Name} has no software that shares its device with other domains"
            );
        }
    }
}
