using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit.Tests.VSphere.Access;

/// <summary>The stack of a fleet's first vCenter with its roles and permissions.</summary>
internal sealed class AccessStack
{
    private AccessStack(Model.Fleet fleet)
    {
        Index = new(fleet);
        Plan = new("vsphere");
        var vcenter = fleet.VCenters[0];
        var scope = new StackScope(Index, vcenter, Plan);
        foreach (var datacenter in vcenter.Datacenters)
        {
            new DatacenterNodes(scope, datacenter).Add();
            foreach (var cluster in datacenter.Clusters)
                new ClusterNodes(scope, datacenter, cluster).Add();
            var names = new HashSet<string>();
            foreach (var vswitch in datacenter.DistributedSwitches)
                new SwitchNodes(scope, datacenter, vswitch).Add(names);
        }
        var access = new AccessNodes(scope);
        access.AddRoles();
        foreach (var host in fleet.Hosts.OfType<EsxiHost>())
            if (Index.Sites.Of(host) is { } site)
                new HostNodes(scope, site, host).Add();
        access.AddPermissions();
        Limits = access.Limits;
        Graph = scope.Graph.Build("vc", "a test", "vc.example.com", vcenter);
    }

    public FleetIndex Index { get; }

    public EmissionPlan Plan { get; }

    public StackGraph Graph { get; }

    public IReadOnlyList<AccessLimit> Limits { get; }

    public static AccessStack Of(Model.Fleet fleet) => new(fleet);

    /// <summary>The roles as "name: privileges", in order.</summary>
    public IReadOnlyList<string> Roles =>
        [
            .. Graph
                .Nodes.Where(node => node.Type == VSphereType.Role)
                .Select(role => $"{Text(role, "name")}: {string.Join(" ", List(role, "rolePrivileges").Select(TextOf))}"),
        ];

    /// <summary>The permissions as "entity: [group] principal = role", with an exclamation mark where they do not propagate; in order.</summary>
    public IReadOnlyList<string> Permissions =>
        [
            .. Graph
                .Nodes.Where(node => node.Type == VSphereType.EntityPermissions)
                .SelectMany(node => List(node, "permissions").Cast<ObjectValue>(), Line),
        ];

    private string Line(StackNode node, ObjectValue permission)
    {
        var entity = ((OutputValue)Value(node.Inputs, "entityId")!).Of;
        var role = Graph.Nodes.Single(found => found.Name == ((OutputValue)Value(permission.Fields, "roleId")!).Of);
        var isGroup = ((TruthValue)Value(permission.Fields, "isGroup")!).Truth;
        var propagates = ((TruthValue)Value(permission.Fields, "propagate")!).Truth;
        var who = TextOf(Value(permission.Fields, "userOrGroup")!);
        return $"{entity}: {(isGroup ? "group " : "")}{who}{(propagates ? "" : "!")} = {Text(role, role is StackLookup ? "label" : "name")}";
    }

    internal static StackValue? Value(IEnumerable<StackInput> inputs, string name) =>
        inputs.FirstOrDefault(input => input.Name == name)?.Value;

    internal static string TextOf(StackValue value) => ((TextValue)value).Text;

    internal static IEnumerable<StackValue> List(StackNode node, string name) =>
        (Value(node.Inputs, name) as ListValue)?.Items ?? ValueList<StackValue>.Empty;

    private static string Text(StackNode node, string name) => TextOf(Value(node.Inputs, name)!);
}
