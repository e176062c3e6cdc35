using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class DriverIsCertifiedTests
{
    [Fact]
    public void Level_without_certifier_is_not_enough() =>
        Assert.Equal(
            "the driver e1000e on kvm-01 has no certifier, so it is untrusted",
            Assert
                .Single(
                    Checked.Findings(
                        "RF4004",
                        fleet =>
                            fleet.KvmHost(
                                "kvm-01",
                                host => host.Drivers(drivers => drivers.Uncertified("e1000e", level: AcceptanceLevel.PartnerSupported))
                            )
                    )
                )
                .Message
        );

    [Fact]
    public void Certifier_without_certificate_is_enough() =>
        Assert.Empty(
            Checked.Findings(
                "RF4004",
                fleet => fleet.KvmHost("kvm-01", host => host.Drivers(drivers => drivers.Certified("ixgbe", by: "Red Hat")))
            )
        );
}
