using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a host that runs KVM with QEMU and libvirt.</summary>
public sealed class KvmHostBuilder : HostBuilder<KvmHostBuilder>
{
    internal KvmHostBuilder(ResourceName name, string address, Origin origin)
        : base(HypervisorKind.Kvm, SoftwareForm.Monolithic, name, address, origin) { }

    /// <summary>Describes the device drivers (paper V).</summary>
    /// <param name="configure">Names the image profile and the drivers.</param>
    public KvmHostBuilder Drivers(
        Action<BuiltInDriversBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        DescribedDrivers = new BuiltInDriversBuilder(Address + "/drivers", here).Described(configure, here).Build();
        return this;
    }

    private protected override Host Begin(HostArchitecture architecture) =>
        new KvmHost
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Architecture = architecture,
        };
}
