using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class LocalPasswordPoliciesAgreeTests
{
    [Fact]
    public void Later_host_that_differs_from_the_first_is_blamed_at_the_term_that_differs()
    {
        var finding = Assert.Single(
            Findings(null, policy => policy.MinimumLength(15).ExpireAfter(days: 60), policy => policy.MinimumLength(15).NeverExpire())
        );

        Assert.Equal(
            "the password policy of kvm-2 differs from that of kvm-1: the age in days at which passwords expire is never instead of 60",
            finding.Message
        );
        Assert.Equal("east/kvm-2", finding.Subject.Address);
        Assert.Equal("the password policy of kvm-1", Assert.Single(finding.Related).Text);
    }

    [Fact]
    public void Each_host_is_compared_with_the_organization_when_it_has_a_policy() =>
        Assert.Equal(
            ["east/kvm-1", "east/kvm-3"],
            Findings(
                    policy => policy.LockAfter(failures: 5),
                    policy => policy.LockAfter(failures: 3),
                    policy => policy.LockAfter(failures: 5),
                    policy => policy.RememberLast(5)
                )
                .Select(finding => finding.Subject.Address)
        );

    [Fact]
    public void Host_without_a_policy_follows_the_organization() => Assert.Empty(Findings(policy => policy.MinimumLength(15), null, null));

    [Fact]
    public void Host_without_a_policy_differs_from_a_host_with_one() =>
        Assert.Equal(
            "kvm-1 has no password policy where kvm-2 has one",
            Assert.Single(Findings(null, null, policy => policy.MinimumLength(15))).Message
        );

    [Fact]
    public void Hosts_without_any_policy_do_not_differ() => Assert.Empty(Findings(null, null, null));

    [Fact]
    public void Host_that_has_joined_a_directory_is_not_compared() =>
        Assert.Empty(
            Checked.Findings(
                "RF1010",
                fleet =>
                {
                    fleet.PasswordPolicy(policy => policy.MinimumLength(15));
                    fleet.KvmHost(
                        "kvm-1",
                        host => host.Users(users => users.Join("corp.example.com").PasswordPolicy(policy => policy.MinimumLength(8)))
                    );
                }
            )
        );

    [Fact]
    public void Term_that_is_not_known_is_undetermined_unless_another_differs()
    {
        var unknown = Setting<int>.Unknown("args[0] is not known");

        Assert.Equal(
            Verdict.Undetermined,
            Assert.Single(Findings(policy => policy.MinimumLength(15), policy => policy.MinimumLength(unknown))).Verdict
        );
        Assert.Equal(
            Verdict.Fail,
            Assert.Single(Findings(policy => policy.MinimumLength(15), policy => policy.MinimumLength(unknown).NeverExpire())).Verdict
        );
    }

    [Fact]
    public void Terms_that_are_bound_to_one_name_agree() =>
        Assert.Empty(
            Findings(
                policy => policy.MinimumLength(Setting<int>.Deferred("passwords:length")),
                policy => policy.MinimumLength(Setting<int>.Deferred("passwords:length"))
            )
        );

    private static IReadOnlyList<Finding> Findings(
        Action<PasswordPolicyBuilder>? organization,
        params Action<PasswordPolicyBuilder>?[] hosts
    ) =>
        Checked.Findings(
            "RF1010",
            fleet =>
            {
                if (organization is not null)
                    fleet.PasswordPolicy(organization);
                for (var n = 0; n < hosts.Length; n++)
                    fleet.KvmHost(
                        $"kvm-{n + 1}",
                        host =>
                            host.Users(users =>
                            {
                                users.Local("alice");
                                if (hosts[n] is { } policy)
                                    users.PasswordPolicy(policy);
                            })
                    );
            }
        );
}
