using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

/// <summary>What an editor offers, with the analyzer's own diagnostics and the evaluator, is what running the program says is good.</summary>
[Trait("Kind", "Corpus")]
public sealed class EditorTests
{
    public static TheoryData<string> RuleIds => [.. FixCases.RuleIds];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task Editor_offers_what_running_the_program_finds_to_be_good(string id)
    {
        foreach (var (title, statements) in FixCases.Of(id))
        {
            var program = await TestProgram.OfStatementsAsync(statements.TrimEnd('\n'));

            var expected = await TextsAsync(program, program.Diagnostics(id), diagnostic => program.OffersAsync(diagnostic, onTrial: true));
            var actual = await TextsAsync(program, await program.AnalyzedAsync(id), program.OffersInEditorAsync);

            Assert.True(
                expected.SetEquals(actual),
                $"{title}: expected\n{string.Join("\n", expected)}\nbut got\n{string.Join("\n", actual)}"
            );
        }
    }

    [Fact]
    public async Task Program_that_does_not_compile_yet_is_mended_where_it_is_complete()
    {
        var program = await TestProgram.OfSourceAsync(
            """
            using Ringfence;

            public static class Program
            {
                public static FleetDefinition Define() => Fleet.Define("east", fleet =>
                {
                    fleet.KvmHost("kvm-01", host => host
                        .ManagementNetwork(management => management
                            .Firewall(firewall => firewall.DefaultInbound(FirewallAction.Allow).Inbound(Service.Ssh, from: "10.0.0.0/24"))));
                });

                private static int Unfinished() => fleet.Hosts(
            }
            """
        );

        var offer = (await program.OffersInEditorAsync((await program.AnalyzedAsync("RF5010")).Single())).Single();
        Assert.Contains(".DefaultInbound(FirewallAction.Deny)", (await program.AfterAsync(offer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finding_that_only_the_settings_of_the_project_make_one_is_mended()
    {
        var program = await TestProgram.OfStatementsAsync(
            """
            fleet.KvmHost("kvm-01", host => host.ManagementNetwork(management => management.IpAddress("10.1.0.11/24")
                .Firewall(firewall => firewall.Inbound(Service.Ssh, from: "10.1.0.0/16"))));
            """
        );
        var strict = await program.WithSettingsAsync("ringfence.RF5013.shortest_ipv4_source_prefix = 24");

        Assert.Empty(await program.AnalyzedAsync("RF5013"));
        var diagnostic = Assert.Single(await strict.AnalyzedAsync("RF5013"));
        var mended = await strict.AfterAsync(Assert.Single(await strict.OffersInEditorAsync(diagnostic)));

        Assert.Contains("from: \"10.1.0.0/24\"", mended.Statements, StringComparison.Ordinal);
        Assert.Empty(await mended.AnalyzedAsync("RF5013"));
    }

    [Fact]
    public async Task Finding_in_another_file_is_mended_there()
    {
        var program = await TestProgram.OfSourceAsync(
            """
            using Ringfence;

            public static class Program
            {
                public static FleetDefinition Define() => Fleet.Define("east", fleet => fleet
                    .KvmHost("kvm-01", host => host.FairShareScheduler().VirtualMachine("web-1", vm => vm.Small())));
            }
            """,
            """
            using Ringfence;

            internal static class Sizes
            {
                public static VirtualMachineBuilder Small(this VirtualMachineBuilder vm) => vm.Cpus(2).FairShare(weight: 100);
            }
            """
        );

        var offer = (await program.OffersInEditorAsync((await program.AnalyzedAsync("RF2002")).Single())).Single();
        var after = await program.AfterAsync(offer);
        Assert.Equal(program.Text, after.Text);
        Assert.Empty(await after.AnalyzedAsync("RF2002"));
    }

    private static async Task<HashSet<string>> TextsAsync(
        TestProgram program,
        IEnumerable<Diagnostic> diagnostics,
        Func<Diagnostic, Task<IReadOnlyList<CodeAction>>> offers
    )
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagnostic in diagnostics)
        foreach (var action in await offers(diagnostic))
            texts.Add($"{action.Title}:\n{(await program.AfterAsync(action)).Statements}");
        return texts;
    }
}
