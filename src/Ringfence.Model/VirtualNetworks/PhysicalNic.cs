namespace Ringfence.Model;

/// <summary>A physical NIC and the port of the physical switch at the other end of its cable.</summary>
public sealed record PhysicalNic : Element
{
    /// <summary>The driver that runs it.</summary>
    public Reference<Driver>? Driver { get; init; }

    /// <summary>The port of the physical switch; <see langword="null"/> when nothing is known of it.</summary>
    public SwitchPort? SwitchPort { get; init; }
}
