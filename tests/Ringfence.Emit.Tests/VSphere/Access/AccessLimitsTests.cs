using System;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere.Access;

/// <summary>What is said of what vSphere cannot express: a problem where a denial would not be kept, a note where nobody spoke of it.</summary>
public sealed class AccessLimitsTests
{
    [Fact]
    public void Entries_that_another_module_should_enforce_are_refused() =>
        Refused(
            AccessFleets.Of(access => access.Grant(Who.User("alice"), "operator", on: AccessTarget.Everything), module => module.Polkit()),
            "east/esx-01",
            "its access module is polkit, and nothing but vCenter",
            "module.VCenter()"
        );

    [Fact]
    public void Conflict_that_the_module_does_not_decide_is_refused() =>
        Refused(
            AccessFleets.Of(
                access =>
                    access
                        .Grant(Who.User("alice"), "operator", on: AccessTarget.Everything)
                        .Deny(Who.User("alice"), "operator", on: "esx-01/db-1"),
                module => module.BuiltIn("vCenter")
            ),
            "east/esx-01/db-1",
            "whether alice has ViewMachine on it is not decided",
            ".CombiningRule("
        );

    [Fact]
    public void Accounts_that_are_one_name_to_vcenter_are_refused() =>
        Refused(
            AccessFleets.Of(
                access => access.Grant(Who.User("alice"), "operator", on: AccessTarget.Everything),
                directory: directory => directory.Administrator("Platform")
            ),
            "east/access-control",
            @"corp.example.com\Platform and corp.example.com\platform are one name",
            "differ by more than case"
        );

    [Theory]
    [InlineData("esx-01/db-1", Permission.ViewMachine, "vSphere shows an object to whoever may do anything with it")]
    [InlineData("vc/fra/tenant/db", Permission.ViewNetwork, "vSphere shows an object to whoever may do anything with it")]
    [InlineData("vc/fra/tenant/db", Permission.MirrorTraffic, "the mirrors are those of the distributed switch")]
    [InlineData("esx-01/tenant/db", Permission.ReconfigureNetwork, "one for each of its portgroups, for all hosts")]
    [InlineData("esx-01/own", Permission.DeleteNetwork, "the networks of a host's own are its configuration")]
    [InlineData("esx-01/own/lan", Permission.CreateNetwork, "the networks of a host's own are its configuration")]
    [InlineData("esx-01/own/lan", Permission.ConnectNic, "in their datacenter when vNICs are attached")]
    [InlineData("esx-01/db-1/nic0", Permission.ConnectNic, "vSphere knows no vNICs")]
    [InlineData("esx-01/db-1/nic0", Permission.ViewNetwork, "vSphere shows a machine with its vNICs")]
    public void Denial_that_vsphere_would_not_keep_is_refused(string target, Permission permission, string says)
    {
        var stack = AccessStack.Of(
            AccessFleets.Of(access =>
                access
                    .Grant(Who.User("alice"), Permissions.All, on: AccessTarget.Everything)
                    .Deny(Who.User("alice"), [permission], on: target, propagate: false)
            )
        );

        var problem = Assert.Single(stack.Plan.Problems, problem => problem.Element == "east/" + target);
        Assert.Equal(
            $"alice is denied {permission} on it and would have it",
            problem.Problem[..problem.Problem.IndexOf(':', StringComparison.Ordinal)]
        );
        Assert.Contains(says, problem.Problem, StringComparison.Ordinal);
        Assert.True(problem.Origin.IsKnown);
    }

    [Fact]
    public void Denial_of_what_vsphere_keeps_is_no_problem() =>
        Assert.Empty(
            AccessStack
                .Of(
                    AccessFleets.Of(access =>
                        access
                            .Grant(Who.User("alice"), Permissions.All, on: AccessTarget.Everything)
                            .Deny(Who.User("alice"), Permissions.All, on: "esx-01/db-1")
                            .Deny(Who.User("alice"), [Permission.ConnectNic], on: "vc/fra/tenant/web")
                    )
                )
                .Plan.Problems
        );

    public static TheoryData<string, Permission[], string> Limits =>
        new()
        {
            { "vc/fra", [Permission.SuspendMachine], "resumed by starting it" },
            { "vc/fra", [Permission.CreateMachine], "alone creates none with disks" },
            { "vc/fra", [Permission.ReconfigureMachine], "alone adds and extends none" },
            { "vc/fra", [Permission.MigrateMachine], "alone moves within its pool" },
            { "vc/fra", [Permission.ReconfigureFirewall], "ReconfigureFirewall gives nothing" },
            { "esx-01", [Permission.ReconfigureNetwork], "somebody is granted ReconfigureNetwork there and does not have it" },
            { "esx-01/db-1", [Permission.StartMachine], "somebody has ViewMachine there without a grant" },
            { "esx-01/db-1", [Permission.ConnectNic], "vSphere knows no vNICs" },
            { "esx-01/own", [Permission.MirrorTraffic], "somebody is granted MirrorTraffic there and does not have it" },
        };

    [Theory]
    [MemberData(nameof(Limits))]
    public void What_vsphere_gives_or_withholds_that_nobody_spoke_of_is_noted(string target, Permission[] permissions, string says)
    {
        var granted = AccessStack.Of(AccessFleets.Of(access => access.Grant(Who.User("alice"), permissions, on: target)));
        var viewing = AccessStack.Of(AccessFleets.Of(access => access.Grant(Who.User("alice"), Permissions.View, on: target)));

        Assert.Empty(granted.Plan.Problems);
        Assert.Contains(granted.Plan.Notes, note => note.Reason.Contains(says, StringComparison.Ordinal));
        Assert.DoesNotContain(viewing.Plan.Notes, note => note.Reason.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mallory", "mallory has grants and gets nothing in vCenter: the person has left or moved")]
    [InlineData("dora", "dora has grants and gets nothing in vCenter: vCenter does not take FreeIPA")]
    [InlineData("chen", "chen is revoked on the host alone: the permissions in vCenter remain")]
    public void Accounts_whose_grants_come_to_something_else_are_noted(string account, string says)
    {
        Assert.Contains(NotesOf(account), reason => reason.StartsWith(says, StringComparison.Ordinal));
        Assert.DoesNotContain(NotesOf("bob"), reason => reason.StartsWith(says, StringComparison.Ordinal));

        static string[] NotesOf(string account) =>
            [
                .. AccessStack
                    .Of(AccessFleets.Of(access => access.Grant(Who.User(account), "operator", on: AccessTarget.Everything)))
                    .Plan.Notes.Select(note => note.Reason),
            ];
    }

    [Fact]
    public void Group_that_permissions_are_for_must_be_in_the_directory_and_that_is_noted()
    {
        var stack = AccessStack.Of(AccessFleets.Of(access => access.Grant(Who.Group("platform"), "operator", on: AccessTarget.Everything)));

        var note = Assert.Single(stack.Plan.Notes, note => note.Element == "east/access-control/platform");
        Assert.EndsWith("with these members and no others: alice, bob", note.Reason, StringComparison.Ordinal);
    }

    private static void Refused(Model.Fleet fleet, string element, string says, string remedy)
    {
        var problem = Assert.Single(AccessStack.Of(fleet).Plan.Problems);

        Assert.Equal(element, problem.Element);
        Assert.Contains(says, problem.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, problem.Remedy, StringComparison.Ordinal);
        Assert.True(problem.Origin.IsKnown);
    }
}
