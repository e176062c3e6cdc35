using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class HostHasFewAccountsTests
{
    [Theory]
    [InlineData(3, 3, true)]
    [InlineData(4, 3, false)]
    [InlineData(2, 2, true)]
    [InlineData(3, 2, false)]
    public void Accounts_up_to_the_parameter_are_few(int accounts, int most, bool holds) =>
        Assert.Equal(holds, Findings(accounts, new() { MaximumHostAccounts = most }).Count == 0);

    [Fact]
    public void Accounts_are_named_and_the_users_of_the_host_blamed()
    {
        var finding = Assert.Single(Findings(5, new()));

        Assert.Equal("kvm-01 has 5 accounts (user0, user1, user2, user3, user4) where 3 are enough", finding.Message);
        Assert.Contains("host.Users(", finding.BlamedLine());
    }

    [Fact]
    public void Break_glass_account_counts() =>
        Assert.Single(
            Checked.Findings(
                "RF1006",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host => host.Users(users => users.Local("a").Local("b").Local("c").BreakGlass("rescue", Secret.Named("rescue")))
                    )
            )
        );

    [Fact]
    public void Accounts_that_are_not_all_known_are_undetermined_until_there_are_too_many()
    {
        Assert.Equal(Verdict.Undetermined, Assert.Single(Checked.Findings("RF1006", Open(3))).Verdict);
        Assert.Equal(Verdict.Fail, Assert.Single(Checked.Findings("RF1006", Open(4))).Verdict);
    }

    private static Model.Fleet Open(int accounts)
    {
        var fleet = Described(accounts).Build();
        var users = fleet.Hosts[0].Users! with { Accounts = fleet.Hosts[0].Users!.Accounts.Opened("staff.csv is read at run time") };
        return fleet with { Hosts = ValueList<Model.Host>.Of([fleet.Hosts[0] with { Users = users }]) };
    }

    private static IReadOnlyList<Finding> Findings(int accounts, RuleParameters parameters) =>
        Checked.Findings("RF1006", Described(accounts).Build(), parameters);

    private static FleetDefinition Described(int accounts) =>
        Fleet.Define(
            "east",
            fleet =>
                fleet.KvmHost(
                    "kvm-01",
                    host =>
                        host.Users(users =>
                            users.From(
                                "corp.example.com",
                                Enumerable.Range(0, accounts).Select(n => Reference<Model.DirectoryAccount>.To($"user{n}"))
                            )
                        )
                )
        );
}
