using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Where mirrored traffic goes: an intrusion detection system (paper VII requirement (c)).</summary>
public static class Ids
{
    /// <summary>A network device outside of the virtualized host.</summary>
    /// <param name="address">Its address: <c>10.9.0.5</c>.</param>
    public static MirrorTarget At(Setting<string> address, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        MirrorTarget.Device(
            MirrorDeviceKind.IntrusionDetection,
            address.Parsed<Cidr>(Cidr.TryParse, nameof(address), new Origin(file, line))
        );

    /// <summary>A virtual machine.</summary>
    /// <param name="machine">A machine's name on the same host, or an address such as <c>kvm-02/ids-1</c>.</param>
    public static MirrorTarget On(Reference<VirtualMachine> machine, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        MirrorTarget.VirtualDevice(MirrorDeviceKind.IntrusionDetection, machine.From(nameof(machine), new Origin(file, line)));
}
