using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6006: no machine but a firewall joins VLANs inside the host, behind the back of the enforcing switch.</summary>
public sealed class InterVlanTrafficLeavesHost()
    : Rule(
        new()
        {
            Id = "RF6006",
            Title = "Route inter-VLAN traffic through the enforcing switch",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["VII option (b)"],
            Controls = ["AC-4", "SC-7"],
            Rationale = "A machine in two VLANs can pass traffic from one to the other without the physical switch ever seeing it.",
            Remediation = "Remove the second vNIC, or declare a machine that filters: .Purpose(MachinePurpose.Firewall).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110).PortGroup("db", vlan: 120))
                .VirtualMachine("web-1", vm => vm.Nic("tenant0/web"))
                .VirtualMachine("fw-1", vm => vm.Purpose(MachinePurpose.Firewall).Nic("tenant0/web").Nic("tenant0/db")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110).PortGroup("db", vlan: 120))
                .VirtualMachine("web-1", vm => vm.Nic("tenant0/web").Nic("tenant0/db")));
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
            foreach (var gap in OpenEnd.Of(host.VirtualMachines, host))
                yield return gap;
            foreach (var machine in host.VirtualMachines)
            {
                var vlans = new MachineVlans(index, machine);
                if (vlans.AreInvolved.IsFalse)
                    continue;
                var isFirewall = machine.Purpose.Is(MachinePurpose.Firewall);
                var joins = vlans.AreJoined | (machine.Purpose.Is(MachinePurpose.Router) & vlans.AreRouted);
                var holds = isFirewall | !joins;
                yield return holds.IsFalse
                    ? Assessment.Failed(
                        machine,
                        $"{machine.Name} joins {string.Join(" and ", vlans.Memberships.Select(vlan => vlan.Text))} inside {host.Name}",
                        vlans.Memberships[vlans.Memberships.Count - 1].Place,
                        [
                            .. vlans
                                .Memberships.Take(vlans.Memberships.Count - 1)
                                .Select(vlan => new RelatedPlace(vlan.Place, $"{machine.Name} is in {vlan.Text} here")),
                        ]
                    )
                    : Require(machine, holds, machine.Origin, "");
            }
        }
    }
}
