using System;
using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class OnlyAdministratorsAreAdmittedTests
{
    [Fact]
    public void Business_user_on_a_host_is_reported_with_the_declaration()
    {
        var finding = Assert.Single(
            Findings(fleet => fleet.KvmHost("kvm-01", host => host.Users(users => users.From("corp.example.com", ["alice", "carol"]))))
        );

        Assert.Equal("'carol', a business user, has an account on kvm-01", finding.Message);
        Assert.Equal("directory.BusinessUser(\"carol\", out _);", Checked.LineAt(Assert.Single(finding.Related).Place));
    }

    [Theory]
    [InlineData(AccountDuty.BusinessUser)]
    [InlineData(AccountDuty.Unstated)]
    public void Local_account_without_administrative_duty_is_reported(AccountDuty duty)
    {
        var finding = Assert.Single(
            Findings(fleet => fleet.KvmHost("kvm-01", host => host.Users(users => users.Local("kiosk", duty: duty))))
        );

        Assert.Equal($"the account 'kiosk' on kvm-01 has no administrative duty ({duty})", finding.Message);
        Assert.Equal("duty", finding.Place.Parameter);
    }

    [Fact]
    public void Business_user_that_is_granted_a_permission_is_reported_at_the_principal()
    {
        var finding = Assert.Single(
            Findings(fleet =>
                fleet.AccessControl(access => access.Grant(Who.User("carol"), [Permission.ViewMachine], on: AccessTarget.Everything))
            )
        );

        Assert.Equal("'carol', a business user, is granted permissions", finding.Message);
    }

    [Fact]
    public void Business_user_in_a_group_with_several_grants_is_reported_once_at_the_first_grant()
    {
        var finding = Assert.Single(
            Findings(fleet =>
                fleet.AccessControl(access =>
                {
                    access.Group("ops", ["alice", "carol"], out var ops);
                    access.Grant(ops, [Permission.ViewMachine], on: AccessTarget.Everything);
                    access.Grant(ops, [Permission.StartMachine], on: AccessTarget.Everything);
                })
            )
        );

        Assert.Equal("'carol', a business user, is granted permissions through the group 'ops'", finding.Message);
        Assert.Equal("east/access-control/ops", finding.Subject.Address);
        Assert.StartsWith("access.Grant(ops, [Permission.ViewMachine]", finding.BlamedLine(), StringComparison.Ordinal);
        Assert.Equal("'carol' is made a member of 'ops'", finding.Related[1].Text);
        Assert.Equal(1, finding.Related[1].Place.Item);
    }

    [Fact]
    public void Denial_and_a_group_without_grants_admit_nobody() =>
        Assert.Empty(
            Findings(fleet =>
                fleet.AccessControl(access =>
                    access
                        .Group("sales", ["carol"], out var sales)
                        .Deny(sales, [Permission.ViewMachine], on: AccessTarget.Everything)
                        .Deny(Who.User("carol"), [Permission.ViewMachine], on: AccessTarget.Everything)
                )
            )
        );

    [Fact]
    public void Local_account_of_the_same_name_as_a_business_user_is_someone_else() =>
        Assert.Empty(Findings(fleet => fleet.KvmHost("kvm-01", host => host.Users(users => users.Local("carol")))));

    [Fact]
    public void Grant_to_someone_who_is_not_known_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(
                    Findings(fleet =>
                        fleet.AccessControl(access =>
                            access.Grant(
                                Who.User(Reference<Model.DirectoryAccount>.Unknown("args[0] is not known")),
                                [Permission.ViewMachine],
                                on: AccessTarget.Everything
                            )
                        )
                    )
                )
                .Verdict
        );

    private static IReadOnlyList<Finding> Findings(Action<FleetBuilder> describe) =>
        Checked.Findings(
            "RF1007",
            fleet =>
            {
                fleet.ActiveDirectory(
                    "corp.example.com",
                    directory =>
                    {
                        directory.Administrator("alice");
                        directory.BusinessUser("carol", out _);
                    }
                );
                describe(fleet);
            }
        );
}
