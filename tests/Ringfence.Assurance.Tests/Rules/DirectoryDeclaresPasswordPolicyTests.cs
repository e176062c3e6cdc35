using System;
using System.Collections.Generic;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class DirectoryDeclaresPasswordPolicyTests
{
    [Fact]
    public void Missing_policy_is_reported_at_the_directory()
    {
        var finding = Assert.Single(Findings(_ => { }));

        Assert.Equal("the password policy of corp.example.com is not declared, although hosts have joined it", finding.Message);
    }

    [Fact]
    public void Policy_without_complexity_and_expiry_is_reported_for_both() =>
        Assert.EndsWith(
            "neither requires complex passwords nor decides whether they expire",
            Assert.Single(Findings(directory => directory.PasswordPolicy(policy => policy.MinimumLength(15)))).Message
        );

    [Fact]
    public void Policy_without_an_expiry_decision_is_reported_at_the_policy()
    {
        var finding = Assert.Single(
            Findings(directory =>
            {
                directory.Kerberos();
                directory.PasswordPolicy(policy => policy.RequireComplexity());
            })
        );

        Assert.EndsWith("does not decide whether passwords expire", finding.Message);
        Assert.StartsWith("directory.PasswordPolicy(", finding.BlamedLine());
    }

    [Fact]
    public void Complexity_that_is_switched_off_is_reported_at_its_argument()
    {
        var finding = Assert.Single(
            Findings(directory => directory.PasswordPolicy(policy => policy.NeverExpire().RequireComplexity(false)))
        );

        Assert.EndsWith("does not require complex passwords", finding.Message);
        Assert.Equal("required", finding.Place.Parameter);
    }

    [Fact]
    public void Decision_that_passwords_never_expire_is_a_decision() =>
        Assert.Empty(Findings(directory => directory.PasswordPolicy(policy => policy.RequireComplexity().NeverExpire())));

    [Fact]
    public void Complexity_that_is_not_known_is_undetermined() =>
        Assert.Equal(
            Verdict.Undetermined,
            Assert
                .Single(
                    Findings(directory =>
                        directory.PasswordPolicy(policy => policy.NeverExpire().RequireComplexity(Setting<bool>.Unknown("?")))
                    )
                )
                .Verdict
        );

    [Fact]
    public void Directory_that_no_host_has_joined_needs_no_policy() =>
        Assert.Empty(Checked.Findings("RF1008", fleet => fleet.ActiveDirectory("corp.example.com", _ => { })));

    private static IReadOnlyList<Finding> Findings(Action<DirectoryBuilder> configure) =>
        Checked.Findings(
            "RF1008",
            fleet =>
            {
                fleet.ActiveDirectory("corp.example.com", out var corp, configure);
                fleet.KvmHost("kvm-01", host => host.Users(users => users.Join(corp)));
            }
        );
}
