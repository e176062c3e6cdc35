using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere.Access;

/// <summary>
/// vCenter's documented rules about permissions, read as they stand and applied to what a stack makes: the nearest permission that concerns a user decides,
/// for the user before the user's groups, and the groups' add up. Knows nothing of how the permissions came to be.
/// </summary>
internal sealed class InventoryByTheRules
{
    private static readonly string[] Seeing = ["System.Anonymous", "System.Read", "System.View"];

    private readonly Dictionary<string, StackNode> nodes;
    private readonly Dictionary<string, List<Permit>> permits = [];
    private readonly Func<string, string, bool> isMember;

    /// <summary>Reads a stack.</summary>
    /// <param name="graph">The stack.</param>
    /// <param name="isMember">Whether a user is in a group, both as vCenter names them.</param>
    public InventoryByTheRules(StackGraph graph, Func<string, string, bool> isMember)
    {
        this.isMember = isMember;
        nodes = graph.Nodes.ToDictionary(node => node.Name);
        foreach (var node in graph.Nodes.Where(node => node.Type == VSphereType.EntityPermissions))
        {
            // One resource for each entity: a second would undo the first.
            var entity = Used(node, "entityId")!;
            permits.Add(entity, [.. AccessStack.List(node, "permissions").Select(value => Read((ObjectValue)value))]);
            Assert.Equal(TypeOf(nodes[entity]), AccessStack.TextOf(AccessStack.Value(node.Inputs, "entityType")!));
            Assert.NotEmpty(permits[entity]);
            Assert.Distinct(permits[entity].Select(permit => permit.Principal), StringComparer.OrdinalIgnoreCase);
        }
    }

    /// <summary>What a user has on the object of a node. Where a machine inherits from two sides, what either gives.</summary>
    public IReadOnlyList<HashSet<string>> Privileges(string user, string node)
    {
        var own = permits.GetValueOrDefault(node, []).Where(permit => Concerns(permit, user)).ToList();
        return own.Count > 0 ? [Sum(own)] : [.. Parents(nodes[node]).Select(parent => Inherited(user, parent)).DefaultIfEmpty([])];
    }

    private HashSet<string> Inherited(string user, string node)
    {
        var passedOn = permits.GetValueOrDefault(node, []).Where(permit => permit.Propagates && Concerns(permit, user)).ToList();
        if (passedOn.Count > 0)
            return Sum(passedOn);
        return Parents(nodes[node]).ToList() is [var parent] ? Inherited(user, parent) : [];
    }

    private static HashSet<string> Sum(List<Permit> permits)
    {
        var forUser = permits.Where(permit => !permit.IsGroup).ToList();
        return [.. (forUser.Count > 0 ? forUser : permits).SelectMany(permit => permit.Privileges)];
    }

    private bool Concerns(Permit permit, string user) => permit.IsGroup ? isMember(user, permit.Principal) : permit.Principal == user;

    private IEnumerable<string> Parents(StackNode node) =>
        node.Type switch
        {
            VSphereType.Datacenter => [],
            VSphereType.ComputeCluster or VSphereType.DistributedVirtualSwitch => [Used(node, "datacenterId")!],
            VSphereType.DistributedPortGroup => Parents(nodes[Used(node, "distributedVirtualSwitchUuid")!]),
            VSphereType.Host => [Used(node, "cluster")!],
            VSphereType.ResourcePool => [Used(node, "parentResourcePoolId")!],
            VSphereType.Folder => [FolderAt(node, PathOf(node)[..Math.Max(0, PathOf(node).LastIndexOf('/'))])],
            VSphereType.VirtualMachine =>
            [
                Used(node, "resourcePoolId")!,
                Used(node, "folder") ?? DatacenterOf(Used(node, "resourcePoolId")!),
            ],
            _ => throw new ArgumentException(node.Type),
        };

    private string FolderAt(StackNode sibling, string path)
    {
        var datacenter = Used(sibling, "datacenterId")!;
        return path.Length == 0
            ? datacenter
            : nodes
                .Values.Single(node => node.Type == VSphereType.Folder && Used(node, "datacenterId") == datacenter && PathOf(node) == path)
                .Name;
    }

    private string DatacenterOf(string node) =>
        nodes[node].Type == VSphereType.Datacenter ? node : DatacenterOf(Parents(nodes[node]).Single());

    private static string PathOf(StackNode folder) => AccessStack.TextOf(AccessStack.Value(folder.Inputs, "path")!);

    private static string? Used(StackNode node, string input) => (AccessStack.Value(node.Inputs, input) as OutputValue)?.Of;

    private Permit Read(ObjectValue permission)
    {
        var role = nodes[((OutputValue)AccessStack.Value(permission.Fields, "roleId")!).Of];
        var isNoAccess = role is StackLookup && AccessStack.TextOf(AccessStack.Value(role.Inputs, "label")!) == "No access";
        Assert.True(isNoAccess || role.Type == VSphereType.Role);
        return new(
            AccessStack.TextOf(AccessStack.Value(permission.Fields, "userOrGroup")!),
            ((TruthValue)AccessStack.Value(permission.Fields, "isGroup")!).Truth,
            ((TruthValue)AccessStack.Value(permission.Fields, "propagate")!).Truth,
            isNoAccess ? [] : [.. AccessStack.List(role, "rolePrivileges").Select(AccessStack.TextOf), .. Seeing]
        );
    }

    private static string TypeOf(StackNode node) =>
        node.Type switch
        {
            VSphereType.Datacenter => "Datacenter",
            VSphereType.ComputeCluster => "ClusterComputeResource",
            VSphereType.DistributedVirtualSwitch => "VmwareDistributedVirtualSwitch",
            VSphereType.DistributedPortGroup => "DistributedVirtualPortgroup",
            VSphereType.Host => "HostSystem",
            VSphereType.ResourcePool => "ResourcePool",
            VSphereType.Folder => "Folder",
            VSphereType.VirtualMachine => "VirtualMachine",
            _ => throw new ArgumentException(node.Type),
        };

    private sealed record Permit(string Principal, bool IsGroup, bool Propagates, string[] Privileges);
}
