using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a host that runs Microsoft Hyper-V.</summary>
public sealed class HyperVHostBuilder : HostBuilder<HyperVHostBuilder>
{
    private Setting<int>? parentPartitionCpus;

    internal HyperVHostBuilder(ResourceName name, string address, Origin origin)
        : base(HypervisorKind.HyperV, SoftwareForm.TwoPiece, name, address, origin) { }

    /// <summary>Describes the device drivers (paper V).</summary>
    /// <param name="configure">Names the image profile and the drivers.</param>
    public HyperVHostBuilder Drivers(
        Action<HyperVDriversBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        DescribedDrivers = new HyperVDriversBuilder(Address + "/drivers", here).Described(configure, here).Build();
        return this;
    }

    /// <summary>Keeps physical CPUs for the parent partition alone (minroot).</summary>
    /// <param name="cpus">How many, 1 to 4096.</param>
    public HyperVHostBuilder ParentPartition(Setting<int> cpus, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        parentPartitionCpus = cpus.Within(1, 4096, nameof(cpus), Here(file, line));
        return this;
    }

    private protected override Host Begin(HostArchitecture architecture) =>
        new HyperVHost
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Architecture = architecture,
            ParentPartitionCpus = parentPartitionCpus,
        };
}
