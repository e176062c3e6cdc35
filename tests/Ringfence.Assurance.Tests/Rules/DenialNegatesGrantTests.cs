using System;
using System.Collections.Generic;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class DenialNegatesGrantTests
{
    [Fact]
    public void Denial_without_any_grant_of_its_users_fails()
    {
        var finding = Assert.Single(
            Findings(access =>
                access
                    .Grant(Who.User("emil"), Permissions.LifeCycle, on: AccessTarget.Everything)
                    .Deny(Who.User("dana"), Permissions.LifeCycle, on: "kvm-01/payroll")
            )
        );

        Assert.Equal(
            "the denial for user dana on kvm-01/payroll negates nothing: no grant of the same permissions to the same users is there or above",
            finding.Message
        );
        Assert.StartsWith(".Deny(", finding.BlamedLine());
        Assert.Equal("east/kvm-01/payroll", finding.Subject.Address);
    }

    [Fact]
    public void Grant_on_an_ancestor_to_a_group_of_the_user_anchors_it() =>
        Assert.Empty(
            Findings(access =>
                access
                    .Group("operators", ["dana"], out var operators)
                    .Grant(operators, Permissions.LifeCycle, on: "kvm-01")
                    .Deny(Who.User("dana"), Permissions.LifeCycle, on: "kvm-01/payroll")
            )
        );

    [Fact]
    public void Grant_on_the_same_object_anchors_it() =>
        Assert.Empty(
            Findings(access =>
                access
                    .Grant(Who.User("dana"), Permissions.All, on: "kvm-01/payroll", propagate: false)
                    .Deny(Who.User("dana"), [Permission.DeleteMachine], on: "kvm-01/payroll")
            )
        );

    [Fact]
    public void Denial_above_a_grant_negates_it_too() =>
        Assert.Empty(
            Findings(access =>
                access
                    .Deny(Who.User("dana"), [Permission.DeleteMachine], on: AccessTarget.Everything)
                    .Grant(Who.User("dana"), Permissions.All, on: "kvm-01/payroll")
            )
        );

    [Fact]
    public void Grant_that_does_not_propagate_anchors_nothing_below() =>
        Assert.Single(
            Findings(access =>
                access
                    .Grant(Who.User("dana"), Permissions.All, on: "kvm-01", propagate: false)
                    .Deny(Who.User("dana"), Permissions.All, on: "kvm-01/payroll")
            )
        );

    [Fact]
    public void Grant_of_other_permissions_anchors_nothing() =>
        Assert.Single(
            Findings(access =>
                access
                    .Grant(Who.User("dana"), Permissions.View, on: AccessTarget.Everything)
                    .Deny(Who.User("dana"), Permissions.LifeCycle, on: "kvm-01/payroll")
            )
        );

    [Fact]
    public void Denial_on_a_custom_object_needs_a_grant_above_one_member() =>
        Assert.Empty(
            Findings(access =>
                access
                    .CustomObject("both", ["kvm-01/payroll", "kvm-02"], out var both)
                    .Grant(Who.User("dana"), Permissions.LifeCycle, on: "kvm-02")
                    .Deny(Who.User("dana"), Permissions.LifeCycle, on: both)
            )
        );

    [Fact]
    public void Permission_of_a_grant_that_is_not_known_leaves_it_undetermined()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                {
                    Machines(fleet);
                    fleet.AccessControl(access =>
                        access
                            .Role("operator", [Permission.ViewMachine], out var operating)
                            .Grant(Who.User("dana"), operating, on: AccessTarget.Everything)
                            .Deny(Who.User("dana"), Permissions.LifeCycle, on: "kvm-01/payroll")
                    );
                }
            )
            .Build();
        var access = fleet.AccessControl!;
        var role = access.Roles[0] with { Permissions = access.Roles[0].Permissions.Opened("args") };

        var finding = Assert.Single(
            Checked.Findings("RF3007", fleet with { AccessControl = access with { Roles = ValueList<Role>.Of([role]) } })
        );

        Assert.Equal(Verdict.Undetermined, finding.Verdict);
    }

    private static IReadOnlyList<Finding> Findings(Action<AccessControlBuilder> describe) =>
        Checked.Findings(
            "RF3007",
            fleet =>
            {
                Machines(fleet);
                fleet.AccessControl(describe);
            }
        );

    private static void Machines(FleetBuilder fleet)
    {
        fleet.KvmHost("kvm-01", host => host.VirtualMachine("payroll", vm => vm.Sensitive()));
        fleet.KvmHost("kvm-02", _ => { });
    }
}
