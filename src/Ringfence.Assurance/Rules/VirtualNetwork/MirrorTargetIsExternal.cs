using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF6014: mirrored traffic goes to a detection device outside of the host.</summary>
public sealed class MirrorTargetIsExternal()
    : Rule(
        new()
        {
            Id = "RF6014",
            Title = "Mirror only to external detection devices",
            Feature = DeploymentFeature.VirtualNetwork,
            Severity = Severity.Error,
            Paper = ["VII requirement (c)"],
            Controls = ["SI-4(1)", "SC-7(10)"],
            Rationale = "Whoever breaks out of a guest owns a detector on the same host, and a copy that goes elsewhere is a leak.",
            Remediation = "Send the copy to a device outside of the host: to: Ids.At(\"10.9.0.5\").",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 110, out var web)
                    .Mirror(web, to: Ids.At("10.9.0.5"))));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .VirtualMachine("ids-1", out var ids, vm => vm.Purpose(MachinePurpose.IntrusionDetection))
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 110, out var web)
                    .Mirror(web, to: Ids.On(ids))));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        foreach (var index in context.Index.Hosts)
        foreach (var vswitch in index.Host.VirtualSwitches)
        {
            foreach (var gap in OpenEnd.Of(vswitch.Mirrors, vswitch))
                yield return gap;
            foreach (var mirror in vswitch.Mirrors)
                yield return Check(context.Index, index, vswitch, mirror);
        }
    }

    private static Assessment Check(FleetIndex fleet, HostIndex index, VirtualSwitch vswitch, TrafficMirror mirror)
    {
        if (mirror.Target.Kind == MirrorDeviceKind.Other)
            return Assessment.Failed(
                vswitch,
                $"{vswitch.Name} of {index.Host.Name} mirrors {Copied(mirror)} to a device that detects no intrusions",
                mirror.Origin
            );
        var (inside, isInside) = mirror.Target.Machine is { } machine
            ? MachineOnHost(fleet, index, machine)
            : MachineAt(index.Host, mirror.Target.Address);
        if (!isInside.IsTrue)
            return Require(vswitch, !isInside, mirror.Origin, "");
        return Assessment.Failed(
            vswitch,
            $"{vswitch.Name} of {index.Host.Name} mirrors {Copied(mirror)} to {inside!.Name}, a virtual machine on the same host",
            mirror.Origin,
            new RelatedPlace(inside.Origin, $"{inside.Name} runs on {index.Host.Name}")
        );
    }

    private static string Copied(TrafficMirror mirror) =>
        mirror.Source.Kind == FirewallEndpointKind.Anything ? "all traffic" : $"{mirror.Source}";

    // A bare name means a machine of this host; an address may mean one of another.
    private static Resolution<VirtualMachine> MachineOnHost(FleetIndex fleet, HostIndex index, Reference<VirtualMachine> machine)
    {
        if (!machine.IsKnown || machine.Name.IndexOf('/') < 0)
            return index.Machines.Resolve(machine);
        var (element, isFound) = fleet.Find(machine);
        if (element is null)
            return new(null, isFound);
        return element is VirtualMachine found && ReferenceEquals(fleet.HostAt(found.Address), index.Host)
            ? new(found, Truth.True)
            : new(null, Truth.False);
    }

    private static Resolution<VirtualMachine> MachineAt(Host host, Setting<Cidr>? address)
    {
        if (address is not { } target)
            return new(null, Truth.False);
        var isInside = Truth.False;
        foreach (var machine in host.VirtualMachines)
        foreach (var nic in machine.Nics)
        {
            if (nic.IpAddress is not { } own)
                continue;
            var isSame =
                target.IsKnown && own.IsKnown
                    ? own.Value.Address.Equals(target.Value.Address)
                    : Truth.Unknown(target.IsKnown ? own.WhyNotKnown : target.WhyNotKnown);
            if (isSame.IsTrue)
                return new(machine, isSame);
            isInside |= isSame;
        }
        return new(null, isInside);
    }
}
