using System;
using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class AccountPasswordIsInDirectoryTests
{
    [Fact]
    public void Password_of_a_local_account_on_a_joined_host_is_reported_at_the_password()
    {
        var finding = Assert.Single(Findings(users => users.Join("corp.example.com").Local("alice", password: Secret.Named("alice"))));

        Assert.Equal("'alice' has a password on kvm-01, although corp.example.com authenticates it", finding.Message);
        Assert.Equal("password", finding.Place.Parameter);
    }

    [Fact]
    public void Password_on_a_locally_managed_host_is_fine() =>
        Assert.Empty(Findings(users => users.Local("alice", password: Secret.Named("alice"))));

    [Fact]
    public void Break_glass_password_is_fine() =>
        Assert.Empty(Findings(users => users.Join("corp.example.com").BreakGlass("rescue", Secret.Named("rescue"))));

    [Fact]
    public void Password_that_is_bound_later_is_a_password() =>
        Assert.Equal(
            Verdict.Fail,
            Assert
                .Single(Findings(users => users.Join("corp.example.com").Local("alice", password: Setting<Secret>.Deferred("alice"))))
                .Verdict
        );

    [Fact]
    public void Password_that_may_turn_out_to_be_none_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(users => users.Join("corp.example.com").Local("alice", password: Setting<Secret>.Unknown("?")))).Verdict
        );

    private static IReadOnlyList<Finding> Findings(Action<UsersBuilder> users) =>
        Checked.Findings("RF1004", fleet => fleet.KvmHost("kvm-01", host => host.Users(users)));
}
