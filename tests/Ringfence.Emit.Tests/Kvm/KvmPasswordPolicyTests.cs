using System;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmPasswordPolicyTests
{
    [Fact]
    public void Policy_of_the_organization_holds_where_the_host_has_none()
    {
        var files = Files(policy => policy.MinimumLength(14).RequireComplexity().LockAfter(5), users => users.Local("operator")).ToList();

        Assert.Contains("\nminlen = 14\n", Content(files, "pwquality.conf.d/ringfence.conf"));
        Assert.Contains("\nminclass = 3\n", Content(files, "pwquality.conf.d/ringfence.conf"));
        Assert.Contains("\ndeny = 5\n", Content(files, "security/faillock.conf"));
    }

    [Fact]
    public void Policy_of_the_host_goes_before()
    {
        var files = Files(
            policy => policy.MinimumLength(14).LockAfter(5),
            users => users.Local("operator", password: Secret.Named("x")).PasswordPolicy(policy => policy.MinimumLength(20).RememberLast(7))
        );

        Assert.Contains("\nminlen = 20\n", Content(files, "pwquality.conf.d/ringfence.conf"));
        Assert.DoesNotContain(files, file => file.Path.EndsWith("faillock.conf"));
        Assert.DoesNotContain("pam_faillock", Content(files, "common-auth"));
        Assert.Contains(" remember=7\n", Content(files, "common-password"));
    }

    [Fact]
    public void What_nobody_decided_is_not_set()
    {
        var files = Files(_ => { }, users => users.Local("operator", password: Secret.Named("x")));

        Assert.DoesNotContain(files, file => file.Path.Contains("/security/"));
        Assert.DoesNotContain("pam_pwquality", Content(files, "common-password"));
        Assert.DoesNotContain("expires", Content(files, "users.yml"));
    }

    [Fact]
    public void Age_of_a_local_password_is_left_to_applying() =>
        Assert.Contains(
            "\n    expires_after_days: 60\n",
            Content(
                Files(policy => policy.ExpireAfter(days: 60), users => users.Local("operator", password: Secret.Named("x"))),
                "users.yml"
            )
        );

    [Theory]
    [InlineData(
        DirectoryKind.FreeIpa,
        AuthenticationMechanism.Kerberos,
        "password-policy.sh",
        "ipa pwpolicy-mod global_policy --minlength=14 --maxlife=20000"
    )]
    [InlineData(DirectoryKind.Ldap, AuthenticationMechanism.Kerberos, "password-policy.sh", "modpol -minlength 14 default")]
    [InlineData(DirectoryKind.Ldap, AuthenticationMechanism.LdapOverTls, "password-policy.ldif", "pwdMinLength: 14\npwdMaxAge: 0\n")]
    public void Policy_of_a_directory_on_linux_is_written_for_its_administrators(
        DirectoryKind kind,
        AuthenticationMechanism mechanism,
        string name,
        string says
    )
    {
        var file = Assert.Single(Joined(kind, mechanism).Files, file => file.Path.StartsWith("directories/"));

        Assert.Equal("directories/corp.example.com/" + name, file.Path);
        Assert.Contains(says, file.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Policy_of_active_directory_is_left_to_it_and_noted()
    {
        var tree = Joined(DirectoryKind.ActiveDirectory, AuthenticationMechanism.Kerberos);

        Assert.DoesNotContain(tree.Files, file => file.Path.StartsWith("directories/"));
        Assert.Equal("east/corp.example.com", Assert.Single(tree.NotEmitted).Element);
    }

    [Fact]
    public void Host_named_as_the_folder_of_the_directories_is_refused() =>
        Refusals.Only(Fleet.Define("east", fleet => fleet.KvmHost("Directories", _ => { })).Build(), "east/Directories", "the whole fleet");

    private static EmittedTree Joined(DirectoryKind kind, AuthenticationMechanism mechanism) =>
        FleetEmitter.Emit(
            KvmFleets.OneHost(
                host => host.Users(users => users.From("corp.example.com", ["alice"])),
                fleet =>
                {
                    Action<DirectoryBuilder> configure = directory =>
                        directory
                            .Authenticate(mechanism)
                            .Administrator("alice")
                            .PasswordPolicy(policy => policy.MinimumLength(14).NeverExpire());
                    _ = kind switch
                    {
                        DirectoryKind.ActiveDirectory => fleet.ActiveDirectory("corp.example.com", configure),
                        DirectoryKind.FreeIpa => fleet.FreeIpa("corp.example.com", out _, configure),
                        _ => fleet.Ldap("corp.example.com", out _, configure),
                    };
                }
            )
        );

    private static EmittedFile[] Files(Action<PasswordPolicyBuilder> policy, Action<UsersBuilder> users) =>
        [.. FleetEmitter.Emit(KvmFleets.OneHost(host => host.Users(users), fleet => fleet.PasswordPolicy(policy))).Files];

    private static string Content(System.Collections.Generic.IEnumerable<EmittedFile> files, string path) =>
        files.Single(file => file.Path.EndsWith(path, StringComparison.Ordinal)).Content;
}
