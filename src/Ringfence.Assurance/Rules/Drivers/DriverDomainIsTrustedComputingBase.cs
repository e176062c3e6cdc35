using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF4009: a driver domain is treated as part of the trusted computing base: no workload, no guest tier, platform roles only.</summary>
public sealed class DriverDomainIsTrustedComputingBase()
    : Rule(
        new()
        {
            Id = "RF4009",
            Title = "Treat driver domains as trusted computing base",
            Feature = DeploymentFeature.Drivers,
            Severity = Severity.Error,
            Paper = ["V(b)"],
            Controls = ["SC-3", "SC-39"],
            Rationale =
                "All machines that use the device depend on the domain; whoever controls it, by an application or a role, reads their traffic.",
            Remediation =
                "Move the application to a machine of its own, take the domain out of its tier, and have a role with platform: true administer it.",
            Compliant = """
            fleet.AccessControl(access => access
                .Role("platform-administrator", Permissions.All, out _, platform: true));
            fleet.XenHost("xen-01", host => host
                .Drivers(drivers => drivers
                    .Certified("ixgbe", by: "Citrix", certificate: "HCL-1022")
                    .DriverDomain("net-dd", out _, domain => domain
                        .MinimalSystem("Alpine 3.22").Runs("ixgbe").SharesWith("xen-netback")
                        .AdministeredBy("platform-administrator"))));
            """,
            Noncompliant = """
            fleet.XenHost("xen-01", host => host
                .Drivers(drivers => drivers
                    .Certified("ixgbe", by: "Citrix", certificate: "HCL-1022")
                    .DriverDomain("net-dd", out _, domain => domain
                        .MinimalSystem("Alpine 3.22").Runs("ixgbe").SharesWith("xen-netback")
                        .AlsoRuns("nginx"))));
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
                domain.Workloads.IsEmpty,
                (domain.Workloads.Count > 0 ? domain.Workloads[0].Origin : default).OrElse(domain.Origin),
                $"the driver domain {domain.Name} on {host.Name} also runs {domain.Workloads}"
            );
            yield return Require(
                domain,
                domain.Tier is null,
                (domain.Tier?.Origin ?? default).OrElse(domain.Origin),
                $"the driver domain {domain.Name} on {host.Name} sits in the guest tier {domain.Tier}"
            );
            foreach (var reference in domain.AdministeredBy)
                if (Administer(context, host, domain, reference) is { } assessment)
                    yield return assessment;
            foreach (var more in OpenEnd.Of(domain.AdministeredBy, domain))
                yield return more;
        }
    }

    private static Assessment? Administer(AssuranceContext context, Host host, DriverDomain domain, Reference<Role> reference)
    {
        var place = reference.Origin.OrElse(domain.Origin);
        var found = context.Index.Roles.Resolve(reference);
        if (found.Element is not { } role)
            // A role that nobody declared is RF0003's.
            return found.IsFound.IsUnknown ? Assessment.Undecided(domain, found.IsFound.Reason, place) : null;
        var isPlatform = role.IsPlatform.Is(true);
        if (isPlatform.IsTrue)
            return Assessment.Passed(domain);
        if (isPlatform.IsUnknown)
            return Assessment.Undecided(domain, isPlatform.Reason, place);
        return Assessment.Failed(
            domain,
            $"the driver domain {domain.Name} on {host.Name} is administered by {role.Name}, which is no platform role",
            place,
            new RelatedPlace(role.Origin, $"{role.Name} is declared here")
        );
    }
}
