using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class DriverDomainIsBarebonesTests
{
    [Fact]
    public void Full_system_and_each_foreign_package_fail_by_themselves()
    {
        var findings = Findings(domain =>
            domain
                .FullSystem("Ubuntu 24.04")
                .Package("firefox", PackagePurpose.Other)
                .Package("busybox", PackagePurpose.BaseSystem)
                .Package("nginx", PackagePurpose.Other)
        );

        Assert.Equal(
            [
                "the driver domain net-dd on xen-01 runs Ubuntu 24.04, which is no minimal operating system",
                "the driver domain net-dd on xen-01 holds firefox, which neither drives nor shares its device",
                "the driver domain net-dd on xen-01 holds nginx, which neither drives nor shares its device",
            ],
            findings.Select(finding => finding.Message)
        );
        Assert.Equal(
            [".FullSystem(\"Ubuntu 24.04\")", ".Package(\"firefox\", PackagePurpose.Other)", ".Package(\"nginx\", PackagePurpose.Other)"],
            findings.Select(finding => finding.BlamedLine())
        );
    }

    [Fact]
    public void Undeclared_system_does_not_count_as_minimal() =>
        Assert.Equal(
            "the driver domain net-dd on xen-01 does not say that its operating system is a minimal one",
            Assert.Single(Findings(_ => { })).Message
        );

    [Fact]
    public void Purpose_that_is_not_known_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(Findings(domain => domain.MinimalSystem("Alpine").Package("curl", Setting<PackagePurpose>.Unknown("args"))))
                .Verdict
        );

    private static IReadOnlyList<Finding> Findings(Action<DriverDomainBuilder> describe) =>
        Checked.Findings(
            "RF4007",
            fleet => fleet.XenHost("xen-01", host => host.Drivers(drivers => drivers.DriverDomain("net-dd", out _, describe)))
        );
}
