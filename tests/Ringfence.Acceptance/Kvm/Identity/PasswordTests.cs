using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm.Identity;

/// <summary>Password policies, asked of what enforces them.</summary>
[Collection(IdentityGroup.Name)]
public sealed class PasswordTests(IdentityHosts hosts)
{
    private readonly IdentityHost host = hosts["kvm-02"];

    [Fact]
    public async Task Local_password_is_judged_and_not_used_again()
    {
        Assert.Contains("shorter than 14", (await Change("Short-1")).Said);
        Assert.Contains("less than 3 character classes", (await Change("onlylowercaseletterswithoutend")).Said);
        (await Change("Gr33n-Lantern-Walks")).ByExitCode().ShouldAccept();
        (await Change("Blue-Harbour-77-Sings")).ByExitCode().ShouldAccept();
        Assert.Contains("already used", (await Change("Gr33n-Lantern-Walks")).Said);
        (await host.Run("usermod -p \"$(openssl passwd -6 local-operator)\" operator")).ByExitCode().ShouldAccept();
    }

    [Fact]
    public async Task Break_glass_account_is_locked_by_failures_at_the_console_but_not_from_afar()
    {
        await host.Run("faillock --user rescue --reset");
        for (var attempt = 0; attempt < 4; attempt++)
            Assert.Null(await host.LogIn("rescue", "wrong"));
        Assert.True(await host.LogInAtTheConsole("rescue", "local-rescue"));

        for (var attempt = 0; attempt < 3; attempt++)
            Assert.False(await host.LogInAtTheConsole("rescue", "wrong"));
        Assert.False(await host.LogInAtTheConsole("rescue", "local-rescue"));

        await host.Run("faillock --user rescue --reset");
        Assert.True(await host.LogInAtTheConsole("rescue", "local-rescue"));
    }

    [Fact]
    public async Task Directory_takes_its_policy_and_refuses_a_short_password()
    {
        var result = await host.Run(
            """
            set -e
            dn="uid=bob,dc=tls,dc=test"
            ldapadd -x -H ldaps://dc1.tls.test -D cn=admin,dc=tls,dc=test -w admin -f "$1/emitted/directories/tls.test/password-policy.ldif"
            ldappasswd -x -H ldaps://dc1.tls.test -D "$dn" -w directory-bob -s long-enough-to-pass
            ! ldappasswd -x -H ldaps://dc1.tls.test -D "$dn" -w long-enough-to-pass -s short
            """,
            host.Folder
        );

        result.ByExitCode().ShouldAccept();
        Assert.Contains("fails quality checking policy", result.Said);
    }

    [Fact]
    public async Task Realm_takes_its_policy_twice_and_refuses_a_short_password()
    {
        var result = await hosts["kvm-01"]
            .Run(
                """
                set -e
                export KRB5_KDC_PROFILE="$1/kdc.conf"
                for time in once twice; do sh "$1/emitted/directories/corp.test/password-policy.sh"; done
                kadmin.local -r CORP.TEST -q 'getpol default'
                kadmin.local -r CORP.TEST -q 'addprinc -pw Sh0rt! nobody'
                """,
                hosts["kvm-01"].Folder
            );

        result.ByExitCode().ShouldAccept();
        Assert.Contains("Maximum password life: 60 days", result.Output);
        Assert.Contains("Minimum number of password character classes: 3", result.Output);
        Assert.Contains("Number of old keys kept: 5", result.Output);
        Assert.Contains("Maximum password failures before lockout: 3", result.Output);
        Assert.Contains("Password is too short", result.Said);
    }

    private Task<CommandResult> Change(string password) =>
        host.Run("printf '%s\\n%s\\n' \"$1\" \"$1\" | pamtester passwd operator chauthtok", password);
}
