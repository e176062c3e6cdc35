using System;
using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class DriverMeetsImageProfileTests
{
    [Theory]
    [InlineData(AcceptanceLevel.CommunitySupported, false)]
    [InlineData(AcceptanceLevel.PartnerSupported, true)]
    [InlineData(AcceptanceLevel.VendorAccepted, true)]
    [InlineData(AcceptanceLevel.VendorCertified, true)]
    public void Level_must_reach_the_one_of_the_profile(AcceptanceLevel level, bool holds) =>
        Assert.Equal(
            holds,
            Findings(
                image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported),
                drivers => drivers.Certified("ixgbe", by: "Red Hat", level: level)
            ).Count == 0
        );

    [Fact]
    public void Level_below_the_profiles_is_blamed_and_the_profiles_is_related()
    {
        var finding = Assert.Single(
            Findings(
                image => image.AcceptanceLevel(AcceptanceLevel.VendorAccepted).AcceptDrivers(["ixgbe"]),
                drivers => drivers.Certified("ixgbe", by: "Red Hat", level: AcceptanceLevel.PartnerSupported)
            )
        );

        Assert.Equal(
            "the driver ixgbe on kvm-01 is PartnerSupported, and the image profile gold demands VendorAccepted or higher",
            finding.Message
        );
        Assert.Equal("level", finding.Place.Parameter);
        Assert.Contains(".AcceptanceLevel(", Checked.LineAt(Assert.Single(finding.Related).Place));
    }

    [Fact]
    public void Driver_without_level_does_not_reach_one() =>
        Assert.Equal(
            "the driver e1000e on kvm-01 has no acceptance level, and the image profile gold demands PartnerSupported or higher",
            Assert
                .Single(
                    Findings(image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported), drivers => drivers.Uncertified("e1000e"))
                )
                .Message
        );

    [Fact]
    public void Driver_on_the_list_needs_no_level() =>
        Assert.Empty(
            Findings(
                image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported).AcceptDrivers(["e1000e"]),
                drivers => drivers.Uncertified("e1000e")
            )
        );

    [Fact]
    public void Driver_with_a_sufficient_level_need_not_be_on_the_list() =>
        Assert.Empty(
            Findings(
                image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported).AcceptDrivers(["e1000e"]),
                drivers => drivers.Certified("ixgbe", by: "Red Hat")
            )
        );

    [Fact]
    public void Profile_with_a_list_alone_accepts_what_is_on_it()
    {
        var finding = Assert.Single(
            Findings(
                image => image.AcceptDrivers(["ixgbe", "nvme"]),
                drivers => drivers.Certified("ixgbe", by: "Red Hat").Certified("mpt3sas", by: "Red Hat")
            )
        );

        Assert.Equal(
            "the driver mpt3sas on kvm-01 is not on the list of the image profile gold, which accepts ixgbe, nvme",
            finding.Message
        );
    }

    [Fact]
    public void Profile_that_demands_nothing_is_left_to_its_own_rule() =>
        Assert.Empty(Findings(_ => { }, drivers => drivers.Uncertified("e1000e")));

    [Fact]
    public void Level_that_is_not_known_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(
                    Findings(
                        image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported),
                        drivers => drivers.Certified("ixgbe", by: "Red Hat", level: Setting<AcceptanceLevel>.Unknown("args"))
                    )
                )
                .Verdict
        );

    private static IReadOnlyList<Finding> Findings(Action<ImageProfileBuilder> image, Action<BuiltInDriversBuilder> describe) =>
        Checked.Findings(
            "RF4003",
            fleet =>
            {
                fleet.ImageProfile("gold", out var gold, image);
                fleet.KvmHost("kvm-01", host => host.Drivers(drivers => describe(drivers.Image(gold))));
            }
        );
}
