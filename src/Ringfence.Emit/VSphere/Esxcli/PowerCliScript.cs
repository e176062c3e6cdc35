using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The script of a vCenter: who may log in in spite of a lockdown, and what distributed switches copy.</summary>
internal sealed class PowerCliScript(VCenter vcenter, FleetIndex fleet, EmissionPlan plan)
{
    public void Add(string path)
    {
        var view = new VCenterView(
            plan.Known(vcenter.Server, vcenter, "the vCenter's name")?.Text ?? vcenter.Name.Text,
            [.. fleet.Sites.HostsOf(vcenter).Where(host => host.LockdownExceptions.Count > 0).Select(Exceptions)],
            [.. vcenter.Datacenters.SelectMany(datacenter => datacenter.DistributedSwitches).SelectMany(Mirrors)]
        );
        if (view.Hosts.Count > 0 || view.Mirrors.Count > 0)
            plan.Add(path, "esxi/vcenter.ps1.sbn", view, vcenter);
    }

    private static bool IsNamed(PortGroup group, string name) => name.Split('/')[^1] == group.Name.Text;

    private LockdownView Exceptions(EsxiHost host) =>
        new(
            HostAddress.Of(host, plan),
            [.. host.LockdownExceptions.Select(account => plan.Known(account, host, "an exception of the lockdown")?.Text).OfType<string>()]
        );

    private IEnumerable<MirrorSessionView> Mirrors(VirtualSwitch vswitch)
    {
        foreach (var (mirror, index) in vswitch.Mirrors.Select((mirror, index) => (mirror, index)))
        {
            var source = mirror.Source;
            var groups = source.Kind switch
            {
                FirewallEndpointKind.Anything => vswitch.PortGroups.AsEnumerable(),
                FirewallEndpointKind.PortGroup => vswitch.PortGroups.AsEnumerable().Where(group => IsNamed(group, source.PortGroup!.Name)),
                FirewallEndpointKind.Machine => [],
                _ => null,
            };
            var machines = new[] { source.Machine, mirror.Target.Machine }.OfType<Reference<VirtualMachine>>();
            if (groups is null || (source.Kind == FirewallEndpointKind.PortGroup && !groups.Any()))
                plan.Refuse(
                    vswitch,
                    mirror.Origin,
                    $"a distributed switch copies the traffic of its ports, and {source} is none of them",
                    "Mirror a portgroup of the switch, a machine or everything"
                );
            else if (
                machines.FirstOrDefault(machine =>
                    !fleet.Sites.HostsOf(vcenter).Any(host => fleet.On(host).Machines.Resolve(machine).Element is not null)
                ) is
                { } missing
            )
                plan.Refuse(
                    vswitch,
                    mirror.Origin,
                    $"its mirror names the machine {Quoted.Text(missing.Name)}, which no host of the vCenter has",
                    "Correct the name"
                );
            else
                yield return new(
                    vswitch.Name.Text,
                    FormattableString.Invariant($"ringfence-{index + 1}"),
                    [.. groups.Select(group => group.Name.Text)],
                    source.Machine?.Name ?? "",
                    mirror.Target.Address is { } address
                        ? plan.Known(address, vswitch, "the mirror's target")?.Address.ToString() ?? ""
                        : "",
                    mirror.Target.Machine?.Name.Split('/')[^1] ?? ""
                );
        }
    }
}

/// <summary>The script of a vCenter.</summary>
internal sealed record VCenterView(string Server, IReadOnlyList<LockdownView> Hosts, IReadOnlyList<MirrorSessionView> Mirrors);

/// <summary>Who may log in to a host in spite of its lockdown.</summary>
internal sealed record LockdownView(string Name, IReadOnlyList<string> Exceptions);

/// <summary>What a distributed switch copies where. Texts that do not apply are empty.</summary>
internal sealed record MirrorSessionView(
    string SwitchName,
    string Name,
    IReadOnlyList<string> PortGroups,
    string MachineSource,
    string Address,
    string Machine
);
