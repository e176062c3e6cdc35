using System;
using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class LocalAccountNamesOwnerTests
{
    [Fact]
    public void Local_account_without_owner_is_reported() =>
        Assert.Equal(
            "nobody is named as the person behind the local account 'admin1' on kvm-01",
            Assert.Single(Findings(users => users.Local("alice", owner: "Alice Archer").Local("admin1"))).Message
        );

    [Fact]
    public void Directory_and_break_glass_accounts_need_no_owner() =>
        Assert.Empty(Findings(users => users.From("corp.example.com", ["alice"]).BreakGlass("rescue", Secret.Named("rescue"))));

    [Fact]
    public void Owner_that_is_bound_later_is_an_owner() =>
        Assert.Empty(Findings(users => users.Local("alice", owner: Setting<string>.Deferred("owner"))));

    [Fact]
    public void Owner_that_is_not_known_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(users => users.Local("alice", owner: Setting<string>.Unknown("?")))).Verdict
        );

    private static IReadOnlyList<Finding> Findings(Action<UsersBuilder> users) =>
        Checked.Findings("RF1011", fleet => fleet.KvmHost("kvm-01", host => host.Users(users)));
}
