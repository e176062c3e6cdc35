using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Ringfence.Emit;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Acceptance.Kvm.Access;

/// <summary>A real polkitd is asked what libvirt would ask it, and must say what the model decides.</summary>
[Collection(PolkitGroup.Name)]
public sealed partial class PolkitRulesTests(PolkitHost polkit)
{
    private const int Fleets = 50;

    [Fact]
    public async Task Every_decision_of_polkit_is_that_of_the_model()
    {
        var (asked, allowed, disagreements) = (0, 0, new List<string>());
        for (var seed = 0; seed < Fleets; seed++)
        {
            var fleet = new RandomAccess(seed).Build();
            var tree = FleetEmitter.Emit(fleet);
            var decisions = new AccessDecisions(new FleetIndex(fleet));
            var host = fleet.Hosts[seed % fleet.Hosts.Count];
            await polkit.Load(Rules(tree, host));
            var questions = LibvirtQuestion.About(host, tree);
            foreach (var user in PolkitHost.Users)
            {
                var expected = questions.Select(question => MayDo(user, question, host, fleet, decisions)).ToList();
                // The action takes turns, so that all that mean a permission are asked.
                var answers = await Task.WhenAll(
                    questions.Select(
                        (question, i) => polkit.Allows(user, question.Actions[(asked + i) % question.Actions.Count], question.Details)
                    )
                );
                asked += answers.Length;
                allowed += answers.Count(yes => yes);
                disagreements.AddRange(
                    questions
                        .Where((_, i) => answers[i] != expected[i])
                        .Select(question =>
                            $"fleet {seed}: {user} {question.Permission} on {question.On.Address}, of {string.Join("/", question.Actions)}"
                        )
                );
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{asked} questions, {allowed} allowed, {disagreements.Count} disagreements");
        Assert.True(disagreements.Count == 0, $"{disagreements.Count} of {asked}:\n{string.Join("\n", disagreements.Take(20))}");
        Assert.True(asked >= 5_000, $"Only {asked} questions were asked.");
        Assert.InRange(allowed, asked / 20, asked / 2);
    }

    [Fact]
    public async Task Whoever_has_any_permission_connects_and_sees_what_it_is_on_and_nobody_else_does()
    {
        for (var seed = 0; seed < 5; seed++)
        {
            var fleet = new RandomAccess(seed).Build();
            var tree = FleetEmitter.Emit(fleet);
            var decisions = new AccessDecisions(new FleetIndex(fleet));
            var host = fleet.Hosts[0];
            await polkit.Load(Rules(tree, host));
            var questions = LibvirtQuestion.About(host, tree);
            foreach (var user in PolkitHost.Users)
            {
                var has = questions.Where(question => MayDo(user, question, host, fleet, decisions)).ToList();
                foreach (var action in new[] { "unix.manage", "unix.monitor", "api.connect.getattr", "api.connect.search-domains" })
                    Assert.Equal(has.Count > 0, await polkit.Allows(user, "org.libvirt." + action, LibvirtQuestionNone));
                foreach (var machine in host.VirtualMachines)
                {
                    var (name, uuid) = LibvirtQuestion.Declared(tree, host, "domains", machine);
                    Assert.Equal(
                        has.Any(question => question.On == machine),
                        await polkit.Allows(user, "org.libvirt.api.domain.getattr", LibvirtQuestion.Describe("domain", name, uuid))
                    );
                }
            }
        }
    }

    [Fact]
    public async Task Holder_of_everything_gets_no_action_that_no_permission_means()
    {
        var fleet = Almighty();
        await polkit.Load(Rules(FleetEmitter.Emit(fleet), fleet.Hosts[0]));
        var details = LibvirtQuestion.Describe("domain", "undeclared", "0b0c8a5e-0000-4000-8000-000000000000");
        foreach (var kind in new[] { "network", "nwfilter" })
        foreach (var (key, value) in LibvirtQuestion.Describe(kind, "undeclared", "0b0c8a5e-0000-4000-8000-000000000000"))
            details[key] = value;

        var refused = new List<string>();
        foreach (var action in InstalledActions())
            if (!await polkit.Allows("alice", action, details))
                refused.Add(action["org.libvirt.api.".Length..]);

        Assert.Contains("domain.mem-read", refused);
        Assert.Contains("storage-vol.data-write", refused);
        string[] whole = ["interface", "node-device", "secret", "storage-pool", "storage-vol"];
        string[] single =
        [
            "connect.detect-storage-pools",
            "connect.interface-transaction",
            "connect.pm-control",
            "connect.search-interfaces",
            "connect.search-node-devices",
            "connect.search-secrets",
            "connect.search-storage-pools",
            "connect.write",
            "domain.block-read",
            "domain.core-dump",
            "domain.mem-read",
            "domain.open-namespace",
            "domain.set-password",
        ];
        Assert.Equal(single, refused.Where(action => !whole.Contains(action.Split('.')[0])).Order(StringComparer.Ordinal));
        Assert.All(
            InstalledActions().Where(action => whole.Contains(action.Split('.')[3])),
            action => Assert.Contains(action["org.libvirt.api.".Length..], refused)
        );
    }

    [Theory]
    [InlineData("web", "db", "domain.start")]
    [InlineData("web", "undeclared", "domain.start")]
    [InlineData("undeclared", "db", "domain.write")]
    public async Task Machine_with_the_name_of_one_and_the_uuid_of_another_is_nobodys(string name, string owner, string action)
    {
        var fleet = Almighty();
        var tree = FleetEmitter.Emit(fleet);
        await polkit.Load(Rules(tree, fleet.Hosts[0]));
        string UuidOf(string machine) =>
            fleet.Hosts[0].VirtualMachines.FirstOrDefault(declared => declared.Name.Text == machine) is { } found
                ? LibvirtQuestion.Declared(tree, fleet.Hosts[0], "domains", found).Uuid
                : "0b0c8a5e-0000-4000-8000-000000000000";

        Assert.True(await polkit.Allows("alice", "org.libvirt.api." + action, LibvirtQuestion.Describe("domain", owner, UuidOf(owner))));
        Assert.False(await polkit.Allows("alice", "org.libvirt.api." + action, LibvirtQuestion.Describe("domain", name, UuidOf(owner))));
    }

    [Fact]
    public async Task What_libvirt_does_not_describe_is_nobodys()
    {
        var fleet = Almighty();
        await polkit.Load(Rules(FleetEmitter.Emit(fleet), fleet.Hosts[0]));
        var whole = LibvirtQuestion.Describe("domain", "undeclared", "0b0c8a5e-0000-4000-8000-000000000000");

        Assert.True(await polkit.Allows("alice", "org.libvirt.api.domain.start", whole));
        foreach (var missing in whole.Keys)
            Assert.False(
                await polkit.Allows("alice", "org.libvirt.api.domain.start", whole.Where(detail => detail.Key != missing).ToDictionary()),
                $"It is allowed without {missing}."
            );
    }

    [Fact]
    public async Task Actions_of_others_are_left_to_their_own_rules()
    {
        var fleet = Almighty();
        await polkit.Load(Rules(FleetEmitter.Emit(fleet), fleet.Hosts[0]));

        // The defaults of these two are no and yes for everybody.
        Assert.False(await polkit.Allows("alice", "org.freedesktop.policykit.exec", LibvirtQuestionNone));
        Assert.True(await polkit.Allows("stranger", "org.freedesktop.login1.inhibit-delay-shutdown", LibvirtQuestionNone));
    }

    private static readonly Dictionary<string, string> LibvirtQuestionNone = [];

    private static Model.Fleet Almighty() =>
        Ringfence
            .Fleet.Define(
                "east",
                fleet =>
                {
                    fleet.ActiveDirectory("corp.example.com", directory => directory.Administrator("alice"));
                    fleet.KvmHost(
                        "h0",
                        host => host.VirtualMachine("web", vm => vm.Memory(1.GiB())).VirtualMachine("db", vm => vm.Memory(1.GiB()))
                    );
                    fleet.AccessControl(access =>
                        access.Module(module => module.Polkit()).Grant(Who.User("alice"), Permissions.All, on: AccessTarget.Everything)
                    );
                }
            )
            .Build();

    private static EmittedFile Rules(EmittedTree tree, Host host) =>
        tree.Files.Single(file => file.Path == $"{host.Name.Text}/etc/polkit-1/rules.d/00-ringfence-libvirt.rules");

    // Who has left or was never there has nothing, whatever the entries say. polkit knows Dora as the host does, in lower case.
    private static bool MayDo(string user, LibvirtQuestion question, Host host, Model.Fleet fleet, AccessDecisions decisions)
    {
        var account = fleet
            .Directories.SelectMany(directory => directory.Accounts)
            .SingleOrDefault(account => string.Equals(account.Name.Text, user, StringComparison.OrdinalIgnoreCase));
        return account is { State.Value: AccountState.Active }
            && !host.Users!.Revoked.Select(revoked => revoked.Name).Contains(account.Name.Text)
            && decisions.Decide(account.Name.Text, question.Permission, question.On).IsAllowed.IsTrue;
    }

    private static IEnumerable<string> InstalledActions() =>
        ActionId().Matches(File.ReadAllText("/usr/share/polkit-1/actions/org.libvirt.api.policy")).Select(match => match.Groups[1].Value);

    [GeneratedRegex("<action id=\"([^\"]+)\"")]
    private static partial Regex ActionId();
}
