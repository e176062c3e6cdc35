using Ringfence.Model;

namespace Ringfence;

/// <summary>What kind of device receives mirrored traffic.</summary>
public enum MirrorDeviceKind
{
    /// <summary>An intrusion detection system.</summary>
    IntrusionDetection = 0,

    /// <summary>An intrusion prevention system.</summary>
    IntrusionPrevention,

    /// <summary>Anything else: a packet recorder, a laptop.</summary>
    Other,
}

/// <summary>A device that receives mirrored traffic (paper VII requirement (c)): outside of the virtualized host, or a virtual machine.</summary>
public sealed record MirrorTarget
{
    private MirrorTarget(MirrorDeviceKind kind, Setting<Cidr>? address, Reference<VirtualMachine>? machine)
    {
        Kind = kind;
        Address = address;
        Machine = machine;
    }

    /// <summary>What kind of device it is.</summary>
    public MirrorDeviceKind Kind { get; }

    /// <summary>The device's address, when it is a network device.</summary>
    public Setting<Cidr>? Address { get; }

    /// <summary>The virtual machine, when it is one.</summary>
    public Reference<VirtualMachine>? Machine { get; }

    /// <summary>A network device.</summary>
    /// <param name="kind">What kind of device.</param>
    /// <param name="address">Its address.</param>
    public static MirrorTarget Device(MirrorDeviceKind kind, Setting<Cidr> address) => new(kind, address, null);

    /// <summary>A virtual machine.</summary>
    /// <param name="kind">What kind of device it plays.</param>
    /// <param name="machine">The machine: a name on the same host, or an address such as <c>east/kvm-02/ids-1</c>.</param>
    public static MirrorTarget VirtualDevice(MirrorDeviceKind kind, Reference<VirtualMachine> machine) => new(kind, null, machine);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {(Machine is null ? Address.ToString() : Machine.ToString())}";
}
