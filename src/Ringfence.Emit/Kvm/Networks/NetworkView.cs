using System.Collections.Generic;

namespace Ringfence.Emit;

internal sealed record NetworkView(string Name, string Uuid, string Address, string Bridge, IReadOnlyList<PortGroupView> PortGroups);

internal sealed record PortGroupView(string Name, bool IsTrunk, IReadOnlyList<int> Vlans);
