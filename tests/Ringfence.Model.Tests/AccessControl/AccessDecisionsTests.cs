using System.Linq;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Tests.AccessControl;

/// <summary>The paper's example: "ability to take snapshots, start and stop all VMs except a designated VM running a sensitive application".</summary>
public sealed class AccessDecisionsTests
{
    [Theory]
    [InlineData("web-1", Permission.StartMachine, "may")]
    [InlineData("web-1", Permission.StopMachine, "may")]
    [InlineData("web-1", Permission.SnapshotMachine, "may")]
    [InlineData("web-1", Permission.DeleteMachine, "may not")]
    [InlineData("payroll", Permission.StartMachine, "may not")]
    [InlineData("payroll", Permission.StopMachine, "may not")]
    [InlineData("payroll", Permission.SnapshotMachine, "may not")]
    [InlineData("payroll", Permission.ViewMachine, "may")]
    public void Operators_start_stop_and_snapshot_all_machines_except_the_sensitive_one(
        string machine,
        Permission permission,
        string expected
    )
    {
        var fleet = Fleet_of_the_example(CombiningRule.DenyOverrides);

        Assert.Equal(expected, Says(fleet, "dana", permission, machine));
    }

    [Theory]
    [InlineData(CombiningRule.DenyOverrides, "may not")]
    [InlineData(CombiningRule.GrantOverrides, "may")]
    [InlineData(CombiningRule.FirstMatch, "may")] // The grant is declared before the denial.
    [InlineData(CombiningRule.NearestObject, "may not")]
    [InlineData(null, "nobody knows whether")]
    public void Combining_rule_decides_whether_the_exception_holds(CombiningRule? rule, string expected)
    {
        var fleet = Fleet_of_the_example(rule);

        Assert.Equal(expected, Says(fleet, "dana", Permission.StopMachine, "payroll"));
    }

    [Theory]
    [InlineData("alice", "may")] // Her own grant wins over the denial of her group, both on the machine.
    [InlineData("dana", "may not")]
    public void Nearest_object_prefers_the_user_to_the_group(string user, string expected)
    {
        var fleet = Fleet_of_the_example(
            CombiningRule.NearestObject,
            access => access.Grant(Who.User("alice"), [Permission.StopMachine], on: "kvm-01/payroll")
        );

        Assert.Equal(expected, Says(fleet, user, Permission.StopMachine, "payroll"));
    }

    [Fact]
    public void Decision_names_the_entry_that_made_it()
    {
        var fleet = Fleet_of_the_example(CombiningRule.DenyOverrides);

        var decision = Decide(fleet, "dana", Permission.StopMachine, "payroll");

        Assert.Equal(AccessEffect.Deny, decision.DecidedBy!.Entry.Effect);
        Assert.Equal(0, decision.DecidedBy.Distance);
        Assert.Equal("east/kvm-01/payroll", decision.DecidedBy.At);
        Assert.Equal([AccessEffect.Deny, AccessEffect.Grant], decision.Applicable.Select(entry => entry.Entry.Effect));
    }

    [Fact]
    public void Parent_that_is_not_known_leaves_what_may_be_inherited_undecided()
    {
        var fleet = Fleet_of_the_example(
            CombiningRule.DenyOverrides,
            access =>
                access
                    .Folder("vault", out var vault)
                    .Place(Reference<Element>.Unknown("nobody knows"), under: vault)
                    .Grant(Who.User("emil"), [Permission.StopMachine], on: vault)
        );

        Assert.Equal("nobody knows whether", Says(fleet, "emil", Permission.StopMachine, "web-1"));
        Assert.Equal("may not", Says(fleet, "emil", Permission.DeleteMachine, "web-1"));
    }

    private static Model.Fleet Fleet_of_the_example(CombiningRule? rule, System.Action<AccessControlBuilder>? more = null) =>
        Fleet
            .Define(
                "east",
                fleet =>
                {
                    fleet.KvmHost("kvm-01", host => host.VirtualMachine("web-1", _ => { }).VirtualMachine("payroll", vm => vm.Sensitive()));
                    fleet.AccessControl(access =>
                    {
                        access
                            .Module(module =>
                            {
                                module.BuiltIn("example");
                                if (rule is { } says)
                                    module.CombiningRule(says);
                            })
                            .Group("operators", ["alice", "dana"], out var operators)
                            .Grant(operators, [Permission.ViewMachine, .. Permissions.LifeCycle], on: AccessTarget.Everything)
                            .Deny(operators, Permissions.LifeCycle, on: "kvm-01/payroll");
                        more?.Invoke(access);
                    });
                }
            )
            .Build();

    private static string Says(Model.Fleet fleet, string user, Permission permission, string machine)
    {
        var isAllowed = Decide(fleet, user, permission, machine).IsAllowed;
        return isAllowed.IsUnknown ? "nobody knows whether"
            : isAllowed.IsTrue ? "may"
            : "may not";
    }

    private static AccessDecision Decide(Model.Fleet fleet, string user, Permission permission, string machine) =>
        new AccessDecisions(new FleetIndex(fleet)).Decide(
            user,
            permission,
            fleet.Hosts[0].VirtualMachines.Single(any => any.Name.Text == machine)
        );
}
