namespace Ringfence;

/// <summary>Where the hypervisor is installed (paper I).</summary>
public enum HypervisorType
{
    /// <summary>Directly on the hardware (Type 1): the paper's reference architecture.</summary>
    BareMetal = 0,

    /// <summary>On top of a general-purpose operating system (Type 2).</summary>
    Hosted,
}

/// <summary>How the hypervisor's software is divided (paper I).</summary>
public enum SoftwareForm
{
    /// <summary>Hardware abstraction and virtual machine management in one module.</summary>
    Monolithic = 0,

    /// <summary>A hypervisor and a separate, privileged virtual machine manager: dom0, the parent partition.</summary>
    TwoPiece,
}

/// <summary>How the hypervisor is built and installed (paper I, last paragraph).</summary>
public sealed record HostArchitecture
{
    /// <summary>The paper's reference architecture: on the hardware, with full virtualization.</summary>
    /// <param name="form">Monolithic or two-piece.</param>
    public static HostArchitecture BareMetal(SoftwareForm form) =>
        new()
        {
            Type = HypervisorType.BareMetal,
            IsFullVirtualization = true,
            Form = (Setting<SoftwareForm>)form,
        };

    /// <summary>Bare metal or hosted.</summary>
    public required Setting<HypervisorType> Type { get; init; }

    /// <summary>Whether guests run unmodified (full virtualization).</summary>
    public required Setting<bool> IsFullVirtualization { get; init; }

    /// <summary>Monolithic or two-piece; <see langword="null"/> when it is not stated.</summary>
    public required Setting<SoftwareForm>? Form { get; init; }
}
