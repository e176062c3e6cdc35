using System;
using System.Collections.Generic;
using System.Diagnostics;
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

    // alice, dave and erin are admitted; mallory is admitted too, but has left; bob is nobody here. operator, rescue and root are names of the host
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
    public async Task Exactly_the_admitted_log_in_over_the_network(string host) =>
        Assert.Equal(
            ["alice directory-alice", "erin directory-erin", "operator local-operator"],
            await Admitted(host, async (account, password) => await hosts[host].LogIn(account, password) == account)
        );

    [Theory]
    [InlineData(Kerberos)]
    [InlineData(Tls)]
    public async Task Break_glass_account_is_for_the_console_where_strangers_and_root_stay_out(string host) =>
        Assert.Equal(
            ["alice directory-alice", "erin directory-erin", "operator local-operator", "rescue local-rescue"],
            await Admitted(host, hosts[host].LogInAtTheConsole)
        );

    [Theory]
    [InlineData(Kerberos)]
    [InlineData(Tls)]
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
        Assert.Equal(opens ? account : null, await hosts[Kerberos].LogInWithTicket(account, owner));

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
    public async Task Account_that_is_removed_from_the_directory_is_out_within_seconds(string name)
    {
        var host = hosts[name];
        Assert.Equal("dave", await host.LogIn("dave", "directory-dave"));
        if (name == Kerberos)
            Assert.Equal("dave", await host.LogInWithTicket("dave", "dave"));
        Assert.True(await host.BecomeRoot("dave", "directory-dave"));
        var user = (await host.Run("id -u dave")).Output.Trim();

        // Only there: the realm still knows him, and his ticket is good for hours.
        (await host.Run("ldapdelete -x -H ldaps://dc1.$1 -D \"$2\" -w admin \"uid=dave,$3\"", host.Domain, Admin(host), Base(host)))
            .ByExitCode()
            .ShouldAccept();
        var removed = Stopwatch.StartNew();
        while (removed.Elapsed.TotalSeconds < 3 && await host.LogIn("dave", "directory-dave") is not null) { }

        Assert.Null(await host.LogIn("dave", "directory-dave"));
        if (name == Kerberos)
            Assert.Null(await host.LogInWithTicket("dave", "dave"));
        Assert.False(await host.LogInAtTheConsole("dave", "directory-dave"));
        // Whoever is still logged in becomes nobody else any more.
        var sudo = await host.Run("cd /; echo directory-dave | setpriv --reuid=\"$1\" --clear-groups sudo -k -S -p '' id -u", user);
        Assert.NotEqual(0, sudo.ExitCode);
        Assert.Equal("alice", await host.LogIn("alice", "directory-alice"));
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

    private static string Base(IdentityHost host) => "dc=" + host.Domain.Replace(".", ",dc=");

    private static string Admin(IdentityHost host) => "cn=admin," + Base(host);
}
