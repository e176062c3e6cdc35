using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class AccessModuleAggregatesTests
{
    [Fact]
    public void Module_without_declarations_fails_once_for_each_capability()
    {
        var findings = Checked.Findings("RF3002", fleet => fleet.AccessControl(access => access.Module(module => module.BuiltIn("bare"))));

        Assert.Equal(
            [
                "the access module bare does not declare custom groups (paper IV Aggregation (i))",
                "the access module bare does not declare custom roles (paper IV Aggregation (ii))",
                "the access module bare does not declare custom objects (paper IV Aggregation (iii))",
                "the access module bare does not declare an object hierarchy (paper IV Aggregation (iv))",
            ],
            findings.Select(finding => finding.Message)
        );
        Assert.All(findings, finding => Assert.Equal("east/access-control", finding.Subject.Address));
    }

    [Fact]
    public void Declared_lack_is_blamed_itself()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF3002",
                fleet =>
                    fleet.AccessControl(access =>
                        access.Module(module =>
                            module
                                .BuiltIn("bare")
                                .ProvidesEverything()
                                .Lacks([AccessCapability.NegationOnChild, AccessCapability.CustomRoles])
                        )
                    )
            )
        );

        Assert.Equal("the access module bare lacks custom roles (paper IV Aggregation (ii))", finding.Message);
        Assert.StartsWith(".Lacks(", finding.BlamedLine());
        Assert.Equal(("missing", 1), (finding.Place.Parameter, finding.Place.Item));
    }

    [Fact]
    public void Host_with_its_own_module_is_judged_by_it()
    {
        var findings = Checked.Findings(
            "RF3002",
            fleet =>
            {
                fleet.AccessControl(access => access.Module(module => module.Polkit()));
                fleet.KvmHost("kvm-01", _ => { });
                fleet.XenHost("xen-01", host => host.AccessModule(module => module.Pluggable("FLASK", framework: "XSM", booted: true)));
            }
        );

        Assert.Equal(4, findings.Count);
        Assert.All(findings, finding => Assert.Equal("east/xen-01", finding.Subject.Address));
    }

    [Fact]
    public void Module_of_the_fleet_that_no_host_uses_is_not_judged()
    {
        var findings = Checked.Findings(
            "RF3002",
            fleet =>
            {
                fleet.AccessControl(access => access.Module(module => module.BuiltIn("bare")));
                fleet.KvmHost("kvm-01", host => host.AccessModule(module => module.Polkit()));
            }
        );

        Assert.Empty(findings);
    }

    [Fact]
    public void Capabilities_that_may_be_more_leave_what_is_missing_undecided()
    {
        var fleet = Fleet.Define("east", fleet => fleet.AccessControl(access => access.Module(module => module.BuiltIn("bare")))).Build();
        var module = fleet.AccessControl!.Module!;
        var open = module with { Capabilities = module.Capabilities.Opened("args is known when the program runs") };

        var findings = Checked.Findings("RF3002", fleet with { AccessControl = fleet.AccessControl with { Module = open } });

        Assert.Equal(4, findings.Count);
        Assert.All(findings, finding => Assert.Equal(Verdict.Undetermined, finding.Verdict));
    }
}
