using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Evaluation.Tests.Framework;

/// <summary>Nothing huge is made: the bound is reached before memory is.</summary>
public sealed class BoundsTests
{
    private const string TooLong = "the string would be longer than 1,000 characters";
    private const string TooMany = "the collection would have more than 1,000 items";

    private readonly FakeRun run = new() { Limits = EvaluationLimits.Default with { StringLength = 1_000, CollectionSize = 1_000 } };

    [Theory]
    [InlineData("""new string('x', 2_000_000_000)""", TooLong)]
    [InlineData("""new string('x', 1_001)""", TooLong)]
    [InlineData(""" "x".PadLeft(2_000_000_000)""", TooLong)]
    [InlineData(""" "x".PadRight(2_000_000_000, '-')""", TooLong)]
    [InlineData("""new string('x', 1_000).Insert(0, "y")""", TooLong)]
    [InlineData("""new string('x', 500).Replace("x", "xyz")""", TooLong)]
    [InlineData("""new string('\n', 500).ReplaceLineEndings("----")""", TooLong)]
    [InlineData("""string.Concat(new string('x', 600), new string('y', 600))""", TooLong)]
    [InlineData("""string.Concat(Enumerable.Repeat(new string('x', 100), 11))""", TooLong)]
    [InlineData("""string.Join(new string('-', 600), "a", "b", "c")""", TooLong)]
    [InlineData("""string.Join(",", Enumerable.Repeat("x", int.MaxValue))""", TooLong)]
    [InlineData("""string.Format("{0,2000000000}", 1)""", TooLong)]
    [InlineData("""string.Format("{0,-2000000000}", 1)""", TooLong)]
    [InlineData("""string.Format("{0:D2000000000}", 1)""", TooLong)]
    [InlineData("""string.Format("{0}{0}", new string('x', 600))""", TooLong)]
    [InlineData("""7.ToString("D2000000000")""", TooLong)]
    [InlineData("""1.5.ToString("F999999999", CultureInfo.InvariantCulture)""", TooLong)]
    [InlineData("""Uri.EscapeDataString(new string('ä', 600))""", TooLong)]
    [InlineData("""new StringBuilder(2_000_000_000)""", TooLong)]
    [InlineData("""new StringBuilder { Length = 2_000_000_000 }""", TooLong)]
    [InlineData("""new StringBuilder().Append('x', 2_000_000_000)""", TooLong)]
    [InlineData("""new StringBuilder().Insert(0, "xy", 1_000_000_000)""", TooLong)]
    [InlineData("""new StringBuilder(new string('x', 1_000)).Append("y")""", TooLong)]
    [InlineData("""new StringBuilder(new string('x', 1_000)).Append((object)1)""", TooLong)]
    [InlineData("""new StringBuilder(new string('x', 999)).AppendLine("y")""", TooLong)]
    [InlineData("""new StringBuilder(new string('x', 500)).Replace("x", "xyz")""", TooLong)]
    [InlineData("""new StringBuilder().AppendFormat("{0,2000000000}", 1)""", TooLong)]
    [InlineData("""new StringBuilder().AppendJoin(",", Enumerable.Repeat("x", int.MaxValue))""", TooLong)]
    [InlineData("""new List<int>(int.MaxValue)""", TooMany)]
    [InlineData("""new Dictionary<string, int>(int.MaxValue)""", TooMany)]
    [InlineData("""new HashSet<int>(int.MaxValue)""", TooMany)]
    [InlineData("""new Queue<int>(int.MaxValue)""", TooMany)]
    [InlineData("""new Stack<int>(int.MaxValue)""", TooMany)]
    [InlineData("""new SortedList<int, int>(int.MaxValue)""", TooMany)]
    [InlineData("""new List<int>().EnsureCapacity(int.MaxValue)""", TooMany)]
    [InlineData("""new Dictionary<int, int>().EnsureCapacity(int.MaxValue)""", TooMany)]
    [InlineData("""Enumerable.Repeat("x", int.MaxValue).ToArray()""", TooMany)]
    [InlineData("""Enumerable.Range(0, int.MaxValue).ToList()""", TooMany)]
    [InlineData("""Enumerable.Range(0, int.MaxValue).ToHashSet()""", TooMany)]
    [InlineData("""Enumerable.Range(0, int.MaxValue).OrderBy(n => n).First()""", TooMany)]
    [InlineData("""Enumerable.Range(0, int.MaxValue).GroupBy(n => n).Count()""", TooMany)]
    [InlineData("""Enumerable.Range(0, int.MaxValue).Reverse().First()""", TooMany)]
    [InlineData("""Enumerable.Range(0, int.MaxValue).Sum()""", TooMany)]
    [InlineData("""Enumerable.Range(0, int.MaxValue).Last(n => n > 1)""", TooMany)]
    [InlineData("""Enumerable.Range(0, 1_000).SelectMany(n => Enumerable.Range(0, 1_000)).Count()""", TooMany)]
    [InlineData("""new List<int>(Enumerable.Range(0, int.MaxValue))""", TooMany)]
    [InlineData("""Enumerable.Range(0, int.MaxValue).ToImmutableArray()""", TooMany)]
    public void Outcome_that_is_too_large_reaches_the_bound_without_being_made(string expression, string message)
    {
        var operation = new Expressions([expression]).Operations.Single();
        Evaluated();
        var before = GC.GetAllocatedBytesForCurrentThread();

        var exception = Evaluated();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Equal(message, Assert.IsType<BoundReachedException>(exception).Message);

        Exception? Evaluated() => Record.Exception(() => new ErasedEvaluation(run).Value(operation));
    }

