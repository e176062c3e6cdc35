using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF4001: a host whose drivers are part of the hypervisor is installed from an image profile.</summary>
public sealed class BuiltInDriversHaveImageProfile()
    : Rule(
        new()
        {
            Id = "RF4001",
            Title = "Declare a host image profile",
            Feature = DeploymentFeature.Drivers,
            Severity = Severity.Error,
            Paper = ["V(a)"],
            Controls = ["CM-2", "CM-6"],
            Rationale =
                "Built-in drivers run with the hypervisor's own privileges. Without an image profile nobody has decided which of them may be there.",
            Remediation = "Declare a profile with fleet.ImageProfile(...) and install the host from it: drivers.Image(gold).",
            Compliant = """
            fleet.ImageProfile("kvm-gold", out var gold, image => image.AcceptanceLevel(AcceptanceLevel.PartnerSupported));
            fleet.KvmHost("kvm-01", host => host
                .Drivers(drivers => drivers.Image(gold).Certified("ixgbe", by: "Red Hat", certificate: "RHCERT-4711")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .Drivers(drivers => drivers.Certified("ixgbe", by: "Red Hat", certificate: "RHCERT-4711")));
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
            var isMonolithic = host.Architecture.Form is { } form ? form.Is(SoftwareForm.Monolithic) : Truth.False;
            if (isMonolithic.IsFalse)
                continue;
            yield return Require(
                host,
                !isMonolithic | (drivers.ImageProfile is not null),
                drivers.Origin,
                $"the built-in drivers of {host.Name} come from no image profile"
            );
        }
    }
}
