using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Assurance;
using Ringfence.Evaluation.Tests.Differential;
using Ringfence.Evaluation.Tests.Generation;
using Xunit;

namespace Ringfence.Evaluation.Tests.Unknowns;

/// <summary>
/// A known value made unknown never makes evaluation claim what is not so: the execution is still one of the outcomes, nothing fails for certain
/// that does not fail in the execution, and no error of the fluent API is certain that the execution does not throw.
/// </summary>
[Trait("Kind", "Corpus")]
public sealed class NoFalseAlarmTests
{
    public static TheoryData<string> RuleIds => [.. RuleCatalogue.Rules.Select(rule => rule.Description.Id)];

    public static TheoryData<string> Samples => [.. SampleProgram.Folders];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Rule_examples_with_any_value_unknown_raise_no_false_alarm(string id)
    {
        var description = RuleCatalogue.Find(id)!.Description;
        var programs = new[] { ("Compliant", description.Compliant), ("Noncompliant", description.Noncompliant) };

        foreach (var (name, statements) in programs)
            RaiseNoFalseAlarm(FleetProgram.OfStatements(name, statements), OneAtATime);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Generated_fleets_with_values_unknown_raise_no_false_alarm(int quarter)
    {
        foreach (var seed in Enumerable.Range(quarter * 1_000, 10))
            RaiseNoFalseAlarm(
                ProgramGenerator.Generate(seed, new HashSet<string>()),
                count => OneAndSeveral(count, seed),
                programsPerCompilation: 1
            );
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Samples_with_values_unknown_raise_no_false_alarm(string folder) =>
        RaiseNoFalseAlarm(
            SampleProgram.In(folder),
            count => Enumerable.Range(0, 12).Select(nth => new HashSet<int> { nth * count / 12 }),
            programsPerCompilation: 1
        );

    [Fact]
    public void Replaced_values_are_the_same_when_the_program_runs()
    {
        var program = FleetProgram.OfStatements(
            "Replaced",
            """fleet.KvmHost("kvm-" + 7, host => host.Cpus(true ? 4 : 8).VirtualSwitch("t", vswitch => vswitch.PortGroup("web", 110)));"""
        );
        foreach (var (name, value) in UnknownLiterals.EnvironmentOf(program))
            Environment.SetEnvironmentVariable(name, value);
        var all = Enumerable.Range(0, UnknownLiterals.Count(program)).ToHashSet();

        var executed = Execution.Of(UnknownLiterals.Replaced(program, "Changed", all));

        Assert.Equal(9, all.Count);
        Assert.Null(executed.Failure);
        Assert.Null(ModelDifference.BetweenEqual(executed.Fleet!, Execution.Of(program).Fleet!));
    }

    private static void RaiseNoFalseAlarm(
        FleetProgram program,
        Func<int, IEnumerable<IReadOnlySet<int>>> choices,
        int programsPerCompilation = 60
    )
    {
        var execution = Execution.Of(program);
        var changed = choices(UnknownLiterals.Count(program))
            .Select((chosen, index) => UnknownLiterals.Replaced(program, $"{program.Name}U{index}", chosen))
            .ToArray();
        var judged = 0;
        var errors = new List<Diagnostic>();
        foreach (var batch in changed.Chunk(programsPerCompilation))
        {
            var compilation = batch is [var alone] ? Compiler.ForEvaluation(alone) : Compiler.ForEvaluation(batch);
            var broken = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
            errors.AddRange(broken);
            var evaluation = Comparison.Evaluation(compilation);
            foreach (var mutant in batch.Where(mutant => !broken.Any(error => mutant.Owns(error.Location.SourceTree!.FilePath))))
            {
                var claim = Comparison.FalseClaim(mutant, execution, evaluation);
                Assert.True(claim is null, claim);
                judged++;
            }
        }
        Assert.True(judged * 2 >= changed.Length, $"of {changed.Length} changed programs only {judged} compile: {errors.FirstOrDefault()}");
    }

    private static IEnumerable<IReadOnlySet<int>> OneAtATime(int count) =>
        Enumerable.Range(0, count).Select(index => new HashSet<int> { index });

    private static IEnumerable<IReadOnlySet<int>> OneAndSeveral(int count, int seed)
    {
        var dice = new Dice((ulong)seed);
        for (var i = 0; i < 3 && count > 0; i++)
            yield return new HashSet<int> { dice.Roll(count) };
        if (count > 2)
            yield return new HashSet<int> { dice.Roll(count), dice.Roll(count), dice.Roll(count) };
        yield return Enumerable.Range(0, count).ToHashSet();
    }
}
