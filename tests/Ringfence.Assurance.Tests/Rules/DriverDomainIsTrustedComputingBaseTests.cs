using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class DriverDomainIsTrustedComputingBaseTests
{
    [Fact]
    public void Workload_tier_and_role_fail_by_themselves()
    {
        var findings = Findings(domain =>
            domain
                .MinimalSystem("Alpine 3.22")
                .Runs("ixgbe")
                .SharesWith("xen-netback")
                .AlsoRuns("nginx")
                .Tier("web")
                .AdministeredBy("operator")
                .AdministeredBy("platform")
        );

        Assert.Equal(
            [
                "the driver domain net-dd on xen-01 also runs nginx",
                "the driver domain net-dd on xen-01 sits in the guest tier web",
                "the driver domain net-dd on xen-01 is administered by operator, which is no platform role",
            ],
            findings.Select(finding => finding.Message)
        );
        Assert.Equal(
            [".AlsoRuns(\"nginx\")", ".Tier(\"web\")", ".AdministeredBy(\"operator\")"],
            findings.Select(finding => finding.BlamedLine())
        );
        Assert.Contains(".Role(\"operator\"", Checked.LineAt(Assert.Single(findings[2].Related).Place));
    }

    [Fact]
    public void Undeclared_role_is_left_to_the_rule_of_references() => Assert.Empty(Findings(domain => domain.AdministeredBy("nobody")));

    [Fact]
    public void Role_that_is_not_known_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(domain => domain.AdministeredBy(Reference<Role>.Unknown("args")))).Verdict
        );

    private static IReadOnlyList<Finding> Findings(Action<DriverDomainBuilder> describe) =>
        Checked.Findings(
            "RF4009",
            fleet =>
            {
                fleet.AccessControl(access =>
                    access.Role("operator", Permissions.MachineManagement, out _).Role("platform", Permissions.All, out _, platform: true)
                );
                fleet.XenHost("xen-01", host => host.Drivers(drivers => drivers.DriverDomain("net-dd", out _, describe)));
            }
        );
}
