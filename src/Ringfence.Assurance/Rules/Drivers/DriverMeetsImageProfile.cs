using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF4003: a driver has the level that the host's image profile demands, or is on its list.</summary>
public sealed class DriverMeetsImageProfile()
    : Rule(
        new()
        {
            Id = "RF4003",
            Title = "Reject drivers below the acceptance level",
            Feature = DeploymentFeature.Drivers,
            Severity = Severity.Error,
            Paper = ["V(a)", "Table 1 row 4"],
            References = ["ESXI-80-000133", "esx-9.vib-acceptance-level-supported", "CIS ESXi 1.2"],
            Controls = ["CM-14", "SI-7(15)"],
            Rationale =
                "A driver below the level was vouched for by someone whom the organization decided not to rely on, and it runs in the hypervisor.",
            Remediation =
                "Use a build of the driver with the level, .Certified(\"ixgbe\", by: \"Red Hat\", level: ...), or remove it; never lower the profile.",
            Compliant = """
            fleet.ImageProfile("esxi-gold", out var gold, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));
            fleet.EsxiHost("esxi-01", host => host
                .Drivers(drivers => drivers
                    .Image(gold)
                    .Certified("ixgben", by: "VMware", certificate: "VCG-39214", level: AcceptanceLevel.PartnerSupported)));
            """,
            Noncompliant = """
            fleet.ImageProfile("esxi-gold", out var gold, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));
            fleet.EsxiHost("esxi-01", host => host
                .Drivers(drivers => drivers
                    .Image(gold)
                    .Uncertified("net-community", level: AcceptanceLevel.CommunitySupported)));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var host in context.Hosts)
        {
            if (host.Drivers is not { ImageProfile: { } reference } drivers)
                continue;
            var found = context.Index.ImageProfiles.Resolve(reference);
            foreach (var driver in drivers.Drivers)
                if (found.Element is { } profile)
                {
                    // A profile that demands nothing is RF4002's.
                    if (profile.AcceptanceLevel is not null || !profile.AcceptableDrivers.IsEmpty.IsTrue)
                        yield return Assess(host, driver, profile);
                }
                else if (found.IsFound.IsUnknown)
                    yield return Assessment.Undecided(driver, found.IsFound.Reason, reference.Origin);
        }
    }

    private static Assessment Assess(Host host, Driver driver, ImageProfile profile)
    {
        var sufficient = Reaches(driver.Level, profile.AcceptanceLevel);
        var isBelow = driver.Level is null || profile.AcceptanceLevel is null ? Truth.False : !sufficient;
        var isListed = profile.AcceptableDrivers.Any(name => AreSame(name, driver.Name));
        var accepted = !isBelow & (sufficient | isListed);
        if (accepted.IsTrue)
            return Assessment.Passed(driver);
        if (accepted.IsUnknown)
            return Assessment.Undecided(driver, accepted.Reason, driver.Origin);
        return Assessment.Failed(
            driver,
            $"the driver {driver.Name} on {host.Name} {WhyNot(driver, profile)}",
            (isBelow.IsTrue ? driver.Level?.Origin ?? default : default).OrElse(driver.Origin),
            new RelatedPlace(
                (profile.AcceptanceLevel?.Origin ?? default).OrElse(profile.Origin),
                $"the image profile {profile.Name} says what is acceptable here"
            )
        );
    }

    private static string WhyNot(Driver driver, ImageProfile profile) =>
        (driver.Level, profile.AcceptanceLevel) switch
        {
            ({ } level, { } demanded) => $"is {level}, and the image profile {profile.Name} demands {demanded} or higher",
            (null, { } demanded) when profile.AcceptableDrivers.Count == 0 =>
                $"has no acceptance level, and the image profile {profile.Name} demands {demanded} or higher",
            (null, { } demanded) =>
                $"has no acceptance level and is not on the list of the image profile {profile.Name}, which demands {demanded} or higher",
            _ => $"is not on the list of the image profile {profile.Name}, which accepts {profile.AcceptableDrivers}",
        };

    private static Truth Reaches(Setting<AcceptanceLevel>? level, Setting<AcceptanceLevel>? demanded) =>
        level is { } has && demanded is { } needs
            ? has.IsKnown
                ? needs.Is(least => has.Value >= least)
                : has.Is(_ => true)
            : Truth.False;

    private static Truth AreSame(ResourceName left, ResourceName right) =>
        left == right ? Truth.True
        : (left.WhyUnknown ?? right.WhyUnknown) is { } why ? Truth.Unknown(why)
        : Truth.False;
}
