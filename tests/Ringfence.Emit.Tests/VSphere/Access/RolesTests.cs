using System;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere.Access;

/// <summary>What roles hold, and what they are called.</summary>
public sealed partial class RolesTests
{
    [Fact]
    public void Privileges_are_of_one_permission_each_but_for_the_networks_of_hosts()
    {
        var single = Permissions.All.SelectMany(permission => Privileges.Ids(PermissionSet.Of(permission))).ToList();

        Assert.Distinct(single);
        Assert.Equal(["Host.Config.Network"], Privileges.Ids(PermissionSet.Of(Permissions.All)).Except(single));
        Assert.All(single, id => Assert.Matches(Id(), id));
    }

    [Fact]
    public void Every_permission_but_to_see_and_the_firewall_gives_privileges() =>
        Assert.Equal(
            [Permission.ViewMachine, Permission.ViewNetwork, Permission.ReconfigureFirewall],
            Permissions.All.Where(permission => !Privileges.Ids(PermissionSet.Of(permission)).Any())
        );

    [Theory]
    [InlineData("operator", Permission.StartMachine, Permission.StopMachine, Permission.SuspendMachine, Permission.SnapshotMachine)]
    [InlineData("operator without StopMachine", Permission.StartMachine, Permission.SuspendMachine, Permission.SnapshotMachine)]
    [InlineData("StartMachine", Permission.StartMachine)]
    [InlineData("MigrateMachine, CreateNetwork", Permission.CreateNetwork, Permission.MigrateMachine)]
    [InlineData("view only", Permission.ViewMachine)]
    [InlineData(
        "operator without SuspendMachine + OpenConsole",
        Permission.StartMachine,
        Permission.StopMachine,
        Permission.SnapshotMachine,
        Permission.OpenConsole
    )]
    [InlineData(
        "network configuration without ReconfigureNetwork, ConnectNic",
        Permission.CreateNetwork,
        Permission.DeleteNetwork,
        Permission.MirrorTraffic
    )]
    public void Role_is_called_what_a_person_understands(string name, params Permission[] permissions)
    {
        var stack = AccessStack.Of(AccessFleets.Of(access => access.Grant(Who.User("alice"), permissions, on: "vc/fra")));

        Assert.Equal(name, Assert.Single(stack.Roles.Select(role => role[..role.IndexOf(':')]).Distinct()));
        Assert.StartsWith("role-", stack.Graph.Nodes.Single(node => node.Type == VSphereType.Role).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Role_that_only_sees_lists_no_privileges()
    {
        var stack = AccessStack.Of(AccessFleets.Of(access => access.Grant(Who.User("alice"), Permissions.View, on: "vc/fra")));

        Assert.Equal(["view only: "], stack.Roles);
        Assert.Null(AccessStack.Value(stack.Graph.Nodes.Single(node => node.Type == VSphereType.Role).Inputs, "rolePrivileges"));
    }

    [Fact]
    public void Roles_named_as_vcenters_own_get_another_name()
    {
        var stack = AccessStack.Of(
            AccessFleets.Of(access =>
                access.Role("admin", Permissions.All, out var admin).Grant(Who.User("alice"), admin, on: AccessTarget.Everything)
            )
        );

        Assert.StartsWith("admin (2): ", Assert.Single(stack.Roles), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^[A-Za-z]+(\.[A-Za-z]+){1,2}$")]
    private static partial Regex Id();
}
