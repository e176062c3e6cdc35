using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF4002: an image profile says which drivers are acceptable, by level or by name.</summary>
public sealed class ImageProfileNamesAcceptableDrivers()
    : Rule(
        new()
        {
            Id = "RF4002",
            Title = "Specify acceptable drivers or an acceptance level",
            Feature = DeploymentFeature.Drivers,
            Severity = Severity.Error,
            Paper = ["V(a)"],
            Controls = ["CM-7(5)", "CM-14"],
            Rationale = "A profile that names neither drivers nor a level accepts every driver, and so protects from none.",
            Remediation =
                "Demand a level, .AcceptanceLevel(AcceptanceLevel.PartnerSupported) or higher, or list the drivers: .AcceptDrivers([\"ixgbe\"]).",
            Compliant = """
            fleet.ImageProfile("kvm-gold", out _, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));
            fleet.ImageProfile("kvm-storage", out _, image => image.AcceptDrivers(["mpt3sas", "nvme"]));
            """,
            Noncompliant = """
            fleet.ImageProfile("kvm-gold", out _, image => { });
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var profile in context.Fleet.ImageProfiles)
            yield return Require(
                profile,
                (profile.AcceptanceLevel is not null) | !profile.AcceptableDrivers.IsEmpty,
                profile.Origin,
                $"the image profile {profile.Name} names neither an acceptance level nor acceptable drivers"
            );
    }
}
