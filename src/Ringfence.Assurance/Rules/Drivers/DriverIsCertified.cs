using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF4004: someone vouches for every driver.</summary>
public sealed class DriverIsCertified()
    : Rule(
        new()
        {
            Id = "RF4004",
            Title = "Require certification for every driver",
            Feature = DeploymentFeature.Drivers,
            Severity = Severity.Error,
            Paper = ["V para 1", "V(a)", "Table 1 row 4"],
            References = ["SP 800-125A (2014 draft) HY-SR-5(a)"],
            Controls = ["CM-7(5)", "SR-11"],
            Rationale =
                "Device drivers are written by third parties and count as untrusted; one flaw in them opens the whole host to a guest.",
            Remediation =
                "Name who certified it, .Certified(\"ixgbe\", by: \"Red Hat\", certificate: \"RHCERT-4711\"), or remove the driver.",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .Drivers(drivers => drivers.Certified("ixgbe", by: "Red Hat", certificate: "RHCERT-4711")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .Drivers(drivers => drivers.Uncertified("e1000e")));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            if (host.Drivers is not { } drivers)
                continue;
            foreach (var driver in drivers.Drivers)
                yield return Require(
                    driver,
                    driver.CertifiedBy is not null & driver.Level is not null,
                    driver.Origin,
                    $"the driver {driver.Name} on {host.Name} {(driver.CertifiedBy is null ? "has no certifier" : "has no acceptance level")}, so it is untrusted"
                );
        }
    }
}
