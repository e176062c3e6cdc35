using System;
using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class AccountMatchesDirectoryTests
{
    [Fact]
    public void Misspelt_account_is_reported_at_its_item_with_the_nearest_name()
    {
        var finding = Assert.Single(Findings(users => users.From("corp.example.com", ["alice", "bbo"])));

        Assert.Equal("kvm-01 has an account 'bbo' that corp.example.com does not have; did you mean 'bob'?", finding.Message);
        Assert.Equal("administrators", finding.Place.Parameter);
        Assert.Equal(1, finding.Place.Item);
    }

    [Fact]
    public void Local_account_on_a_joined_host_must_match_too() =>
        Assert.Equal(
            "kvm-01 has an account 'backup' that corp.example.com does not have",
            Assert.Single(Findings(users => users.Join("corp.example.com").Local("backup"))).Message
        );

    [Fact]
    public void Break_glass_account_needs_no_match() =>
        Assert.Empty(Findings(users => users.Join("corp.example.com").BreakGlass("rescue", Secret.Named("kvm-01/rescue"))));

    [Fact]
    public void Case_does_not_count() => Assert.Empty(Findings(users => users.From("corp.example.com", ["Alice"])));

    [Fact]
    public void Account_of_another_directory_is_no_match()
    {
        var findings = Checked.Findings(
            "RF1002",
            fleet =>
            {
                fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory.Administrator("alice"));
                fleet.FreeIpa("lab.example.com", out _, directory => directory.Administrator("dave"));
                fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["dave"])));
            }
        );

        Assert.Equal("kvm-01 has an account 'dave' that corp.example.com does not have", Assert.Single(findings).Message);
    }

    [Fact]
    public void Admission_without_a_directory_is_reported() =>
        Assert.Equal(
            "kvm-01 admits 'alice' from a directory but has joined none",
            Assert.Single(Findings(users => users.Admit("alice"))).Message
        );

    [Fact]
    public void Local_account_of_a_locally_managed_host_needs_no_match() => Assert.Empty(Findings(users => users.Local("alice")));

    [Fact]
    public void Account_on_a_host_whose_directory_is_not_known_is_undetermined()
    {
        var finding = Assert.Single(
            Findings(users => users.From(Reference<Model.Directory>.Unknown("args[0] is known when the program runs"), ["alice"]))
        );

        Assert.Equal(Verdict.Undetermined, finding.Verdict);
        Assert.Equal("args[0] is known when the program runs", finding.Message);
    }

    private static IReadOnlyList<Finding> Findings(Action<UsersBuilder> users) =>
        Checked.Findings(
            "RF1002",
            fleet =>
            {
                fleet.ActiveDirectory("corp.example.com", directory => directory.Administrator("alice").Administrator("bob"));
                fleet.KvmHost("kvm-01", host => host.Users(users));
            }
        );
}
