using System;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere.Access;

/// <summary>Which permissions become of which grants and denials, counted by hand.</summary>
public sealed class PermissionsTests
{
    [Fact]
    public void Denial_on_a_machine_is_a_smaller_role_on_it_and_the_grant_one_permission_on_the_datacenter()
    {
        var stack = Stack(access =>
            access
                .Grant(Who.Group("platform"), "operator", on: AccessTarget.Everything)
                .Deny(Who.Group("platform"), [Permission.StopMachine, Permission.SnapshotMachine], on: "esx-01/db-1")
        );

        Assert.Equal(
            [
                @"fra: group corp.example.com\platform = operator",
                @"esx-01-db-1: group corp.example.com\platform = operator without StopMachine, SnapshotMachine",
            ],
            stack.Permissions
        );
        Assert.Equal(
            [
                "operator: VirtualMachine.Interact.Pause VirtualMachine.Interact.PowerOff VirtualMachine.Interact.PowerOn VirtualMachine.Interact.Reset"
                    + " VirtualMachine.Interact.Suspend VirtualMachine.State.CreateSnapshot VirtualMachine.State.RemoveSnapshot"
                    + " VirtualMachine.State.RenameSnapshot VirtualMachine.State.RevertToSnapshot",
                "operator without StopMachine, SnapshotMachine:"
                    + " VirtualMachine.Interact.Pause VirtualMachine.Interact.PowerOn VirtualMachine.Interact.Suspend",
            ],
            stack.Roles
        );
    }

    [Fact]
    public void Denial_of_everything_is_no_access() =>
        Assert.Equal(
            [@"fra: group corp.example.com\platform = operator", @"esx-01-db-1: group corp.example.com\platform = No access"],
            Permissions(access =>
                access
                    .Grant(Who.Group("platform"), "operator", on: AccessTarget.Everything)
                    .Deny(Who.Group("platform"), Ringfence.Permissions.All, on: "esx-01/db-1")
            )
        );

    [Fact]
    public void User_with_more_than_the_group_has_a_permission_that_holds_both() =>
        Assert.Equal(
            [@"fra: group corp.example.com\platform = operator", @"esx-01-db-1: corp.example.com\alice = operator + OpenConsole"],
            Permissions(access =>
                access
                    .Grant(Who.Group("platform"), "operator", on: AccessTarget.Everything)
                    .Grant(Who.User("alice"), [Permission.OpenConsole], on: "esx-01/db-1")
            )
        );

    [Fact]
    public void Member_who_is_denied_something_breaks_the_group_up_where_it_is_denied() =>
        Assert.Equal(
            [@"fra: corp.example.com\alice = operator", @"fra: corp.example.com\bob = operator without StopMachine"],
            Permissions(
                access =>
                    access
                        .Grant(Who.Group("platform"), "operator", on: AccessTarget.Everything)
                        .Deny(Who.User("bob"), [Permission.StopMachine], on: "vc/fra"),
                rule: CombiningRule.DenyOverrides
            )
        );

    [Fact]
    public void Users_who_happen_to_be_a_group_are_granted_as_users() =>
        Assert.Equal(
            [@"fra: corp.example.com\alice = operator", @"fra: corp.example.com\bob = operator"],
            Permissions(access =>
                access
                    .Grant(Who.User("alice"), "operator", on: AccessTarget.Everything)
                    .Grant(Who.User("bob"), "operator", on: AccessTarget.Everything)
            )
        );

    [Fact]
    public void Group_that_is_only_denied_something_is_granted_nothing() =>
        Assert.Equal(
            [@"fra: corp.example.com\alice = operator without StopMachine", @"fra: corp.example.com\bob = operator without StopMachine"],
            Permissions(
                access =>
                    access
                        .Grant(Who.User("alice"), "operator", on: AccessTarget.Everything)
                        .Grant(Who.User("bob"), "operator", on: AccessTarget.Everything)
                        .Deny(Who.Group("platform"), [Permission.StopMachine], on: AccessTarget.Everything),
                CombiningRule.DenyOverrides
            )
        );

    [Fact]
    public void Grant_for_an_object_alone_does_not_propagate() =>
        Assert.Equal(
            [@"fra: corp.example.com\alice! = operator"],
            Permissions(access => access.Grant(Who.User("alice"), "operator", on: "vc/fra", propagate: false))
        );

    [Fact]
    public void Members_of_a_custom_object_have_a_permission_each() =>
        Assert.Equal(
            [@"esx-01-web-1: corp.example.com\alice = operator", @"esx-02-lab-1: corp.example.com\alice = operator"],
            Permissions(access =>
                access.CustomObject("mine", ["esx-01/web-1", "esx-02/lab-1"], out var mine).Grant(Who.User("alice"), "operator", on: mine)
            )
        );

