using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class RolesCoverBothOperationClassesTests
{
    [Fact]
    public void Access_control_without_roles_fails_for_both_classes() =>
        Assert.Equal(
            ["no role covers the management of virtual machines", "no role covers the configuration of the virtual network"],
            Checked
                .Findings("RF3001", fleet => fleet.AccessControl(access => access.Module(module => module.Polkit())))
                .Select(finding => finding.Message)
        );

    [Fact]
    public void Permissions_granted_without_a_role_cover_their_class() =>
        Assert.Empty(
            Checked.Findings(
                "RF3001",
                fleet =>
                    fleet.AccessControl(access =>
                        access
                            .Role("operator", Permissions.MachineManagement, out _)
                            .Grant(Who.User("chen"), Permissions.NetworkConfiguration, on: AccessTarget.Everything)
                    )
            )
        );

    [Fact]
    public void Denied_permissions_cover_nothing() =>
        Assert.Single(
            Checked.Findings(
                "RF3001",
                fleet =>
                    fleet.AccessControl(access =>
                        access
                            .Role("operator", Permissions.MachineManagement, out _)
                            .Deny(Who.User("chen"), Permissions.NetworkConfiguration, on: AccessTarget.Everything)
                    )
            )
        );

    [Fact]
    public void Roles_that_may_be_more_leave_it_undetermined()
    {
        var fleet = Fleet.Define("east", fleet => fleet.AccessControl(access => access.Module(module => module.Polkit()))).Build();
        var access = fleet.AccessControl!;

        var findings = Checked.Findings("RF3001", fleet with { AccessControl = access with { Roles = access.Roles.Opened("args") } });

        Assert.Equal([Verdict.Undetermined, Verdict.Undetermined], findings.Select(finding => finding.Verdict));
    }
}
