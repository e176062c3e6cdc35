using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>Consecutive VLANs with the ports that are in every one of them; VLAN 0 is what carries no tag.</summary>
internal sealed record Segment(int First, int Last, IReadOnlyList<GuestPort> Ports)
{
    public const int VlanBits = 12;

    /// <summary>All VLANs of a switch in which there is a port.</summary>
    public static IReadOnlyList<Segment> Of(IReadOnlyList<GuestPort> ports)
    {
        var borders = ports
            .SelectMany(port => RangesOf(port.Vlan))
            .SelectMany(range => new[] { range.First, range.Last + 1 })
            .Distinct()
            .Order()
            .ToList();
        return
        [
            .. borders
                .Zip(borders.Skip(1), (first, next) => new Segment(first, next - 1, [.. ports.Where(port => IsIn(port, first))]))
                .Where(segment => segment.Ports.Count > 0),
        ];
    }

    public static IEnumerable<(int First, int Last)> RangesOf(VlanId vlan) =>
        vlan.Kind == VlanKind.Untagged ? [(0, 0)] : vlan.Ranges.Select(range => (range.First, range.Last));

    private static bool IsIn(GuestPort port, int vlan) => RangesOf(port.Vlan).Any(range => range.First <= vlan && vlan <= range.Last);
}
