using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class SensitiveMachineIsExemptTests
{
    [Fact]
    public void Inherited_grants_are_named_together_and_the_machine_is_blamed()
    {
        var finding = Assert.Single(
            Findings(access =>
                access
                    .Group("operators", ["dana", "emil"], out var operators)
                    .Grant(operators, Permissions.LifeCycle, on: "kvm-01")
                    .Grant(Who.User("alice"), Permissions.All, on: AccessTarget.Everything)
            )
        );

        Assert.Equal(
            "payroll is sensitive, and group operators has StartMachine, StopMachine and SnapshotMachine on it only because of a grant on kvm-01",
            finding.Message
        );
        Assert.Contains(".Sensitive(", finding.BlamedLine());
        Assert.Equal([".Grant(operator", ".Grant(Who.User"], finding.Related.Select(related => Checked.LineAt(related.Place)[..15]));
    }

    [Fact]
    public void Grant_on_the_machine_itself_was_meant_for_it() =>
        Assert.Empty(Findings(access => access.Grant(Who.User("alice"), Permissions.LifeCycle, on: "kvm-01/payroll")));

    [Fact]
    public void Custom_object_that_holds_the_machine_was_meant_for_it() =>
        Assert.Empty(
            Findings(access =>
                access
                    .CustomObject("ledgers", ["kvm-01/payroll"], out var ledgers)
                    .Grant(Who.User("alice"), Permissions.LifeCycle, on: ledgers)
            )
        );

    [Fact]
    public void Grant_that_does_not_propagate_does_not_reach_it() =>
        Assert.Empty(Findings(access => access.Grant(Who.User("alice"), Permissions.LifeCycle, on: "kvm-01", propagate: false)));

    [Fact]
    public void Seeing_the_machine_may_be_inherited() =>
        Assert.Empty(Findings(access => access.Grant(Who.User("alice"), Permissions.View, on: AccessTarget.Everything)));

    [Fact]
    public void Denial_for_one_user_does_not_exempt_the_machine_from_the_others()
    {
        var finding = Assert.Single(
            Findings(access =>
                access
                    .Group("operators", ["dana", "emil"], out var operators)
                    .Grant(operators, Permissions.LifeCycle, on: "kvm-01")
                    .Deny(Who.User("dana"), Permissions.LifeCycle, on: "kvm-01/payroll")
            )
        );

        Assert.Equal(Verdict.Fail, finding.Verdict);
    }

    [Fact]
    public void Denial_without_effect_is_left_to_the_rule_of_effective_denials() =>
        Assert.Empty(
            Findings(access =>
                access
                    .Module(module => module.BuiltIn("example").CombiningRule(CombiningRule.GrantOverrides))
                    .Grant(Who.User("dana"), Permissions.LifeCycle, on: "kvm-01")
                    .Deny(Who.User("dana"), Permissions.LifeCycle, on: "kvm-01/payroll")
            )
        );

    [Fact]
    public void Sensitivity_that_is_not_known_is_undetermined_only_when_somebody_inherits()
    {
        Setting<bool> sensitive = Setting<bool>.Unknown("args");

        Assert.Empty(Findings(access => access.Grant(Who.User("alice"), Permissions.View, on: "kvm-01"), sensitive));
        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(access => access.Grant(Who.User("alice"), Permissions.All, on: "kvm-01"), sensitive)).Verdict
        );
    }

    private static IReadOnlyList<Finding> Findings(Action<AccessControlBuilder> describe, Setting<bool>? sensitive = null) =>
        Checked.Findings(
            "RF3009",
            fleet =>
            {
                fleet.KvmHost(
                    "kvm-01",
                    host => host.VirtualMachine("payroll", vm => vm.Sensitive(sensitive)).VirtualMachine("web-1", _ => { })
                );
                fleet.AccessControl(describe);
            }
        );
}
