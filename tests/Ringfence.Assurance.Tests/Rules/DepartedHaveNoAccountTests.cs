using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class DepartedHaveNoAccountTests
{
    [Fact]
    public void Departed_account_that_the_directory_refuses_is_a_warning()
    {
        var finding = Assert.Single(Findings(users => users.From("corp.example.com", ["alice", "mallory"])));

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(
            "kvm-01 still has the account 'mallory', whose holder has left; the directory refuses the login, but the account remains",
            finding.Message
        );
        Assert.Equal(1, finding.Place.Item);
        Assert.Equal("directory.Departed(\"mallory\");", Checked.LineAt(Assert.Single(finding.Related).Place));
    }

    [Fact]
    public void Moved_account_is_a_zombie_too() =>
        Assert.Contains("whose holder has moved", Assert.Single(Findings(users => users.From("corp.example.com", ["trent"]))).Message);

    [Fact]
    public void Departed_account_that_the_host_authenticates_is_an_error() =>
        Assert.Equal(Severity.Error, Assert.Single(Findings(users => users.Local("mallory"))).Severity);

    [Fact]
    public void Departed_account_with_a_password_on_the_host_is_an_error() =>
        Assert.Equal(
            Severity.Error,
            Assert.Single(Findings(users => users.Join("corp.example.com").AdmitWithPassword("mallory", Secret.Named("m")))).Severity
        );

    [Fact]
    public void Local_account_is_traced_to_the_departed_through_its_owner() =>
        Assert.Equal(
            "kvm-01 still has the account 'admin1', whose holder has left",
            Assert.Single(Findings(users => users.Local("admin1", owner: "Mallory"))).Message
        );

    [Fact]
    public void Owner_in_office_is_no_zombie() => Assert.Empty(Findings(users => users.Local("admin1", owner: "Alice Archer")));

    [Fact]
    public void Account_revoked_on_one_host_is_an_error_on_another_where_it_remains()
    {
        var findings = Checked.Findings(
            "RF1003",
            fleet =>
            {
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.Users(users =>
                        {
                            users.Local("alice");
                            users.Revoke("bob");
                        })
                );
                fleet.KvmHost("kvm-02", host => host.Users(users => users.Local("bob")));
            }
        );

        var finding = Assert.Single(findings);
        Assert.Equal("kvm-02 still has the account 'bob', which was revoked on kvm-01", finding.Message);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("users.Revoke(\"bob\");", Checked.LineAt(Assert.Single(finding.Related).Place));
    }

    [Fact]
    public void Each_host_that_was_forgotten_is_named()
    {
        var findings = Checked.Findings(
            "RF1003",
            fleet =>
            {
                fleet.KvmHost("kvm-01", host => host.Users(users => users.Revoke("bob")));
                for (var n = 2; n <= 4; n++)
                    fleet.KvmHost($"kvm-0{n}", host => host.Users(users => users.Local("bob")));
            }
        );

        Assert.Equal(
            ["east/kvm-02/users/bob", "east/kvm-03/users/bob", "east/kvm-04/users/bob"],
            findings.Select(finding => finding.Subject.Address)
        );
    }

    [Fact]
    public void Departed_of_another_directory_is_someone_else()
    {
        Assert.Empty(
            Checked.Findings(
                "RF1003",
                fleet =>
                {
                    fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Administrator("bob"));
                    fleet.FreeIpa("lab.example.com", out _, directory => directory.Departed("bob"));
                    fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["bob"])));
                }
            )
        );
    }

    [Fact]
    public void Accounts_of_a_directory_that_are_not_all_known_leave_an_unlisted_account_undetermined()
    {
        var fleet = Fleet
            .Define(
                "east",
                fleet =>
                {
                    fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Administrator("alice"));
                    fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice", "bob"])));
                }
            )
            .Build();
        var directory = fleet.Directories[0] with { Accounts = fleet.Directories[0].Accounts.Opened("staff.csv is read at run time") };

        var findings = Checked.Findings("RF1003", fleet with { Directories = ValueList<Model.Directory>.Of([directory]) });

        var finding = Assert.Single(findings);
        Assert.Equal(Verdict.Undetermined, finding.Verdict);
        Assert.Equal("east/kvm-01/users/bob", finding.Subject.Address);
    }

    private static IReadOnlyList<Finding> Findings(Action<UsersBuilder> users) =>
        Checked.Findings(
            "RF1003",
            fleet =>
            {
                fleet.ActiveDirectory(
                    "corp.example.com",
                    directory =>
                    {
                        directory.Administrator("alice", "Alice Archer");
                        directory.Departed("mallory");
                        directory.Moved("trent");
                    }
                );
                fleet.KvmHost("kvm-01", host => host.Users(users));
            }
        );
}
