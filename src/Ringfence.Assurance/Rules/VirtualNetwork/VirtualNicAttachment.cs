using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>A vNIC with the portgroup that it is certainly attached to.</summary>
/// <param name="Machine">The machine that it belongs to.</param>
/// <param name="Nic">The vNIC.</param>
/// <param name="PortGroup">The portgroup.</param>
internal readonly record struct VirtualNicAttachment(VirtualMachine Machine, VirtualNic Nic, PortGroup PortGroup);
