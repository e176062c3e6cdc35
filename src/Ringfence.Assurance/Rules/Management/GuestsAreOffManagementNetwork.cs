using System.Collections.Generic;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5007: no guest is attached to the management network, unless it manages hosts.</summary>
public sealed class GuestsAreOffManagementNetwork()
    : Rule(
        new()
        {
            Id = "RF5007",
            Title = "Keep guests off the management network",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Error,
            Paper = ["VI para 1"],
            References = ["ESXI-80-000198"],
            Controls = ["SC-7(21)"],
            Rationale = "Whoever takes over a guest on that network stands in front of every host's management interface.",
            Remediation =
                "Attach the vNIC to a portgroup for guests, or declare a machine that manages hosts: .Purpose(MachinePurpose.ManagementAppliance).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110))
                .VirtualMachine("web-1", vm => vm.Nic("tenant0/web"))
                .VirtualMachine("vcenter", vm => vm.Purpose(MachinePurpose.ManagementAppliance).Nic("management")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10))
                .VirtualMachine("web-1", vm => vm.Nic("management")));
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
            if (host.Management is null)
                continue;
            foreach (var gap in OpenEnd.Of(host.VirtualMachines, host))
                yield return gap;
            foreach (var machine in host.VirtualMachines)
            {
                foreach (var gap in OpenEnd.Of(machine.Nics, machine))
                    yield return gap;
                foreach (var nic in machine.Nics)
                    yield return Require(
                        nic,
                        !index.IsOnManagementNetwork(nic) | machine.Purpose.Is(MachinePurpose.ManagementAppliance),
                        nic.PortGroup.Origin,
                        $"{machine.Name} on {host.Name} is attached to the management network through portgroup {nic.PortGroup}"
                    );
            }
        }
    }
}
