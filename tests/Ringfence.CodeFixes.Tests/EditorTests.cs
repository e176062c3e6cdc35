using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Xunit;

namespace Ringfence.CodeFixes.Tests;

/// <summary>What an editor offers, with the analyzer's own diagnostics and the evaluator, is what running the program says is good.</summary>
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
