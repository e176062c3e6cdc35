using System;
using System.IO;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmIdentityTests
{
    [Fact]
    public void Exactly_the_admitted_accounts_may_log_in()
    {
        var sssd = Sssd((users, corp) => users.From(corp, ["bob", "alice"]));

        Assert.Equal("simple", Value(sssd, "access_provider"));
        Assert.Equal("alice, bob", Value(sssd, "simple_allow_users"));
    }

    [Fact]
    public void Revoked_account_is_denied_even_if_it_is_admitted()
    {
        var sssd = Sssd((users, corp) => users.From(corp, ["alice", "mallory"]).Revoke("mallory"));

        Assert.Equal("alice", Value(sssd, "simple_allow_users"));
        Assert.Equal("mallory", Value(sssd, "simple_deny_users"));
    }

    [Fact]
    public void Nobody_may_log_in_when_nobody_is_admitted()
    {
        var sssd = Sssd((users, corp) => users.Join(corp));

        Assert.Equal("deny", Value(sssd, "access_provider"));
        Assert.Null(Value(sssd, "simple_allow_users"));
    }

    [Fact]
    public void Credentials_are_not_kept_for_the_time_without_directory()
    {
        var sssd = Sssd((users, corp) => users.From(corp, ["alice"]));

        Assert.Equal("false", Value(sssd, "cache_credentials"));
        Assert.Equal("false", Value(sssd, "krb5_store_password_if_offline"));
    }

    [Theory]
    [InlineData(DirectoryKind.ActiveDirectory, AuthenticationMechanism.Kerberos, "ad", "ad")]
    [InlineData(DirectoryKind.ActiveDirectory, AuthenticationMechanism.LdapOverTls, "ldap", "ldap")]
    [InlineData(DirectoryKind.FreeIpa, AuthenticationMechanism.Kerberos, "ipa", "ipa")]
    [InlineData(DirectoryKind.FreeIpa, AuthenticationMechanism.LdapOverTls, "ldap", "ldap")]
    [InlineData(DirectoryKind.Ldap, AuthenticationMechanism.Kerberos, "ldap", "krb5")]
    [InlineData(DirectoryKind.Ldap, AuthenticationMechanism.LdapOverTls, "ldap", "ldap")]
    public void Directory_is_asked_as_declared(
        DirectoryKind kind,
        AuthenticationMechanism mechanism,
        string identity,
        string authentication
    )
    {
        var tree = FleetEmitter.Emit(Joined(kind, mechanism, (users, corp) => users.From(corp, ["alice"])));
        var sssd = tree.Files.Single(file => file.Path.EndsWith("sssd.conf")).Content;

        Assert.Equal(identity, Value(sssd, "id_provider"));
        Assert.Equal(authentication, Value(sssd, "auth_provider"));
        Assert.Equal(identity == "ldap" ? "ldaps://corp.example.com" : null, Value(sssd, "ldap_uri"));
        Assert.Equal(mechanism == AuthenticationMechanism.Kerberos, tree.Files.Any(file => file.Path == "kvm-01/etc/krb5.conf"));
    }

    [Theory]
    [InlineData(AuthenticationMechanism.LdapInClear)]
    [InlineData(AuthenticationMechanism.Ntlm)]
    [InlineData(AuthenticationMechanism.LocalPassword)]
    public void Mechanism_that_sssd_does_not_have_is_refused(AuthenticationMechanism mechanism) =>
        Refusals.Only(
            Joined(DirectoryKind.Ldap, mechanism, (users, corp) => users.From(corp, ["alice"])),
            "east/kvm-01",
            "Use Kerberos, or LDAP inside TLS"
        );

    [Fact]
    public void File_of_the_directory_is_readable_by_root_alone()
    {
        var file = FleetEmitter
            .Emit(KvmFleets.Quickstart())
            .Files.Single(file => file.Path.EndsWith("sssd.conf", StringComparison.Ordinal));

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, file.Mode);
    }

    [Fact]
    public void Local_accounts_are_listed_without_passwords()
    {
        var text = Sysusers(users => users.Local("operator", owner: "Alice").BreakGlass("rescue", Secret.Named("kvm-01/rescue")));

        Assert.Contains(
            "\nu operator - \"Local account declared in Ringfence\" /home/operator /bin/bash\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("# rescue: the password is the secret kvm-01/rescue,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Account_that_does_not_administer_has_no_shell() =>
        Assert.Contains("/home/clerk /usr/sbin/nologin\n", Sysusers(users => users.Local("clerk", duty: AccountDuty.BusinessUser)));

    [Theory]
    [InlineData("Rescue")]
    [InlineData("res.cue")]
    [InlineData("9rescue")]
    [InlineData("rescue-account-of-the-east-datacentre")]
    public void Local_account_that_linux_does_not_take_is_refused(string name) =>
        Refusals.Only(KvmFleets.OneHost(host => host.Users(users => users.Local(name))), $"east/kvm-01/users/{name}", "lower-case letters");

    [Fact]
    public void Directory_that_does_not_exist_is_refused() =>
        Refusals.Only(KvmFleets.OneHost(host => host.Users(users => users.Join("corp.example.org"))), "east/kvm-01", "does not exist");

    [Fact]
    public void Directory_account_on_a_host_that_joined_none_is_refused() =>
        Refusals.Only(KvmFleets.OneHost(host => host.Users(users => users.Admit("alice"))), "east/kvm-01/users/alice", "has joined none");

    [Fact]
    public void Revoked_account_that_does_not_exist_is_refused_with_the_nearest_one() =>
        Refusals.Only(
            Joined(DirectoryKind.Ldap, AuthenticationMechanism.LdapOverTls, (users, corp) => users.Join(corp).Revoke("malory")),
            "east/kvm-01",
            "Did you mean \"mallory\"?"
        );

    [Fact]
    public void Root_is_on_every_host_and_noted()
    {
        var tree = FleetEmitter.Emit(KvmFleets.OneHost(host => host.Users(users => users.Local("root"))));

        Assert.Empty(tree.OfHosts());
        Assert.Equal("east/kvm-01/users/root", Assert.Single(tree.NotEmitted).Element);
    }

    [Fact]
    public void Password_of_a_directory_account_is_noted_and_not_set()
    {
        var fleet = Joined(
            DirectoryKind.ActiveDirectory,
            AuthenticationMechanism.Kerberos,
            (users, corp) => users.Join(corp).AdmitWithPassword("alice", Secret.Named("alice/password"))
        );

        var tree = FleetEmitter.Emit(fleet);

        Assert.Equal("password", Assert.Single(tree.NotEmitted).Property);
        Assert.DoesNotContain(tree.Files, file => file.Content.Contains("alice/password", StringComparison.Ordinal));
    }

    private static string Sssd(Action<UsersBuilder, Reference<Model.Directory>> users) =>
        FleetEmitter
            .Emit(Joined(DirectoryKind.ActiveDirectory, AuthenticationMechanism.Kerberos, users))
            .Files.Single(file => file.Path.EndsWith("sssd.conf"))
            .Content;

    private static string Sysusers(Action<UsersBuilder> users) =>
        FleetEmitter.Emit(KvmFleets.OneHost(host => host.Users(users))).Files.Single(file => file.Path.Contains("sysusers.d")).Content;

    private static Model.Fleet Joined(
        DirectoryKind kind,
        AuthenticationMechanism mechanism,
        Action<UsersBuilder, Reference<Model.Directory>> users
    ) =>
        KvmFleets.OneHost(
            host => host.Users(described => users(described, "corp.example.com")),
            fleet =>
            {
                Action<DirectoryBuilder> configure = directory =>
                    directory.Authenticate(mechanism).Administrator("alice").Departed("mallory");
                _ = kind switch
                {
                    DirectoryKind.ActiveDirectory => fleet.ActiveDirectory("corp.example.com", out _, configure),
                    DirectoryKind.FreeIpa => fleet.FreeIpa("corp.example.com", out _, configure),
                    _ => fleet.Ldap("corp.example.com", out _, configure),
                };
            }
        );

    private static string? Value(string ini, string key) =>
        ini.Split('\n')
            .Where(line => line.StartsWith(key + " = ", StringComparison.Ordinal))
            .Select(line => line[(key.Length + 3)..])
            .FirstOrDefault();
}
