using System.Collections.Generic;

namespace Ringfence.Emit;

/// <summary>The CPU time of a machine in libvirt's terms.</summary>
internal sealed record MachineCpus
{
    public required int Vcpus { get; init; }

    public required int Shares { get; init; }

    /// <summary>Microseconds per period for all of its threads together.</summary>
    public long? Quota { get; init; }

    /// <summary>The CPUs that all of its threads share with others; empty for any.</summary>
    public string Set { get; init; } = "";

    /// <summary>The CPU of each vCPU, where they have CPUs of their own.</summary>
    public IReadOnlyList<PinView> Pins { get; init; } = [];

    /// <summary>The CPUs of QEMU's other threads, where vCPUs have their own.</summary>
    public string EmulatorSet { get; init; } = "";

    public bool IsRealTime { get; init; }

    public int Period { get; } = CpuTuning.Period;

    public bool IsCapped => Quota is not null;

    public bool IsKeptOnSet => Set.Length > 0;

    public bool HasEmulatorSet => EmulatorSet.Length > 0;
}

internal sealed record PinView(int Vcpu, int Cpu);

/// <summary>What a unit of the host may use of the CPUs.</summary>
internal sealed record SliceView(bool IsScope, string Cpus, int Weight)
{
    // systemd's default is 100 for each. Administrators and the host's daemons get through however many guests are busy;
    // the guests keep something even when a daemon of the host runs wild.
    public const int HostWeight = 400;
    public const int MachinesWeight = 100;

    public bool HasCpus => Cpus.Length > 0;
}
