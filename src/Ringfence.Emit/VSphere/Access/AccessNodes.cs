using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>The roles and permissions of a stack.</summary>
internal sealed class AccessNodes(StackScope scope)
{
    private const string Module = "vCenter";

    // How vCenter's own role without any privilege is labelled; its name is NoAccess.
    private const string NoAccess = "No access";

    private readonly Dictionary<PermissionSet, StackValue> ids = [];
    private CompiledAccess? access;

    /// <summary>Where vSphere's answers are not the model's; known once there are roles.</summary>
    public IReadOnlyList<AccessLimit> Limits { get; private set; } = [];

    /// <summary>Compiles access control, and adds the roles that permissions use.</summary>
    public void AddRoles()
    {
        if (scope.Fleet.Fleet.AccessControl is not { Entries.Count: > 0 } described || !IsEnforcedByVCenter())
            return;
        access = new(scope);
        var comparison = new AccessComparison(access, scope);
        comparison.Run();
        Limits = comparison.Limits;
        new AccessNotes(access, scope).Say();
        var used = access
            .Bearers.SelectMany(found => access.On(found).Permissions)
            .Select(permission => permission.Role)
            .Distinct()
            .ToList();
        if (used.Count == 0)
            return;
        var names = new RoleNames(scope);
        var component = scope.Graph.Component("roles", StackComponentKind.Roles, described);
        foreach (var role in used)
            ids.Add(role, new OutputValue(Add(role, names, component, described), "id"));
    }

    /// <summary>Adds the permissions of everything that has some. Everything must be there.</summary>
    public void AddPermissions()
    {
        if (access is null || !access.Bearers.Any())
            return;
        var component = scope.Graph.Component("permissions", StackComponentKind.Permissions, scope.Fleet.Fleet.AccessControl!);
        foreach (var bearer in access.Bearers)
        {
            var node = NodeOf(bearer);
            scope.Graph.Resource(
                $"{node.Name}-permissions",
                VSphereType.EntityPermissions,
                bearer.Kind == EntityKind.Machine ? node.Component : component,
                bearer.Element,
                [
                    ("entityId", new OutputValue(node.Name, bearer.Kind.IdOutput)),
                    ("entityType", bearer.Kind.Type),
                    ("permissions", StackValue.List(access.On(bearer).Permissions.Select(Value))),
                ]
            );
        }
    }

    /// <summary>Whether the declared modules are vCenter; a problem for a host whose entries another would have to enforce.</summary>
    private bool IsEnforcedByVCenter()
    {
        var others = scope
            .VCenter.Datacenters.SelectMany(datacenter => datacenter.Clusters)
            .SelectMany(scope.HostsOf)
            .Select(host => (Host: host, Module: host.AccessModule ?? scope.Fleet.Fleet.AccessControl?.Module))
            .Where(at => at.Module is not null && scope.Plan.Known(at.Module.Name, at.Host, "the access module")?.ToString() != Module)
            .DistinctBy(at => at.Module)
            .ToList();
        foreach (var (host, module) in others)
            scope.Plan.Refuse(
                host,
                module!.Origin,
                $"its access module is {module.Name}, and nothing but vCenter keeps to grants and denials on a host that it manages",
                "Declare .AccessModule(module => module.VCenter()) on the host"
            );
        return others.Count == 0;
    }

    private string Add(PermissionSet role, RoleNames names, string component, Element described)
    {
        if (role.IsEmpty)
            return scope.Graph.Lookup("no-access", VSphereType.FindRole, component, described, [("label", NoAccess)]).Name;
        var name = names.Of(role);
        var privileges = Privileges.Ids(role).ToList();
        return scope
            .Graph.Resource(
                $"role-{Slug(name)}",
                VSphereType.Role,
                component,
                described,
                // A role that lists nothing is to see and no more.
                [("name", name), ("rolePrivileges", privileges.Count == 0 ? null : StackValue.Texts(privileges))]
            )
            .Name;
    }

    private StackNode NodeOf(InventoryObject bearer)
    {
        if (bearer.Kind != EntityKind.Folder)
            return scope.NodeOf(bearer.Element);
        var component = scope.NodeOf(bearer.Datacenter).Component;
        return scope.Graph.Nodes.Single(node =>
            node.Type == VSphereType.Folder && node.Component == component && node.Element.Address == bearer.Element.Address
        );
    }

    private StackValue Value(GivenPermission permission) =>
        StackValue.Object(
            VSphereType.EntityPermissionsPermission,
            ("userOrGroup", permission.UserOrGroup),
            ("isGroup", permission.IsGroup),
            ("propagate", permission.Propagates),
            ("roleId", ids[permission.Role])
        );

    private static string Slug(string name) =>
        string.Join(
            '-',
            new string([.. name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        );
}
