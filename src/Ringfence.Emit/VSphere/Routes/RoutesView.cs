using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The table of routes of a site.</summary>
internal sealed record RoutesView(string Name, IReadOnlyList<HostWayView> Hosts, IReadOnlyList<RouteView> Routes)
{
    private static readonly IReadOnlyList<RouteView> All =
    [
        .. VSphereRoutes
            .Table.Where(row => row.Value.Kind != RouteKind.Parts)
            .Select(row => new RouteView(
                $"{row.Key.Record.Name.Split('`')[0]}.{row.Key.Property}",
                NameOf(row.Value.Kind),
                row.Value.Where
            ))
            .OrderBy(route => route.Property, StringComparer.Ordinal)
            .ThenBy(route => route.Where, StringComparer.Ordinal),
    ];

    public static RoutesView Of(StackGraph graph, VCenter vcenter, FleetIndex fleet) =>
        new(
            graph.Name,
            [
                .. fleet
                    .Sites.HostsOf(vcenter)
                    .Select(host => new HostWayView(
                        host.Name.Text,
                        host.SshHostKey is null ? $"in its script: esxcli/{host.Name.Text}.sh" : "run by the stack over SSH"
                    )),
            ],
            All
        );

    private static string NameOf(RouteKind kind) =>
        kind switch
        {
            RouteKind.Provider => "provider",
            RouteKind.Host => "host",
            RouteKind.VCenter => "vCenter",
            _ => "nowhere",
        };
}

/// <summary>How a host gets its own commands.</summary>
internal sealed record HostWayView(string Name, string Way);

/// <summary>A row of the table of routes.</summary>
internal sealed record RouteView(string Property, string Route, string Where);
