using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6013: traffic of guests is copied to a device that detects intrusions.</summary>
public sealed class VirtualTrafficIsMirrored()
    : Rule(
        new()
        {
            Id = "RF6013",
            Title = "Mirror virtual traffic to an IDS or IPS",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["VII requirement (c)", "Table 1 row 6"],
            Controls = ["SI-4", "SI-4(4)"],
            Rationale =
                "Traffic between guests stays in the host's memory: unless it is copied out, no detection system ever sees an attack.",
            Remediation = "Copy it to a declared device: .MirrorAll(to: Ids.At(\"10.9.0.5\")).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 110, out var web)
                    .PortGroup("db", vlan: 120, out var db)
                    .Firewall(firewall => firewall.Allow(from: web, to: db, Service.Tcp(5432)))
                    .MirrorAll(to: Ids.At("10.9.0.5")))
                .VirtualMachine("web-1", vm => vm.Nic("tenant0/web")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 110, out var web)
                    .PortGroup("db", vlan: 120, out var db)
                    .Firewall(firewall => firewall.Allow(from: web, to: db, Service.Tcp(5432))))
                .VirtualMachine("web-1", vm => vm.Nic("tenant0/web")));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var index in context.Index.Hosts)
        {
            var host = index.Host;
            if (host.VirtualSwitches.Count == 0)
                continue;
            var attachments = context.AttachmentsOn(index);
            foreach (var vswitch in host.VirtualSwitches)
            {
                if (vswitch.Firewall is { } firewall)
                    yield return Require(
                        vswitch,
                        firewall.Can(FirewallCapability.Mirroring),
                        firewall.PlaceOf(FirewallCapability.Mirroring),
                        $"the firewall of {vswitch.Name} on {host.Name} {(firewall.Declared(FirewallCapability.Mirroring) is null ? "is not declared to mirror traffic" : "cannot mirror traffic")}"
                    );
                var hasGuests = attachments.HasGuests(vswitch);
                if (!hasGuests.IsFalse)
                    yield return Require(
                        vswitch,
                        !hasGuests | !vswitch.Mirrors.IsEmpty,
                        vswitch.Origin,
                        $"nothing copies the traffic of guests on {vswitch.Name} of {host.Name} to an intrusion detection system"
                    );
            }
        }
    }
}
