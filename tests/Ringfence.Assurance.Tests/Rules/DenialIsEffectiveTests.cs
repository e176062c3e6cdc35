using System.Linq;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class DenialIsEffectiveTests
{
    [Theory]
    [InlineData(CombiningRule.DenyOverrides, null)]
    [InlineData(CombiningRule.NearestObject, null)]
    [InlineData(CombiningRule.GrantOverrides, Verdict.Fail)]
    [InlineData(CombiningRule.FirstMatch, Verdict.Fail)]
    [InlineData(null, Verdict.Undetermined)]
    public void Combining_rule_decides_about_a_denial_below_an_earlier_grant(CombiningRule? rule, Verdict? expected)
    {
        var findings = Checked.Findings(
            "RF3006",
            fleet =>
            {
                Machines(fleet);
                fleet.AccessControl(access =>
                    Combined(access, rule)
                        .Group("operators", ["dana"], out var operators)
                        .Grant(operators, Permissions.LifeCycle, on: AccessTarget.Everything)
                        .Deny(operators, Permissions.LifeCycle, on: "kvm-01/payroll")
                );
            }
        );

        Assert.Equal(expected is null ? [] : [expected.Value], findings.Select(finding => finding.Verdict));
    }

    [Fact]
    public void Denial_that_comes_first_wins_where_the_first_match_does() =>
        Assert.Empty(
            Checked.Findings(
                "RF3006",
                fleet =>
                {
                    Machines(fleet);
                    fleet.AccessControl(access =>
                        Combined(access, CombiningRule.FirstMatch)
                            .Group("operators", ["dana"], out var operators)
                            .Deny(operators, Permissions.LifeCycle, on: "kvm-01/payroll")
                            .Grant(operators, Permissions.LifeCycle, on: AccessTarget.Everything)
                    );
                }
            )
        );

    [Fact]
    public void Grant_through_another_group_is_related_and_the_denial_is_blamed()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF3006",
                fleet =>
                {
                    Machines(fleet);
                    fleet.AccessControl(access =>
                        Combined(access, CombiningRule.GrantOverrides)
                            .Group("operators", ["dana", "emil"], out var operators)
                            .Group("platform", ["emil"], out var platform)
                            .Grant(platform, [Permission.StopMachine, Permission.DeleteMachine], on: "kvm-01")
                            .Deny(operators, Permissions.LifeCycle, on: "kvm-01/payroll")
                    );
                }
            )
        );

        Assert.Equal(
            "the denial for group operators on payroll has no effect: emil still has StopMachine through a grant for group platform on kvm-01",
            finding.Message
        );
        Assert.StartsWith(".Deny(", finding.BlamedLine());
        Assert.StartsWith(".Grant(platform", Checked.LineAt(Assert.Single(finding.Related).Place));
        Assert.Equal("east/kvm-01/payroll", finding.Subject.Address);
    }

    [Fact]
    public void Denial_on_a_custom_object_is_judged_for_each_member()
    {
        var findings = Checked.Findings(
            "RF3006",
            fleet =>
            {
                Machines(fleet);
                fleet.AccessControl(access =>
                    Combined(access, CombiningRule.NearestObject)
                        .CustomObjectByTag("vault", tag: "vault", out var vault)
                        .Grant(Who.User("dana"), Permissions.LifeCycle, on: "kvm-01/web-1")
                        .Grant(Who.User("dana"), Permissions.LifeCycle, on: "kvm-01")
                        .Group("operators", ["dana"], out var operators)
                        .Deny(operators, Permissions.LifeCycle, on: vault)
                );
            }
        );

        // On web-1 her own grant is as near as her group's denial and wins; on payroll the denial is nearer.
        Assert.Equal("east/kvm-01/web-1", Assert.Single(findings).Subject.Address);
    }

    [Fact]
    public void Denial_that_no_grant_meets_needs_no_combining_rule() =>
        Assert.Empty(
            Checked.Findings(
                "RF3006",
                fleet =>
                {
                    Machines(fleet);
                    fleet.AccessControl(access =>
                        Combined(access, null)
                            .Grant(Who.User("emil"), Permissions.LifeCycle, on: AccessTarget.Everything)
                            .Deny(Who.User("dana"), Permissions.LifeCycle, on: "kvm-01/payroll")
                    );
                }
            )
        );

    [Fact]
    public void Group_whose_members_are_not_known_may_hold_whom_a_grant_favours()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF3006",
                fleet =>
                {
                    Machines(fleet);
                    fleet.AccessControl(access =>
                        Combined(access, CombiningRule.GrantOverrides)
                            .Group(
                                "operators",
                                [Reference<DirectoryAccount>.Unknown("args[0] is known when the program runs")],
                                out var operators
                            )
                            .Grant(Who.User("dana"), Permissions.LifeCycle, on: AccessTarget.Everything)
                            .Deny(operators, Permissions.LifeCycle, on: "kvm-01/payroll")
                    );
                }
            )
        );

        Assert.Equal(Verdict.Undetermined, finding.Verdict);
        Assert.Equal("args[0] is known when the program runs", finding.Message);
    }

    private static AccessControlBuilder Combined(AccessControlBuilder access, CombiningRule? rule) =>
        access.Module(module =>
        {
            module.BuiltIn("example");
            if (rule is { } says)
                module.CombiningRule(says);
        });

    private static void Machines(FleetBuilder fleet) =>
        fleet.KvmHost(
            "kvm-01",
            host => host.VirtualMachine("web-1", vm => vm.Tag("vault")).VirtualMachine("payroll", vm => vm.Tag("vault").Sensitive())
        );
}