    [Theory]
    [InlineData("(Action)(() => new List<int>().Add(1))")]
    [InlineData("(Action)(() => new List<int>().Insert(0, 1))")]
    public void List_that_is_full_takes_no_more(string expression)
    {
        var list = Enumerable.Range(0, 1_000).Cast<object?>().ToList();
        object?[] arguments = expression.Contains("Insert", StringComparison.Ordinal) ? [0, 1] : [1];

        var exception = Assert.Throws<BoundReachedException>(() => Member.Invoke(expression, run, list, arguments));

        Assert.Equal(TooMany, exception.Message);
        Assert.Equal(1_000, list.Count);
    }

    [Fact]
    public void List_that_is_added_to_itself_reaches_the_bound()
    {
        var list = Enumerable.Range(0, 501).Cast<object?>().ToList();

        Assert.Throws<BoundReachedException>(() =>
            Member.Invoke("(Action)(() => new List<int>().AddRange(new List<int>()))", run, list, list)
        );
        Assert.Equal(501, list.Count);
    }

    [Theory]
    [InlineData("new HashSet<int>().Add(1)")]
    [InlineData("new LinkedList<int>().AddLast(1)")]
    [InlineData("new SortedSet<int>().Add(1)")]
    [InlineData("(Action)(() => new Queue<int>().Enqueue(1))")]
    [InlineData("(Action)(() => new Stack<int>().Push(1))")]
    public void Collection_that_is_full_takes_no_more(string expression)
    {
        var items = Enumerable.Range(0, 1_000).Cast<object?>();
        object collection = expression switch
        {
            _ when expression.Contains("HashSet", StringComparison.Ordinal) => new HashSet<object?>(items),
            _ when expression.Contains("LinkedList", StringComparison.Ordinal) => new LinkedList<object?>(items),
            _ when expression.Contains("SortedSet", StringComparison.Ordinal) => new SortedSet<object?>(items),
            _ when expression.Contains("Queue", StringComparison.Ordinal) => new Queue<object?>(items),
            _ => new Stack<object?>(items),
        };

        Assert.Equal(TooMany, Assert.Throws<BoundReachedException>(() => Member.Invoke(expression, run, collection, 5_000)).Message);
    }

    [Fact]
    public void Sequences_inside_one_another_reach_the_bound_before_the_stack_ends()
    {
        var append = Member.Find("""Array.Empty<int>().Append(1)""")!;
        object? sequence = Array.Empty<object?>();

        var exception = Assert.Throws<BoundReachedException>(() =>
        {
            for (var i = 0; i < 100_000; i++)
                sequence = append.Invoke(run, null, [sequence, 1]);
        });

        Assert.Equal("the sequences are nested more than 200 deep", exception.Message);
    }

    [Theory]
    [InlineData("Enumerable.Range(0, int.MaxValue).Sum()")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Where(n => false).FirstOrDefault()")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Any(n => n < 0)")]
    [InlineData("Enumerable.Repeat(1, int.MaxValue).Distinct().Count()")]
    [InlineData("Enumerable.Range(0, 1_000_000).SelectMany(a => Enumerable.Range(0, 1_000_000)).Count()")]
    [InlineData("Enumerable.Range(0, 1_000_000).ToDictionary(n => n)")]
    [InlineData("Enumerable.Range(0, 20_000).Reverse().OrderBy(n => n).ToList()")]
    [InlineData("Enumerable.Range(0, 20_000).Aggregate((a, b) => a)")]
    public void Query_that_goes_on_ends_when_nobody_waits(string expression)
    {
        var cancelled = new FakeRun { CancelAfter = 10_000 };

        Assert.Throws<OperationCanceledException>(() => Member.Evaluate(expression, cancelled));
        Assert.InRange(cancelled.Steps, 10_000, 30_000);
    }

    [Fact]
    public void Sorting_counts_its_comparisons()
    {
        Member.Evaluate("Enumerable.Range(0, 500).Reverse().Order().ToList()", run);

        Assert.InRange(run.Steps, 2_500, 50_000);
    }

    [Fact]
    public void Sorting_in_place_ends_when_nobody_waits()
    {
        var list = Enumerable.Range(0, 10_000).Reverse().Cast<object?>().ToList();

        Assert.Throws<OperationCanceledException>(() =>
            Member.Invoke("(Action)(() => new List<int>().Sort())", new FakeRun { CancelAfter = 15_000 }, list)
        );
    }
}
