using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm.Identity;

/// <summary>Who comes in, asked of real doors in front of real directories.</summary>
[Collection(IdentityGroup.Name)]
public sealed class DirectoryLoginTests(IdentityHosts hosts)
{
    private const string Kerberos = "kvm-01";
    private const string Tls = "kvm-02";
    private const string Samba = "kvm-03";

    // alice, erin, and for other tests dave and frank, are admitted; mallory is admitted too, but has left; bob is nobody here. operator, rescue and root are names of the host
    // that the directory has as well. clerk has no business in a shell, sleeper no password, and stray is declared nowhere.
    private static readonly string[] Everybody =
    [
        "alice directory-alice",
        "alice local-alice",
        "bob directory-bob",
        "clerk local-clerk",
        "erin directory-erin",
        "mallory directory-mallory",
        "operator directory-operator",
        "operator local-operator",
        "rescue directory-rescue",
        "rescue local-rescue",
        "root directory-root",
        "root local-root",
        "sleeper local-sleeper",
        "stray local-stray",
    ];

    [Theory]
    [InlineData(Kerberos)]
    [InlineData(Tls)]
    [InlineData(Samba)]
    public async Task Exactly_the_admitted_log_in_over_the_network(string host) =>
        Assert.Equal(
            ["alice directory-alice", "erin directory-erin", "operator local-operator"],
            await Admitted(host, async (account, password) => await hosts[host].LogIn(account, password) == account)
        );

    [Theory]
    [InlineData(Kerberos)]
    [InlineData(Tls)]
    [InlineData(Samba)]
    public async Task Break_glass_account_is_for_the_console_where_strangers_and_root_stay_out(string host) =>
        Assert.Equal(
            ["alice directory-alice", "erin directory-erin", "operator local-operator", "rescue local-rescue"],
            await Admitted(host, hosts[host].LogInAtTheConsole)
        );

    [Theory]
    [InlineData(Kerberos)]
    [InlineData(Tls)]
    [InlineData(Samba)]
    public async Task Administrators_alone_become_root(string host) =>
        Assert.Equal(
            ["alice directory-alice", "operator local-operator", "rescue local-rescue"],
            await Admitted(host, async (account, password) => account != "root" && await hosts[host].BecomeRoot(account, password))
        );

    [Theory]
    [InlineData("alice", "alice", true)]
    [InlineData("alice", "bob", false)]
    [InlineData("bob", "bob", false)]
    [InlineData("mallory", "mallory", false)]
    [InlineData("operator", "operator", false)]
    [InlineData("rescue", "rescue", false)]
    [InlineData("root", "root", false)]
    public async Task Ticket_opens_the_door_of_its_own_directory_account_only(string account, string owner, bool opens) =>
        Assert.Equal(
            (opens ? account : null, opens ? account : null),
            (await hosts[Kerberos].LogInWithTicket(account, owner), await hosts[Samba].LogInWithTicket(account, owner))
        );

    [Fact]
    public async Task Files_in_a_home_folder_let_nobody_in()
    {
        var host = hosts[Kerberos];
        var key = $"{host.Folder}/key";
        await host.LogIn("alice", "directory-alice");
        var prepared = await host.Run(
            """
            set -e
            ssh-keygen -q -t ed25519 -N '' -f "$1"
            install -d -o alice -m 0700 /home/alice/.ssh
            install -o alice -m 0600 "$1.pub" /home/alice/.ssh/authorized_keys
            echo bob@CORP.TEST >/home/alice/.k5login
            chown alice /home/alice/.k5login
            """,
            key
        );
        prepared.ByExitCode().ShouldAccept();

        Assert.Null(await host.LogInWithKey("alice", key));
        Assert.Null(await host.LogInWithTicket("alice", "bob"));
        Assert.Equal("alice", await host.LogInWithTicket("alice", "alice"));
    }

    [Theory]
    [InlineData(Kerberos)]
    [InlineData(Tls)]
    [InlineData(Samba)]
    public async Task Account_that_is_removed_from_the_directory_is_out_within_seconds(string name)
    {
        var host = hosts[name];
        Assert.Equal("dave", await host.LogIn("dave", "directory-dave"));
        Assert.Equal(name == Tls ? null : "dave", await host.LogInWithTicket("dave", "dave"));
        Assert.True(await host.BecomeRoot("dave", "directory-dave"));
        var user = (await host.Run("id -u dave")).Output.Trim();

        await host.Remove("dave");

        // sssd takes an answer of a second ago for an answer.
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        Assert.Null(await host.LogInWithTicket("dave", "dave"));
        Assert.Null(await host.LogIn("dave", "directory-dave"));
        Assert.False(await host.LogInAtTheConsole("dave", "directory-dave"));
        // Whoever is still logged in becomes nobody else any more.
        var sudo = await host.Run("cd /; echo directory-dave | setpriv --reuid=\"$1\" --clear-groups sudo -k -S -p '' id -u", user);
        Assert.NotEqual(0, sudo.ExitCode);
        Assert.Equal("alice", await host.LogIn("alice", "directory-alice"));
    }

    [Fact]
    public async Task Account_that_is_locked_in_active_directory_is_out_within_seconds_with_its_ticket_too()
    {
        var host = hosts[Samba];
        Assert.Equal("frank", await host.LogInWithTicket("frank", "frank"));

        await host.Lock("frank");

        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        Assert.Null(await host.LogInWithTicket("frank", "frank"));
        Assert.Null(await host.LogIn("frank", "directory-frank"));
    }

    [Fact]
    public async Task Directory_that_is_out_of_reach_leaves_the_console_to_the_break_glass_account()
    {
        await using var host = new IdentityHost(Kerberos, "corp.test");
        Assert.Equal("alice", await host.LogIn("alice", "directory-alice"));

        (await host.Run("kill -KILL $(cat \"$1/slapd.pid\" \"$1/kdc.pid\")", host.Folder)).ByExitCode().ShouldAccept();

        Assert.Null(await host.LogIn("alice", "directory-alice"));
        Assert.False(await host.LogInAtTheConsole("alice", "directory-alice"));
        Assert.True(await host.LogInAtTheConsole("rescue", "local-rescue"));
        Assert.True(await host.BecomeRoot("rescue", "local-rescue"));
    }

    // A few at a time: a refusal takes its time, and sshd turns away who comes with too many.
    private async Task<IEnumerable<string>> Admitted(string host, Func<string, string, Task<bool>> door)
    {
        await hosts[host].Run("for name in operator rescue; do faillock --user $name --reset; done");
        var admitted = new List<string>();
        foreach (var few in Everybody.Chunk(5))
        {
            var opened = await Task.WhenAll(few.Select(who => door(Name(who), Password(who))));
            admitted.AddRange(few.Where((_, index) => opened[index]));
        }
        return admitted;
    }

    private static string Name(string who) => who.Split(' ')[0];

    private static string Password(string who) => who.Split(' ')[1];
}
