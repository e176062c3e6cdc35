using System;
using System.Linq;
using Xunit;

namespace Ringfence.Evaluation.Tests.Framework;

/// <summary>Each expression is compiled and run, and evaluated through the list on erased values: both must give the same.</summary>
public sealed class MembersGiveWhatTheFrameworkGivesTests
{
    [Theory]
    [MemberData(nameof(Families))]
    public void Expression_evaluated_equals_expression_run(string family)
    {
        var rows = ExpressionTable.Families[family];
        var expressions = new Expressions(rows);
        var differences = rows.Select((row, index) => Difference(row, expressions, index)).OfType<string>().ToList();

        Assert.True(differences.Count == 0, string.Join("\n", differences));
    }

    public static TheoryData<string> Families() => new(ExpressionTable.Families.Keys);

    // From the second half on members are called by compiled lambdas, not by reflection.
    private static string? Difference(string row, Expressions expressions, int index)
    {
        var expected = Shown.Of(expressions.Run(index));
        foreach (var round in Enumerable.Range(0, 45))
        {
            var (actual, exception) = Evaluated(expressions, index);
            if (actual != expected)
                return $"{row}\n    runs to      {expected}\n    evaluates to {actual} in round {round} {Beginning(exception)}";
        }
        return null;
    }

    private static (string Outcome, Exception? Exception) Evaluated(Expressions expressions, int index)
    {
        try
        {
            return (Shown.Of(new ErasedEvaluation(new FakeRun()).Value(expressions.Operations[index])), null);
        }
        catch (Exception exception)
        {
            return (Shown.Of(exception), exception);
        }
    }

    private static string Beginning(Exception? exception) =>
        exception is null ? "" : string.Join("\n      ", exception.ToString().Split('\n').Take(4));
}
