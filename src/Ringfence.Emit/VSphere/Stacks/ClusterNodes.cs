using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>A cluster with its resource pools, and the hosts that join it.</summary>
internal sealed class ClusterNodes(StackScope scope, Datacenter datacenter, Cluster cluster)
{
    private string component = "";

    public void Add()
    {
        component = scope.Graph.Component($"{cluster.Name.Text}-cluster", StackComponentKind.Cluster, cluster);
        scope.StandsFor(
            cluster,
            scope.Graph.Resource(
                cluster.Name.Text,
                VSphereType.ComputeCluster,
                component,
                cluster,
                [
                    ("name", cluster.Name.Text),
                    ("datacenterId", scope.Output(datacenter, "moid")),
                    ("hostManaged", true),
                    ("haEnabled", scope.Truth(cluster.HighAvailability, cluster, "whether the cluster restarts machines elsewhere")),
                    ("drsEnabled", true),
                    ("drsAutomationLevel", scope.Plan.Known(cluster.Drs.Map(NameOf), cluster, "how far DRS acts by itself")),
                    ("hostImage", Image()),
                ]
            )
        );
        foreach (var pool in cluster.ResourcePools)
            scope.StandsFor(pool, Pool(pool));
        foreach (var host in scope.HostsOf(cluster))
            new MemberNodes(scope, cluster, host).Add();
    }

    private static string NameOf(DrsAutomation automation) =>
        automation switch
        {
            DrsAutomation.Manual => "manual",
            DrsAutomation.PartiallyAutomated => "partiallyAutomated",
            _ => "fullyAutomated",
        };

    /// <summary>The version that vCenter keeps the hosts at, when all of them are installed from one profile that has one.</summary>
    private StackValue? Image()
    {
        var profiles = scope
            .HostsOf(cluster)
            .Select(host => host.Drivers?.ImageProfile is { } reference ? ImageProfiles.Of(host, reference, scope.Fleet, scope.Plan) : null)
            .Distinct()
            .ToList();
        return profiles is [{ Version: { } version } profile]
            ? StackValue.Object(
                VSphereType.HostImage,
                ("esxVersion", scope.Text<FreeText>(version, profile, "the image profile's version"))
            )
            : null;
    }

    private StackResource Pool(ResourcePool pool) =>
        scope.Graph.Resource(
            $"{cluster.Name.Text}-{pool.Name.Text}",
            VSphereType.ResourcePool,
            component,
            pool,
            [
                ("name", pool.Name.Text),
                ("parentResourcePoolId", scope.Output(cluster, "resourcePoolId")),
                ("cpuShareLevel", pool.CpuShares is null ? null : "custom"),
                ("cpuShares", scope.Number(pool.CpuShares, pool, "the pool's CPU shares")),
                ("cpuReservation", scope.Megahertz(pool.CpuReservation, pool, "the pool's CPU reservation")),
                ("cpuExpandable", pool.CpuReservation is null ? null : false),
                ("cpuLimit", scope.Megahertz(pool.CpuLimit, pool, "the pool's CPU limit")),
                ("memoryShareLevel", pool.MemoryShares is null ? null : "custom"),
                ("memoryShares", scope.Number(pool.MemoryShares, pool, "the pool's memory shares")),
                ("memoryReservation", scope.Mebibytes(pool.MemoryReservation, pool, "the pool's memory reservation")),
                ("memoryExpandable", pool.MemoryReservation is null ? null : false),
                ("memoryLimit", scope.Mebibytes(pool.MemoryLimit, pool, "the pool's memory limit")),
            ],
            resource => resource with { Parent = scope.NameOf(cluster) }
        );
}