    [Fact]
    public void Custom_object_is_as_near_as_its_nearest_member() =>
        Assert.Equal(
            [@"fra: corp.example.com\alice = operator", @"esx-01-db-1: corp.example.com\alice = operator without StopMachine"],
            Permissions(access =>
                access
                    .CustomObject("mixed", ["vc/fra", "esx-01/web-1"], out var mixed)
                    .Grant(Who.User("alice"), "operator", on: mixed)
                    .Deny(Who.User("alice"), [Permission.StopMachine], on: "esx-01")
            )
        );

    [Fact]
    public void Grant_on_a_folder_is_repeated_on_its_machines_because_they_inherit_from_their_pool_too() =>
        Assert.Equal(
            [@"fra-front: corp.example.com\alice = operator", @"esx-01-web-1: corp.example.com\alice = operator"],
            Permissions(access =>
                access.Folder("front", out var front).Place("esx-01/web-1", under: front).Grant(Who.User("alice"), "operator", on: front)
            )
        );

    [Fact]
    public void Grant_on_a_cluster_is_on_it_and_on_its_machines_and_not_on_those_of_another() =>
        Assert.Equal(
            [
                @"prod: corp.example.com\alice = operator",
                @"esx-01-web-1: corp.example.com\alice = operator",
                @"esx-01-db-1: corp.example.com\alice = operator",
            ],
            Permissions(access => access.Grant(Who.User("alice"), "operator", on: "vc/fra/prod"))
        );

    [Fact]
    public void Grant_on_a_host_is_about_its_machines_and_networks_each_where_vcenter_looks() =>
        Assert.Equal(
            [
                @"esx-01: corp.example.com\alice = networks",
                @"esx-01-web-1: corp.example.com\bob = operator",
                @"esx-01-db-1: corp.example.com\bob = operator",
            ],
            Permissions(access =>
                access
                    .Role("networks", Ringfence.Permissions.NetworkConfiguration, out var configuring)
                    .Grant(Who.User("alice"), configuring, on: "esx-01")
                    .Grant(Who.User("bob"), [.. Ringfence.Permissions.LifeCycle, Permission.ViewMachine], on: "esx-01")
            )
        );

    [Fact]
    public void Denial_on_a_distributed_portgroup_is_on_it_and_nowhere_else() =>
        Assert.Equal(
            [@"fra: corp.example.com\alice = networker", @"tenant-db: corp.example.com\alice = networker without ConnectNic"],
            Permissions(access =>
                access
                    .Role("networker", [Permission.ViewNetwork, Permission.ConnectNic, Permission.ReconfigureNetwork], out var networker)
                    .Grant(Who.User("alice"), networker, on: AccessTarget.Everything)
                    .Deny(Who.User("alice"), [Permission.ConnectNic], on: "vc/fra/tenant/db")
            )
        );

    [Theory]
    [InlineData("mallory")]
    [InlineData("dora")]
    public void Who_has_left_or_is_in_another_directory_has_no_permission(string account) =>
        Assert.Empty(Permissions(access => access.Grant(Who.User(account), "operator", on: AccessTarget.Everything)));

    [Fact]
    public void Group_with_somebody_who_has_left_is_granted_as_the_others() =>
        Assert.Equal(
            [@"fra: corp.example.com\alice = operator"],
            Permissions(access => access.Grant(Who.Group("former"), "operator", on: AccessTarget.Everything))
        );

    [Fact]
    public void Without_entries_there_are_no_roles()
    {
        var stack = Stack(_ => { });

        Assert.Empty(stack.Roles);
        Assert.DoesNotContain(
            stack.Graph.Components,
            component => component.Kind is StackComponentKind.Roles or StackComponentKind.Permissions
        );
    }

    [Fact]
    public void Permissions_of_machines_are_with_their_host_and_the_others_together()
    {
        var stack = Stack(access => access.Grant(Who.User("alice"), "operator", on: "vc/fra/prod"));
        var kinds = stack.Graph.Components.ToDictionary(
            component => component.Name,
            component => (component.Kind, component.Element.Address)
        );

        Assert.Equal(
            [
                (StackComponentKind.Permissions, "east/access-control"),
                (StackComponentKind.Host, "east/esx-01"),
                (StackComponentKind.Host, "east/esx-01"),
            ],
            stack.Graph.Nodes.Where(node => node.Type == VSphereType.EntityPermissions).Select(node => kinds[node.Component])
        );
    }

    private static AccessStack Stack(Action<AccessControlBuilder> access) => AccessStack.Of(AccessFleets.Of(access));

    private static System.Collections.Generic.IReadOnlyList<string> Permissions(
        Action<AccessControlBuilder> access,
        CombiningRule rule = CombiningRule.NearestObject
    )
    {
        var stack = AccessStack.Of(AccessFleets.Of(access, module => module.VCenter().CombiningRule(rule)));

        Assert.Empty(stack.Plan.Problems);
        return stack.Permissions;
    }
}
