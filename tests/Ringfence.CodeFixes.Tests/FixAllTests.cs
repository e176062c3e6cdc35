using System.Threading.Tasks;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

public sealed class FixAllTests
{
    [Fact]
    public async Task Every_departed_account_is_removed_at_once() =>
        await AssertMendedAsync(
            "RF1003",
            """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
                .Kerberos().Administrator("alice").Departed("mallory").Moved("trent"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["mallory", "trent", "alice"])));
            fleet.KvmHost("kvm-02", host => host.Users(users => users.From(corp, ["alice", "mallory", "trent"])));
            fleet.KvmHost("kvm-03", host => host.Users(users => users.From(corp, ["mallory", "trent"])));
            fleet.KvmHost("kvm-04", host => host
                .Users(users => users
                    .Join(corp)
                    .Admit("alice") // on duty
                    .Admit("mallory")
                    .Admit("trent"))); // moved
            """,
            """
            fleet.ActiveDirectory("corp.example.com", out var corp, directory => directory
                .Kerberos().Administrator("alice").Departed("mallory").Moved("trent"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.From(corp, ["alice"])));
            fleet.KvmHost("kvm-02", host => host.Users(users => users.From(corp, ["alice"])));
            fleet.KvmHost("kvm-03", host => host.Users(users => users.From(corp, [])));
            fleet.KvmHost("kvm-04", host => host
                .Users(users => users
                    .Join(corp)
                    .Admit("alice"))); // on duty
            """
        );

    [Fact]
    public async Task Every_machine_is_capped_at_once() =>
        await AssertMendedAsync(
            "RF2002",
            """
            foreach (var n in Enumerable.Range(1, 2))
                fleet.KvmHost($"kvm-{n:D2}", host => host
                    .FairShareScheduler()
                    .VirtualMachine("web-1", vm => vm.FairShare(weight: 100))
                    .VirtualMachine("web-2", vm => vm
                        .Cpus(2)
                        .FairShare(cap: CpuQuantity.Unlimited, weight: 100))
                    .VirtualMachine("db-1", vm => vm
                        .Cpus(2)));
            """,
            """
            foreach (var n in Enumerable.Range(1, 2))
                fleet.KvmHost($"kvm-{n:D2}", host => host
                    .FairShareScheduler()
                    .VirtualMachine("web-1", vm => vm.FairShare(weight: 100, cap: 50.Percent()))
                    .VirtualMachine("web-2", vm => vm
                        .Cpus(2)
                        .FairShare(cap: 50.Percent(), weight: 100))
                    .VirtualMachine("db-1", vm => vm
                        .Cpus(2)
                        .FairShare(weight: 100, cap: 50.Percent())));
            """
        );

    [Fact]
    public async Task Every_rule_is_restricted_to_the_subnet_of_its_own_host() =>
        await AssertMendedAsync(
            "RF5012",
            """
            fleet.KvmHost("kvm-01", host => host.ManagementNetwork(management => management.IpAddress("10.1.0.11/24")
                .Firewall(firewall => firewall.Inbound(Service.Ssh, from: "0.0.0.0/0").Outbound(Service.Dns))));
            fleet.KvmHost("kvm-02", host => host.ManagementNetwork(management => management.IpAddress("10.2.0.11/24")
                .Firewall(firewall => firewall.Inbound(Service.Ssh).Outbound(Service.Dns, ["::/0", "0.0.0.0/0"]))));
            """,
            """
            fleet.KvmHost("kvm-01", host => host.ManagementNetwork(management => management.IpAddress("10.1.0.11/24")
                .Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.1.0.0/24").Outbound(Service.Dns, to: "10.1.0.0/24"))));
            fleet.KvmHost("kvm-02", host => host.ManagementNetwork(management => management.IpAddress("10.2.0.11/24")
                .Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.2.0.0/24").Outbound(Service.Dns, ["10.2.0.0/24"]))));
            """
        );

    [Fact]
    public async Task Every_portgroup_gets_a_vlan_of_its_own() =>
        await AssertMendedAsync(
            "RF6002",
            """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 110)
                    .PortGroup("app", vlan: 110)
                    .PortGroup("db", vlan: 110)));
            """,
            """
            fleet.KvmHost("kvm-01", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch
                    .PortGroup("web", vlan: 110)
                    .PortGroup("app", vlan: 111)
                    .PortGroup("db", vlan: 112)));
            """
        );

    [Fact]
    public async Task Every_idle_waiver_goes_at_once() =>
        await AssertMendedAsync(
            "RF0006",
            """
            fleet.KvmHost("kvm-01", host => host
                .Cpus(8)
                .Accept("RF5004", because: "no slot", until: "2999-12-31")
                .Accept("RF5005", because: "no switch", until: "2999-12-31"));
            """,
            """
            fleet.KvmHost("kvm-01", host => host
                .Cpus(8));
            """
        );

    [Fact]
    public async Task What_would_make_something_else_fail_is_left_and_the_rest_is_mended()
    {
        // Without any account kvm-01 would no longer say where its users are managed (RF0001).
        var program = await TestProgram.OfStatementsAsync(
            """
            fleet.ActiveDirectory("corp.example.com", directory => directory.Kerberos().Departed("mallory"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.Local("mallory", owner: "mallory")));
            fleet.KvmHost("kvm-02", host => host.Users(users => users.Local("mallory", owner: "mallory").Local("alice", owner: "alice")));
            fleet.KvmHost("kvm-03", host => host.Users(users => users.Local("bob", owner: "bob").Local("mallory", owner: "mallory")));
            """
        );

        var mended = await program.AfterFixAllAsync("RF1003", onTrial: true);

        Assert.Equal(
            """
            fleet.ActiveDirectory("corp.example.com", directory => directory.Kerberos().Departed("mallory"));
            fleet.KvmHost("kvm-01", host => host.Users(users => users.Local("mallory", owner: "mallory")));
            fleet.KvmHost("kvm-02", host => host.Users(users => users.Local("alice", owner: "alice")));
            fleet.KvmHost("kvm-03", host => host.Users(users => users.Local("bob", owner: "bob")));

            """,
            mended.Statements
        );
    }

    private static async Task AssertMendedAsync(string ruleId, string before, string after)
    {
        var program = await TestProgram.OfStatementsAsync(before);
        var mended = await program.AfterFixAllAsync(ruleId);

        Assert.Equal(after + "\n", mended.Statements);
        Assert.Empty(mended.Diagnostics(ruleId));
        FixCheck.AssertNothingNew(program, mended, "fix all " + ruleId);
    }
}
