using Xunit;

namespace Ringfence.Assurance.Tests.Rules;

public sealed class PasswordPolicyIsDirectorysTests
{
    [Fact]
    public void Policy_of_a_joined_host_is_reported_where_it_is_declared()
    {
        var finding = Assert.Single(
            Checked.Findings(
                "RF1009",
                fleet =>
                    fleet.KvmHost(
                        "kvm-01",
                        host =>
                            host.Users(users =>
                            {
                                users.Join("corp.example.com");
                                users.PasswordPolicy(policy => policy.MinimumLength(8));
                            })
                    )
            )
        );

        Assert.Equal("kvm-01 has a password policy of its own, although corp.example.com governs its passwords", finding.Message);
        Assert.Equal("users.PasswordPolicy(policy => policy.MinimumLength(8));", finding.BlamedLine());
    }

    [Fact]
    public void Policy_of_a_locally_managed_host_is_left_to_RF1010() =>
        Assert.Empty(
            Checked.Findings(
                "RF1009",
                fleet => fleet.KvmHost("kvm-01", host => host.Users(users => users.PasswordPolicy(policy => policy.MinimumLength(8))))
            )
        );
}
