using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Ringfence.Evaluation.Tests.Generation;
using Xunit;

namespace Ringfence.Evaluation.Tests.Differential;

/// <summary>Random fleet programs with one bad value: where the execution throws, evaluation raises the same error, and nowhere else.</summary>
[Trait("Kind", "Corpus")]
public sealed class MalformedFleetTests
{
    private static readonly HashSet<string> methods =
    [
        "Accept",
        "ActiveDirectory",
        "Cpus",
        "CpuClock",
        "EsxiHost",
        "ExpireAfter",
        "FairShare",
        "IpAddress",
        "KvmHost",
        "MinimumLength",
        "PortGroup",
        "VirtualMachine",
        "VirtualSwitch",
        "Vlan",
    ];

    [Fact]
    public void Fleets_with_one_bad_value_fail_alike()
    {
        var programs = Enumerable.Range(20_000, 200).Select(Corrupted).OfType<FleetProgram>().ToArray();
        var failures = 0;
        foreach (var batch in programs.Chunk(100))
        {
            var compilation = Compiler.ForEvaluation(batch);
            var evaluation = Comparison.Evaluation(compilation);
            foreach (var (index, execution) in Execution.OfAll(batch, compilation).Index())
            {
                var difference = Comparison.Difference(batch[index], execution, evaluation);
                Assert.True(difference is null, difference);
                failures += execution.Failure is { IsOfFluentApi: true } ? 1 : 0;
            }
        }
        Assert.InRange(failures, 40, programs.Length);
    }

    private static FleetProgram? Corrupted(int seed)
    {
        var dice = new Dice((ulong)seed);
        var program = ProgramGenerator.Generate(seed, new HashSet<string>());
        var candidates = program
            .Files.SelectMany(file =>
                CSharpSyntaxTree
                    .ParseText(file.Text, Compiler.ParseOptions)
                    .GetRoot()
                    .DescendantNodes()
                    .OfType<LiteralExpressionSyntax>()
                    .Where(IsArgument)
                    .Select(literal => (file, literal))
            )
            .ToArray();
        if (candidates.Length == 0)
            return null;
        var (changed, bad) = dice.Pick(candidates);
        var text = changed.Text.Remove(bad.SpanStart, bad.Span.Length).Insert(bad.SpanStart, BadValue(dice, bad));
        return program with { Files = [.. program.Files.Select(file => file == changed ? file with { Text = text } : file)] };
    }

    private static bool IsArgument(LiteralExpressionSyntax literal) =>
        literal.Parent
            is ArgumentSyntax
            {
                Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: var method } }
            }
        && methods.Contains(method)
        && literal.Token.Value is int or string;

    private static string BadValue(Dice dice, LiteralExpressionSyntax literal) =>
        literal.Token.Value is int ? dice.Pick("-5", "0", "70_000") : dice.Pick("\"\"", "\"a/b\"", "\"web\"", "\"10.0.0.0/33\"");
}
