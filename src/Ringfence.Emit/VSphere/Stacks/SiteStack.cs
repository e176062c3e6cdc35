using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The stack of one vCenter, in an order in which nothing is used before it is there.</summary>
internal static class SiteStack
{
    public static StackGraph Of(VCenter vcenter, FleetIndex fleet, EmissionPlan plan)
    {
        var scope = new StackScope(fleet, vcenter, plan);
        if (scope.Hierarchy.WhyIncomplete is { } why)
            plan.Refuse(
                fleet.Fleet.AccessControl!,
                fleet.Fleet.AccessControl!.Origin,
                $"which folders its machines are in is not clear: {why}",
                "Correct the name in .Place(…)"
            );
        foreach (var datacenter in vcenter.Datacenters)
        {
            new DatacenterNodes(scope, datacenter).Add();
            foreach (var cluster in datacenter.Clusters)
                new ClusterNodes(scope, datacenter, cluster).Add();
            var networkNames = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var vswitch in datacenter.DistributedSwitches)
                new SwitchNodes(scope, datacenter, vswitch).Add(networkNames);
        }
        var access = new AccessNodes(scope);
        access.AddRoles();
        foreach (var datacenter in vcenter.Datacenters)
        foreach (var cluster in datacenter.Clusters)
        foreach (var host in scope.HostsOf(cluster))
            new HostNodes(scope, new(vcenter, datacenter, cluster), host).Add();
        access.AddPermissions();
        new SiteNotes(scope).Say();
        return scope.Graph.Build(
            vcenter.Name.Text,
            $"The site of {vcenter.Name} in the fleet {fleet.Fleet.Name}",
            plan.Known(vcenter.Server, vcenter, "the vCenter's name")?.Text ?? vcenter.Name.Text,
            vcenter
        );
    }
}
