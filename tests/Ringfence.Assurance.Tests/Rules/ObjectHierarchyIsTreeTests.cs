using System.Linq;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class ObjectHierarchyIsTreeTests
{
    [Fact]
    public void Second_parent_is_blamed_and_the_first_is_related()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF3008",
                fleet =>
                {
                    fleet.KvmHost("kvm-01", _ => { });
                    fleet.AccessControl(access =>
                        access
                            .Folder("rack-a", out var rackA)
                            .Folder("rack-b", out var rackB)
                            .Place("east/kvm-01", under: rackA)
                            .Place("kvm-01", under: rackB)
                    );
                }
            )
        );

        Assert.Equal("kvm-01 is placed under rack-b although it is under rack-a already", finding.Message);
        Assert.StartsWith(".Place(\"kvm-01\"", finding.BlamedLine());
        Assert.StartsWith(".Place(\"east/kvm-01\"", Checked.LineAt(Assert.Single(finding.Related).Place));
        Assert.Equal("east/kvm-01", finding.Subject.Address);
    }

    [Fact]
    public void Same_parent_twice_is_one_parent() =>
        Assert.Empty(
            Checked.Findings(
                "RF3008",
                fleet =>
                {
                    fleet.KvmHost("kvm-01", _ => { });
                    fleet.AccessControl(access =>
                        access.Folder("rack-a", out var rackA).Place("kvm-01", under: rackA).Place("kvm-01", under: rackA)
                    );
                }
            )
        );

    [Fact]
    public void Cycle_is_reported_once_and_what_hangs_below_it_by_itself()
    {
        var findings = Checked.Findings(
            "RF3008",
            fleet =>
            {
                fleet.KvmHost("kvm-01", _ => { });
                fleet.AccessControl(access =>
                    access.Folder("a", out var a, under: "b").Folder("b", out var b, under: a).Place("kvm-01", under: a)
                );
            }
        );

        Assert.Equal(
            ["b is below itself: a, b", "kvm-01 never reaches the fleet: it is placed under a, whose ancestors run in a circle"],
            findings.Select(finding => finding.Message).Order()
        );
        Assert.Single(findings.Single(finding => finding.Subject.Name.Text == "b").Related);
    }

    [Fact]
    public void Host_under_a_folder_of_its_own_machine_is_a_cycle()
    {
        var findings = Checked.Findings(
            "RF3008",
            fleet =>
            {
                fleet.KvmHost("kvm-01", host => host.VirtualMachine("web-1", _ => { }));
                fleet.AccessControl(access => access.Folder("odd", out var odd, under: "kvm-01/web-1").Place("kvm-01", under: odd));
            }
        );

        Assert.Equal("kvm-01 is below itself: odd, web-1, kvm-01", Assert.Single(findings).Message);
    }

    [Fact]
    public void Fleet_cannot_be_put_into_its_own_folder() =>
        Assert.Equal(
            "east is below itself: top, east",
            Assert
                .Single(
                    Checked.Findings(
                        "RF3008",
                        fleet => fleet.AccessControl(access => access.Folder("top", out var top).Place("east", under: top))
                    )
                )
                .Message
        );

    [Fact]
    public void Undeclared_object_is_left_to_the_rule_of_references() =>
        Assert.Empty(
            Checked.Findings(
                "RF3008",
                fleet => fleet.AccessControl(access => access.Folder("top", out var top).Place("kvm-09", under: top))
            )
        );

    [Fact]
    public void Links_that_may_be_more_are_undetermined()
    {
        var fleet = Fleet.Define("east", fleet => fleet.AccessControl(access => access.Folder("top", out _))).Build();
        var access = fleet.AccessControl!;

        var finding = Assert.Single(
            Checked.Findings("RF3008", fleet with { AccessControl = access with { Hierarchy = access.Hierarchy.Opened("args") } })
        );

        Assert.Equal(Verdict.Undetermined, finding.Verdict);
    }

    [Fact]
    public void Child_that_is_not_known_could_be_anybodys_second_parent()
    {
        var result = Checked.Run(
            "RF3008",
            Fleet
                .Define(
                    "east",
                    fleet =>
                    {
                        fleet.KvmHost("kvm-01", _ => { });
                        fleet.AccessControl(access =>
                            access
                                .Folder("top", out var top)
                                .Place("kvm-01", under: top)
                                .Place(Reference<Element>.Unknown("args"), under: top)
                        );
                    }
                )
                .Build()
        );

        Assert.Equal([Verdict.Undetermined, Verdict.Undetermined], result.Findings.Select(finding => finding.Verdict));
        Assert.Equal(0, result.Tallies["RF3008"].Passed);
    }
}
