namespace Ringfence.Model;

/// <summary>A PCI device that a guest reaches directly.</summary>
public sealed record PassthroughDevice : Element
{
    /// <summary>The device's PCI address.</summary>
    public required Setting<PciAddress> Device { get; init; }

    /// <summary>The virtual machine that gets it.</summary>
    public required Reference<VirtualMachine> Machine { get; init; }

    /// <summary>Why it was approved; <see langword="null"/> when it was not.</summary>
    public Setting<FreeText>? ApprovedBecause { get; init; }
}
