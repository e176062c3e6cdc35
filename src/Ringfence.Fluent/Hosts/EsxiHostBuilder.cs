using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a host that runs VMware ESXi.</summary>
public sealed class EsxiHostBuilder : HostBuilder<EsxiHostBuilder>
{
    private Setting<LockdownMode>? lockdown;

    internal EsxiHostBuilder(ResourceName name, string address, Origin origin)
        : base(HypervisorKind.Esxi, SoftwareForm.Monolithic, name, address, origin) { }

    /// <summary>Describes the device drivers (paper V).</summary>
    /// <param name="configure">Names the image profile and the drivers.</param>
    public EsxiHostBuilder Drivers(
        Action<BuiltInDriversBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        DescribedDrivers = new BuiltInDriversBuilder(Address + "/drivers", here).Described(configure, here).Build();
        return this;
    }

    /// <summary>Refuses direct logins.</summary>
    /// <param name="mode">How far.</param>
    public EsxiHostBuilder Lockdown(Setting<LockdownMode> mode, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        lockdown = mode.From(nameof(mode), Here(file, line));
        return this;
    }

    private protected override Host Begin(HostArchitecture architecture) =>
        new EsxiHost
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Architecture = architecture,
            Lockdown = lockdown,
        };
}
