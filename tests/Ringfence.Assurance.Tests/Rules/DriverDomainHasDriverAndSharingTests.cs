using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class DriverDomainHasDriverAndSharingTests
{
    [Fact]
    public void Domain_without_both_fails_for_both() =>
        Assert.Equal(
            [
                "the driver domain net-dd on xen-01 names no driver that it exists for",
                "the driver domain net-dd on xen-01 has no software that shares its device with other domains",
            ],
            Findings(domain => domain.MinimalSystem("Alpine")).Select(finding => finding.Message)
        );

    [Fact]
    public void Package_that_shares_the_device_is_sharing_software() =>
        Assert.Empty(Findings(domain => domain.Runs("ixgbe").Package("xen-netback", PackagePurpose.Sharing)));

    [Fact]
    public void Package_that_may_share_the_device_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(domain => domain.Runs("ixgbe").Package("xen-netback", Setting<PackagePurpose>.Unknown("args")))).Verdict
        );

    private static IReadOnlyList<Finding> Findings(Action<DriverDomainBuilder> describe) =>
        Checked.Findings(
            "RF4008",
            fleet =>
                fleet.XenHost(
                    "xen-01",
                    host => host.Drivers(drivers => drivers.Certified("ixgbe", by: "Citrix").DriverDomain("net-dd", out _, describe))
                )
        );
}
