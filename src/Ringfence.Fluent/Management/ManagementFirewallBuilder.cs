using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes the firewall in front of the management interface (paper VI). Without another word it blocks everything, both ways.</summary>
public sealed class ManagementFirewallBuilder : Builder
{
    private readonly List<ManagementRule> rules = [];
    private Setting<FirewallAction> defaultInbound = FirewallAction.Deny;
    private Setting<FirewallAction> defaultOutbound = FirewallAction.Deny;

    private ManagementFirewallBuilder() { }

    /// <summary>Lets a service in (paper VI checklist (a) and (b)).</summary>
    /// <param name="service">The service: <see cref="Service.Ssh"/>.</param>
    /// <param name="from">Who may use it, as an address or subnet: <c>10.0.0.0/24</c>. Left out, anyone may.</param>
    /// <param name="because">Why management needs it, when it is none that the paper names.</param>
    public ManagementFirewallBuilder Inbound(
        Setting<Service> service,
        Setting<string>? from = null,
        Setting<string>? because = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        Add(TrafficDirection.Inbound, service, One(from, nameof(from), here), because, here);
        return this;
    }

    /// <summary>Lets a service in from several sources (paper VI checklist (a) and (b)).</summary>
    /// <param name="service">The service.</param>
    /// <param name="from">Who may use it, as addresses and subnets.</param>
    /// <param name="because">Why management needs it, when it is none that the paper names.</param>
    public ManagementFirewallBuilder Inbound(
        Setting<Service> service,
        IEnumerable<string> from,
        Setting<string>? because = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        Add(TrafficDirection.Inbound, service, Many(from, nameof(from), here), because, here);
        return this;
    }

    /// <summary>Lets the host use a service elsewhere (paper VI checklist (a) and (b)).</summary>
    /// <param name="service">The service: <see cref="Service.Dns"/>.</param>
    /// <param name="to">Where, as an address or subnet: <c>10.0.0.53</c>. Left out, anywhere.</param>
    /// <param name="because">Why management needs it, when it is none that the paper names.</param>
    public ManagementFirewallBuilder Outbound(
        Setting<Service> service,
        Setting<string>? to = null,
        Setting<string>? because = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        Add(TrafficDirection.Outbound, service, One(to, nameof(to), here), because, here);
        return this;
    }

    /// <summary>Lets the host use a service at several places (paper VI checklist (a) and (b)).</summary>
    /// <param name="service">The service.</param>
    /// <param name="to">Where, as addresses and subnets.</param>
    /// <param name="because">Why management needs it, when it is none that the paper names.</param>
    public ManagementFirewallBuilder Outbound(
        Setting<Service> service,
        IEnumerable<string> to,
        Setting<string>? because = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        Add(TrafficDirection.Outbound, service, Many(to, nameof(to), here), because, here);
        return this;
    }

    /// <summary>Decides about incoming traffic that no rule allows; it is denied when this is left out.</summary>
    /// <param name="action">Deny or allow.</param>
    public ManagementFirewallBuilder DefaultInbound(
        Setting<FirewallAction> action,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        defaultInbound = action.From(nameof(action), Here(file, line));
        return this;
    }

    /// <summary>Decides about outgoing traffic that no rule allows; it is denied when this is left out.</summary>
    /// <param name="action">Deny or allow.</param>
    public ManagementFirewallBuilder DefaultOutbound(
        Setting<FirewallAction> action,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        defaultOutbound = action.From(nameof(action), Here(file, line));
        return this;
    }

    internal static ManagementFirewall Run(FirewallLocation location, Action<ManagementFirewallBuilder> configure, Origin here)
    {
        var builder = new ManagementFirewallBuilder().Described(configure, here);
        builder.Finish();
        return new()
        {
            Location = Setting<FirewallLocation>.Known(location).WrittenAt(here),
            DefaultInbound = builder.defaultInbound,
            DefaultOutbound = builder.defaultOutbound,
            Rules = builder.All(builder.rules),
            Origin = here,
        };
    }

    private static IEnumerable<Setting<Cidr>> One(Setting<string>? peer, string parameter, Origin here) =>
        peer.Parsed<Cidr>(Cidr.TryParse, parameter, here) is { } parsed ? [parsed] : [];

    private static IEnumerable<Setting<Cidr>> Many(IEnumerable<string> peers, string parameter, Origin here) =>
        peers
            .Placed(parameter, here)
            .Select(peer => ((Setting<string>)peer.Item).Parsed<Cidr>(Cidr.TryParse, parameter, here, peer.Place.Item));

    private void Add(
        TrafficDirection direction,
        Setting<Service> service,
        IEnumerable<Setting<Cidr>> peers,
        Setting<string>? because,
        Origin here
    ) =>
        rules.Add(
            new()
            {
                Service = service.From(nameof(service), here),
                Direction = direction,
                Peers = All(peers),
                Because = because.Parsed<FreeText>(FreeText.TryParse, nameof(because), here),
                Origin = here,
            }
        );
}
