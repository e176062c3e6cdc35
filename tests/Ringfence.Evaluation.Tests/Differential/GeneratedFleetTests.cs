using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Ringfence.Assurance;
using Ringfence.Evaluation.Tests.Generation;
using Xunit;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>
/// Random fleet programs: evaluated and executed, they give the same fleet and the same findings. RINGFENCE_PROGRAMS=10000 is a night's work,
/// RINGFENCE_FIRST_SEED=7 begins elsewhere.
/// </summary>
public sealed class GeneratedFleetTests
{
    private const int ProgramsPerCompilation = 50;

    private static readonly int programs = Setting("RINGFENCE_PROGRAMS", 1_000);

    private static readonly int firstSeed = Setting("RINGFENCE_FIRST_SEED", 1);

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

        Assert.True(differences.IsEmpty, Report([.. differences.OrderBy(difference => difference.Seed)]));
    }

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

    [Fact]
    public void Generated_fleets_hold_every_kind_of_operation_that_C_sharp_has()
    {
        var compilation = Compiler.ForEvaluation(Enumerable.Range(1, 150).Select(Generated));
        var kinds = compilation.SyntaxTrees.SelectMany(tree => OperationKinds.Of(tree, compilation)).ToHashSet();

        Assert.Empty(OperationKinds.Expected.Except(kinds));
    }

    private static IEnumerable<(int Seed, string Difference)> Differences(int[] seeds)
    {
        var batch = seeds.Select(Generated).ToArray();
        var evaluation = Comparison.Evaluation(Compiler.ForEvaluation(batch));
        foreach (var (index, execution) in Execution.OfAll(batch).Index())
            if (Comparison.Difference(batch[index], execution, evaluation) is { } difference)
                yield return (seeds[index], difference);
    }

    private static string Report(IReadOnlyList<(int Seed, string Difference)> differences) =>
        differences.Count == 0
            ? ""
            : $"{differences.Count} of {programs} programs differ: seeds {string.Join(", ", differences.Take(50).Select(difference => difference.Seed))}\n"
                + $"the first, made small:\n{Comparison.Difference(Shrinker.Shrink(Generated(differences[0].Seed)))}\n"
                + $"as generated:\n{differences[0].Difference}";

    private static FleetProgram Generated(int seed) => ProgramGenerator.Generate(seed, new HashSet<string>());

    private static int Setting(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : otherwise;
}
