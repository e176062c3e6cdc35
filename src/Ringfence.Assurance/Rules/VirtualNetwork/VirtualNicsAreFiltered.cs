using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6009: the firewall of a switch filters every vNIC on it.</summary>
public sealed class VirtualNicsAreFiltered()
    : Rule(
        new()
        {
            Id = "RF6009",
            Title = "Filter every virtual NIC",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["VII option (a)"],
            Controls = ["SC-7(12)"],
            Rationale = "One unfiltered vNIC is a way around the firewall for its guest and for whoever takes it over.",
            Remediation = "Remove .Unfiltered() from the vNIC.",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 110, out var web)
                    .PortGroup("db", vlan: 120, out var db)
                    .Firewall(firewall => firewall.Allow(from: web, to: db, Service.Tcp(5432))))
                .VirtualMachine("web-1", vm => vm.Nic("tenant0/web")));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 110, out var web)
                    .PortGroup("db", vlan: 120, out var db)
                    .Firewall(firewall => firewall.Allow(from: web, to: db, Service.Tcp(5432))))
                .VirtualMachine("web-1", vm => vm.Nic("tenant0/web", configure: nic => nic.Unfiltered())));
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
            if (host.VirtualSwitches.Any(vswitch => vswitch.Firewall is not null).IsFalse)
                continue;
            foreach (var gap in OpenEnd.Of(host.VirtualMachines, host))
                yield return gap;
            foreach (var machine in host.VirtualMachines)
            {
                foreach (var gap in OpenEnd.Of(machine.Nics, machine))
                    yield return gap;
                foreach (var nic in machine.Nics)
                {
                    var isGuarded = IsBehindFirewall(index, nic);
                    if (isGuarded.IsFalse)
                        continue;
                    yield return Require(
                        nic,
                        !isGuarded | nic.IsFiltered.Is(true),
                        nic.IsFiltered.Origin.OrElse(nic.Origin),
                        $"the firewall on portgroup {nic.PortGroup} does not filter {nic.Name} of {machine.Name} on {host.Name}"
                    );
                }
            }
        }
    }

    private static Truth IsBehindFirewall(HostIndex index, VirtualNic nic)
    {
        var (group, isFound) = index.PortGroups.Resolve(nic.PortGroup);
        return group is null ? isFound : index.SwitchOf(group).Firewall is not null;
    }
}
