using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a host that runs Xen.</summary>
public sealed class XenHostBuilder : HostBuilder<XenHostBuilder>
{
    internal XenHostBuilder(ResourceName name, string address, Origin origin)
        : base(name, address, origin) =>
        Properties = new XenHost
        {
            Name = name,
            Address = address,
            Origin = origin,
            Architecture = HostArchitecture.BareMetal(SoftwareForm.TwoPiece),
        };

    /// <summary>Describes the device drivers (paper V).</summary>
    /// <param name="configure">Names the image profile and the drivers.</param>
    public XenHostBuilder Drivers(Action<XenDriversBuilder> configure, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var here = Here(file, line);
        var described = new XenDriversBuilder(Address + "/drivers", here).Described(configure, here).Build();
        return With(host => host with { Drivers = described });
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
        return With(host =>
            ((XenHost)host) with
            {
                ControlDomainMemory = memory.From(nameof(memory), here),
                ControlDomainCpus = cpus.Within(1, 4096, nameof(cpus), here),
            }
        );
    }
}
