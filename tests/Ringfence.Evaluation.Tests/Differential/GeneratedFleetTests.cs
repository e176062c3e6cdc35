using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Ringfence.Assurance;
using Ringfence.Evaluation.Tests.Generation;
using Xunit;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>
/// Random fleet programs: evaluated and executed, they give the same fleet and the same findings. RINGFENCE_PROGRAMS=10000 is a night's work,
/// RINGFENCE_FIRST_SEED=7 begins elsewhere.
/// </summary>
public sealed partial class GeneratedFleetTests
{
    private const int ProgramsPerCompilation = 100;

    private static readonly int reasonsMadeSmall = Setting("RINGFENCE_SHRINK", 1);

    private static readonly int programs = Setting("RINGFENCE_PROGRAMS", 1_000);

    private static readonly int firstSeed = Setting("RINGFENCE_FIRST_SEED", 1);

    [Trait("Kind", "Corpus")]
    [Fact]
    public void Generated_fleets_evaluate_to_what_they_execute_to()
    {
        var differences = new ConcurrentQueue<(int Seed, string Difference)>();
        Parallel.ForEach(
            Enumerable.Range(firstSeed, programs).Chunk(ProgramsPerCompilation),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            seeds =>
            {
                foreach (var (seed, difference) in Differences(seeds))
                    differences.Enqueue((seed, difference));
            }
        );

        Assert.True(differences.IsEmpty, differences.IsEmpty ? "" : Report([.. differences.OrderBy(difference => difference.Seed)]));
    }

    [Trait("Kind", "Corpus")]
    [Fact]
    public void Generated_fleets_have_findings_of_many_rules()
    {
        var fleets = Execution.OfAll([.. Enumerable.Range(1, 100).Select(Generated)]).Select(execution => execution.Fleet!).ToArray();
        var findings = fleets.Select(fleet => Assessor.Assess(fleet, FindingLines.AsOf).Findings).ToArray();

        Assert.InRange(findings.Count(list => list.Count > 0), 80, 100);
        Assert.InRange(findings.SelectMany(list => list).Select(finding => finding.Rule.Id).Distinct().Count(), 25, 100);
    }

    [Fact]
    public void Generator_uses_every_construct_that_it_knows()
    {
        var used = new HashSet<string>();
        foreach (var seed in Enumerable.Range(firstSeed, 1_000))
            ProgramGenerator.Generate(seed, used);

        Assert.Empty(ProgramGenerator.Constructs.Except(used));
    }

    [Trait("Kind", "Corpus")]
    [Fact]
    public void Generated_fleets_hold_every_kind_of_operation_that_C_sharp_has()
    {
        var compilation = Compiler.ForEvaluation(Enumerable.Range(1, 150).Select(Generated));
        var kinds = compilation.SyntaxTrees.SelectMany(tree => OperationKinds.Of(tree, compilation)).ToHashSet();

        var missing = string.Join(", ", OperationKinds.Expected.Except(kinds));
        Assert.True(missing.Length == 0, missing);
    }

    private static IEnumerable<(int Seed, string Difference)> Differences(int[] seeds)
    {
        var batch = seeds.Select(Generated).ToArray();
        var compilation = Compiler.ForEvaluation(batch);
        var evaluation = Comparison.Evaluation(compilation);
        foreach (var (index, execution) in Execution.OfAll(batch, compilation).Index())
            if (Comparison.Difference(batch[index], execution, evaluation) is { } difference)
                yield return (seeds[index], difference);
    }

    // Many programs often differ for one reason: each reason is shown once, by its first program.
    private static string Report(IReadOnlyList<(int Seed, string Difference)> differences)
    {
        var reasons = differences
            .GroupBy(difference => Reason(difference.Difference))
            .OrderByDescending(reason => reason.Count())
            .ToArray();
        var report = new StringBuilder($"{differences.Count} of {programs} programs differ for {reasons.Length} reasons\n");
        foreach (var reason in reasons.Take(40))
            report.Append(
                CultureInfo.InvariantCulture,
                $"{reason.Count()} times, seeds {string.Join(", ", reason.Take(5).Select(difference => difference.Seed))}: {reason.Key}\n"
            );
        foreach (var reason in reasons.Take(reasonsMadeSmall))
            report
                .Append("\nmade small: ")
                .Append(
                    Comparison.Difference(Shrinker.Shrink(Generated(reason.First().Seed), difference => Reason(difference) == reason.Key))
                );
        return report.ToString();
    }

    private static string Reason(string difference) =>
        Variable()
            .Replace(
                string.Join(" / ", difference.Split('\n').TakeWhile(line => !line.StartsWith("---", StringComparison.Ordinal)).Take(2)),
                "#"
            );

    private static FleetProgram Generated(int seed) => ProgramGenerator.Generate(seed, new HashSet<string>());

    private static int Setting(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;

    // Names of programs, numbers and quoted code tell one program from another, not one reason from another.
    [GeneratedRegex("'[^']*'|\\bP?[0-9]+\\b|\\[[^\\]]*\\]")]
    private static partial Regex Variable();
}
