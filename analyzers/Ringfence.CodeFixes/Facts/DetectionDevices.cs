using System.Linq;

namespace Ringfence.CodeFixes;

/// <summary>The intrusion detection systems that a fleet mirrors to.</summary>
internal static class DetectionDevices
{
    /// <summary>The one outside of the host that most switches of the fleet mirror to, as C#.</summary>
    public static string? NearestTo(LocatedFinding finding) =>
        (
            from host in finding.Fleet.Hosts
            from vswitch in host.VirtualSwitches
            from mirror in vswitch.Mirrors
            where
                mirror.Target
                    is { Kind: not MirrorDeviceKind.Other, Machine: null, Address: { IsKnown: true, Value.IsSingleAddress: true } }
            let address = mirror.Target.Address!.Value.Value.Address.ToString()
            where !IsOnHost(address, finding)
            group address by $"{(mirror.Target.Kind == MirrorDeviceKind.IntrusionPrevention ? "Ips" : "Ids")}.At({CSharpText.Quote(address)})" into same
            orderby same.Count() descending
            select same.Key
        ).FirstOrDefault();

    private static bool IsOnHost(string address, LocatedFinding finding) =>
        finding
            .Host!.VirtualMachines.SelectMany(machine => machine.Nics)
            .Any(nic => nic.IpAddress is { IsKnown: true } own && own.Value.Address.ToString() == address);
}
