using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

/// <summary>The provider makes each change on trial and keeps those to itself that would not do.</summary>
public sealed class TrialTests
{
    // Without any account the host no longer says where its users are managed (RF0001).
    private const string OnlyAccount = """
        fleet.ActiveDirectory("corp.example.com", directory => directory.Kerberos().Departed("mallory"));
        fleet.KvmHost("kvm-01", host => host.Users(users => users.Local("mallory", owner: "mallory")));
        """;

    [Fact]
    public async Task Change_that_makes_something_else_fail_is_not_offered()
    {
        var program = await TestProgram.OfStatementsAsync(OnlyAccount);
        var diagnostic = program.Diagnostics("RF1003").Single();
        var untried = (await program.OffersAsync(diagnostic)).Single();

        Assert.Contains(
            FixTrial.NewlyFailing(program.Findings, (await program.AfterAsync(untried)).Findings),
            worse => worse.Rule == "RF0001"
        );
        Assert.Empty(await program.OffersAsync(diagnostic, onTrial: true));
    }

    [Fact]
    public async Task Change_that_cannot_be_compiled_is_not_offered()
    {
        // The file does not import the namespace in which .Percent() is.
        var program = await TestProgram.OfSourceAsync(
            """
            public static class Program
            {
                public static Ringfence.FleetDefinition Define() => Ringfence.Fleet.Define("east", fleet =>
                    fleet.KvmHost("kvm-01", host => host
                        .FairShareScheduler()
                        .VirtualMachine("web-1", vm => vm.FairShare(weight: 100))));
            }
            """
        );

        Assert.Empty(await program.OffersAsync(program.Diagnostics("RF2002").Single()));
    }

    [Fact]
    public async Task Change_that_helps_is_offered()
    {
        var program = await TestProgram.OfStatementsAsync(
            """fleet.KvmHost("kvm-01", host => host.FairShareScheduler().VirtualMachine("web-1", vm => vm.FairShare(weight: 100)));"""
        );

        var offer = (await program.OffersAsync(program.Diagnostics("RF2002").Single(), onTrial: true)).Single();
        Assert.Equal("RF2002 CapMachine", offer.EquivalenceKey);
    }

    [Fact]
    public async Task Waiver_that_another_host_needs_is_not_removed_with_the_one_that_needs_none()
    {
        var program = await TestProgram.OfStatementsAsync(
            """
            foreach (var n in Enumerable.Range(1, 2))
                fleet.KvmHost($"kvm-{n}", host => host
                    .ManagementNetwork(management =>
                    {
                        management.VirtualSwitch("mgmt0").Accept("RF5004", because: "no slot", until: "2999-12-31");
                        if (n == 1)
                            management.Uplink("eno1");
                        else
                            management.Uplinks(active: "eno1", standby: "eno2");
                    }));
            """
        );

        Assert.Empty(await program.OffersAsync(program.Diagnostics("RF0006").Single()));
    }
}
