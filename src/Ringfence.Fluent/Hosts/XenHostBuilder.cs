using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a host that runs Xen.</summary>
public sealed class XenHostBuilder : HostBuilder<XenHostBuilder>
{
    private Setting<ByteSize>? controlDomainMemory;
    private Setting<int>? controlDomainCpus;

    internal XenHostBuilder(ResourceName name, string address, Origin origin)
        : base(HypervisorKind.Xen, SoftwareForm.TwoPiece, name, address, origin) { }

    /// <summary>Describes the device drivers (paper V).</summary>
    /// <param name="configure">Names the image profile and the drivers.</param>
    public XenHostBuilder Drivers(Action<XenDriversBuilder> configure, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var here = Here(file, line);
        DescribedDrivers = new XenDriversBuilder(Address + "/drivers", here).Described(configure, here).Build();
        return this;
    }

    /// <summary>Sizes the control domain (dom0).</summary>
    /// <param name="memory">The memory that it keeps.</param>
    /// <param name="cpus">The number of its virtual CPUs, 1 to 4096.</param>
    public XenHostBuilder ControlDomain(
        Setting<ByteSize> memory,
        Setting<int> cpus,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        controlDomainMemory = memory.From(nameof(memory), here);
        controlDomainCpus = cpus.Within(1, 4096, nameof(cpus), here);
        return this;
    }

    private protected override Host Begin(HostArchitecture architecture) =>
        new XenHost
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Architecture = architecture,
            ControlDomainMemory = controlDomainMemory,
            ControlDomainCpus = controlDomainCpus,
        };
}
