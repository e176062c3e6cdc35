using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a host that runs VMware ESXi.</summary>
public sealed class EsxiHostBuilder : HostBuilder<EsxiHostBuilder>
{
    internal EsxiHostBuilder(ResourceName name, string address, Origin origin)
        : base(name, address, origin) =>
        Properties = new EsxiHost
        {
            Name = name,
            Address = address,
            Origin = origin,
            Architecture = HostArchitecture.BareMetal(SoftwareForm.Monolithic),
        };

    /// <summary>Describes the device drivers (paper V).</summary>
    /// <param name="configure">Names the image profile and the drivers.</param>
    public EsxiHostBuilder Drivers(
        Action<BuiltInDriversBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var described = new BuiltInDriversBuilder(Address + "/drivers", here).Described(configure, here).Build();
        return With(host => host with { Drivers = described });
    }

    /// <summary>Refuses direct logins.</summary>
    /// <param name="mode">How far.</param>
    public EsxiHostBuilder Lockdown(Setting<LockdownMode> mode, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        With(host => ((EsxiHost)host) with { Lockdown = mode.From(nameof(mode), Here(file, line)) });
}
