using System;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmLoginTests
{
    [Fact]
    public void Network_is_open_to_directory_accounts_and_local_administrators_with_a_password()
    {
        var sshd = File(
            "00-ringfence.conf",
            users =>
                users
                    .From("corp.example.com", ["alice"])
                    .Local("operator", password: Secret.Named("operator"))
                    .Local("sleeper")
                    .Local("clerk", password: Secret.Named("clerk"), duty: AccountDuty.BusinessUser)
                    .Local("root", password: Secret.Named("root"))
                    .BreakGlass("rescue", Secret.Named("rescue"))
        );

        Assert.Contains("\nAllowUsers alice operator\n", sshd, StringComparison.Ordinal);
        Assert.Contains("\nMatch User operator\n    GSSAPIAuthentication no\n", sshd, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_said_as_nobody()
    {
        var sshd = File("00-ringfence.conf", users => users.BreakGlass("rescue", Secret.Named("rescue")));

        Assert.Contains("\nDenyUsers *\n", sshd, StringComparison.Ordinal);
        Assert.DoesNotContain("AllowUsers", sshd, StringComparison.Ordinal);
    }

    [Fact]
    public void Host_that_nobody_can_enter_is_noted()
    {
        var tree = FleetEmitter.Emit(KvmFleets.OneHost(host => host.Users(users => users.Local("sleeper"))));

        Assert.Contains(tree.NotEmitted, note => note.Property == "users" && note.Reason.Contains("nobody can log in"));
        Assert.Contains(tree.NotEmitted, note => note.Element == "east/kvm-01/users/sleeper" && note.Reason.Contains("stays locked"));
    }

    // sshd and sudo compare letter by letter what sssd hands them in lower case.
    [Theory]
    [InlineData(DirectoryKind.ActiveDirectory, "alice")]
    [InlineData(DirectoryKind.Ldap, "Alice")]
    public void Names_are_spelt_as_sssd_spells_them(DirectoryKind kind, string spelt)
    {
        var fleet = KvmFleets.OneHost(
            host => host.Users(users => users.From("corp.example.com", ["Alice"])),
            all =>
            {
                Action<DirectoryBuilder> configure = directory => directory.Kerberos().Administrator("Alice");
                _ =
                    kind == DirectoryKind.Ldap
                        ? all.Ldap("corp.example.com", out _, configure)
                        : all.ActiveDirectory("corp.example.com", configure);
            }
        );
        var files = FleetEmitter.Emit(fleet).Files;

        Assert.Contains($"\nAllowUsers {spelt}\n", files.Single(file => file.Path.EndsWith("00-ringfence.conf")).Content);
        Assert.Contains($"\n{spelt} ALL=(ALL:ALL) ALL\n", files.Single(file => file.Path.EndsWith("sudoers.d/ringfence")).Content);
    }

    [Fact]
    public void Business_user_of_the_directory_does_not_become_root()
    {
        var sudoers = File("sudoers.d/ringfence", users => users.From("corp.example.com", ["alice", "erin"]));

        Assert.Contains("\nalice ", sudoers, StringComparison.Ordinal);
        Assert.DoesNotContain("erin", sudoers, StringComparison.Ordinal);
    }

    [Fact]
    public void Host_without_directory_asks_none()
    {
        var files = FleetEmitter
            .Emit(KvmFleets.OneHost(host => host.Users(users => users.Local("operator", password: Secret.Named("operator")))))
            .Files;

        Assert.DoesNotContain(files, file => file.Path.Contains("sssd", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.Content.Contains("pam_sss", StringComparison.Ordinal));
        Assert.Contains("\npasswd: files systemd\n", files.Single(file => file.Path.EndsWith("nsswitch.conf")).Content);
        Assert.Contains("\nGSSAPIAuthentication no\n", files.Single(file => file.Path.EndsWith("00-ringfence.conf")).Content);
    }

    [Fact]
    public void Accounts_and_names_of_secrets_are_listed_for_applying()
    {
        var text = File("users.yml", users => users.Local("operator").BreakGlass("rescue", Secret.Named("kvm-01/rescue")));

        Assert.EndsWith(
            """
            local_accounts:
              - name: "operator"
              - name: "rescue"
                secret: "kvm-01/rescue"
            root_is_locked: true

            """,
            text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Denials_that_root_escapes_are_noted_once()
    {
        var fleet = KvmFleets.OneHost(
            host => host.Users(users => users.From("corp.example.com", ["alice", "erin"])).VirtualMachine("db-1", vm => vm.Memory(1.GiB())),
            all =>
            {
                Join(all);
                all.AccessControl(access => access.Deny(Who.User("alice"), [Permission.StopMachine], on: "kvm-01/db-1"));
            }
        );

        Assert.Equal(
            "east/kvm-01/users/alice",
            Assert.Single(FleetEmitter.Emit(fleet).NotEmitted, note => note.Property == "denials").Element
        );
    }

    private static string File(string path, Action<UsersBuilder> users) =>
        FleetEmitter
            .Emit(KvmFleets.OneHost(host => host.Users(users), Join))
            .Files.Single(file => file.Path.EndsWith(path, StringComparison.Ordinal))
            .Content;

    private static void Join(FleetBuilder fleet) =>
        fleet.Ldap("corp.example.com", out _, directory => directory.Kerberos().Administrator("alice").BusinessUser("erin", out _));
}
