using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Ringfence.Evaluation.Tests.Framework;

/// <summary>Unknown values are kept and handed on; whatever looks at them has no known outcome.</summary>
public sealed class UnknownItemsTests
{
    private static readonly Unknown Unknown = new("args is known when the program runs", place: null);

    private readonly FakeRun run = new();

    [Theory]
    [InlineData("new[] { 1, 2 }.Count()")]
    [InlineData("new[] { 1, 2 }.ToList()")]
    [InlineData("new[] { 1, 2 }.ToArray()")]
    [InlineData("new[] { 1, 2 }.AsEnumerable().Reverse()")]
    [InlineData("new[] { 1, 2 }.Any()")]
    [InlineData("new[] { 1, 2 }.Skip(1)", 1)]
    [InlineData("new[] { 1, 2 }.Concat(new[] { 1 })", new[] { 1 })]
    [InlineData("new[] { 1, 2 }.Append(3)", 3)]
    [InlineData("new[] { 1, 2 }.ToImmutableArray()")]
    public void Query_that_does_not_look_at_items_goes_through_unknown_ones(string expression, params object[] arguments)
    {
        var result = Member.Invoke(expression, run, null, [new object?[] { 1, Unknown, 2 }, .. arguments.Select(Erased)]);

        Assert.NotNull(result);
        if (result is IEnumerable<object?> items)
            Assert.Contains(items.ToList(), item => ReferenceEquals(item, Unknown));
    }

    [Theory]
    [InlineData("new[] { 1, 2 }.Sum()")]
    [InlineData("new[] { 1, 2 }.Max()")]
    [InlineData("new[] { 1, 2 }.Average()")]
    [InlineData("new[] { \"a\" }.Max()")]
    [InlineData("new[] { 1, 2 }.AsEnumerable().Contains(7)", 7)]
    [InlineData("new[] { \"a\" }.ToHashSet()")]
    [InlineData("new[] { 1, 2 }.SequenceEqual(new[] { 1, 2, 2 })", new[] { 1, 2, 2 })]
    [InlineData("string.Concat(new[] { \"a\" })")]
    [InlineData("string.Concat(new object[] { \"a\" })")]
    [InlineData("string.Join(\",\", new[] { \"a\" })", ",", true)]
    [InlineData("string.Format(\"{0}{1}{2}\", new object[] { 1, 2, 3 })", "{0}{1}{2}", true)]
    [InlineData("Array.IndexOf(new[] { 1, 2 }, 9)", 9)]
    [InlineData("Array.LastIndexOf(new[] { 1, 2 }, 9)", 9)]
    [InlineData("new[] { 1, 2 }.Contains(9)", 9)]
    public void Member_that_looks_at_an_unknown_item_has_no_known_outcome(string expression, params object[] arguments)
    {
        object?[] items = [1, Unknown, 2];
        object?[] passed = arguments is [var first, true] ? [first, items] : [items, .. arguments.Select(Erased)];

        var exception = Assert.Throws<UnknownReachedException>(() => Member.Invoke(expression, run, null, passed));

        Assert.Same(Unknown, exception.Value);
    }

    [Theory]
    [InlineData("new[] { 1, 2 }.Distinct()")]
    [InlineData("new[] { 1, 2 }.Order()")]
    [InlineData("new[] { 1, 2 }.Union(new[] { 1 })", new[] { 1 })]
    public void Lazy_query_meets_an_unknown_item_when_it_is_gone_through(string expression, params object[] arguments)
    {
        var result = Member.Invoke(expression, run, null, [new object?[] { 1, Unknown, 2 }, .. arguments.Select(Erased)]);

        Assert.Throws<UnknownReachedException>(() => ((IEnumerable<object?>)result!).Count());
    }

    [Theory]
    [InlineData("new List<int>().Contains(9)", 9)]
    [InlineData("new List<int>().IndexOf(9)", 9)]
    [InlineData("new List<int>().LastIndexOf(9)", 9)]
    [InlineData("new List<int>().Remove(9)", 9)]
    [InlineData("new List<string>().IndexOf(null)", null)]
    [InlineData("new List<string>().LastIndexOf(null)", null)]
    [InlineData("((IList<int>)new List<int>()).IndexOf(9)", 9)]
    [InlineData("((ICollection<string>)new List<string>()).Contains(null)", null)]
    [InlineData("new List<int>().BinarySearch(9)", 9)]
    public void Search_in_a_list_with_an_unknown_item_has_no_known_outcome(string expression, object? value)
    {
        Assert.Throws<UnknownReachedException>(() => Member.Invoke(expression, run, new List<object?> { 1, Unknown }, value));
    }

    [Fact]
    public void Sort_that_compares_an_unknown_item_is_not_an_exception_of_the_program()
    {
        var list = new List<object?> { 3, Unknown, 1 };

        Assert.Throws<UnknownReachedException>(() => Member.Invoke("(Action)(() => new List<int>().Sort())", run, list));
    }

    [Fact]
    public void Condition_that_is_unknown_is_decided()
    {
        var undecided = new FakeFunction(_ => Unknown);

        var result = Member.Invoke("new[] { 1, 2 }.Where(n => n > 1)", run, null, new object?[] { 1, 2 }, undecided);

        Assert.Equal([1, 2], ((IEnumerable<object?>)result!).ToList());
        Assert.Equal(2, run.Decisions);
    }

    [Fact]
    public void Selector_may_give_unknowns()
    {
        var result = Member.Invoke("new[] { 1, 2 }.Select(n => n + 1)", run, null, new object?[] { 1 }, new FakeFunction(_ => Unknown));

        Assert.Same(Unknown, ((IEnumerable<object?>)result!).Single());
    }

    [Fact]
    public void Number_that_a_function_does_not_know_ends_the_sum()
    {
        Assert.Throws<UnknownReachedException>(() =>
            Member.Invoke("""new[] { "a" }.Sum(s => s.Length)""", run, null, new object?[] { "a" }, new FakeFunction(_ => Unknown))
        );
    }

    [Theory]
    [InlineData("(Action)(() => new List<int>().Add(1))", 0, true)]
    [InlineData("(Action)(() => new List<int>().Insert(0, 1))", 0, false)]
    [InlineData("(Action)(() => new List<int>().Insert(0, 1))", 1, true)]
    [InlineData("(Action)(() => new Dictionary<string, int>().Add(\"\", 1))", 0, false)]
    [InlineData("(Action)(() => new Dictionary<string, int>().Add(\"\", 1))", 1, true)]
    [InlineData("new HashSet<int>().Add(1)", 0, false)]
    [InlineData("new List<int>().Contains(1)", 0, false)]
    [InlineData("Enumerable.Repeat(1, 2)", 0, true)]
    [InlineData("Enumerable.Repeat(1, 2)", 1, false)]
    [InlineData("new KeyValuePair<string, int>(\"\", 1)", 0, true)]
    [InlineData("KeyValuePair.Create(\"\", 1)", 1, true)]
    [InlineData("new[] { 1 }.Append(2)", 1, true)]
    [InlineData("new[] { 1 }.AsEnumerable().Contains(2)", 1, false)]
    [InlineData("new[] { 1 }.Aggregate(2, (a, b) => a + b)", 1, true)]
    [InlineData("string.Concat(\"\", \"\")", 0, false)]
    [InlineData("object.Equals(1, 2)", 0, false)]
    [InlineData("int.Parse(\"1\")", 0, false)]
    [InlineData("new int[0].FirstOrDefault(5)", 1, true)]
    [InlineData("new int[0].DefaultIfEmpty(5)", 1, true)]
    [InlineData("new Dictionary<string, int>().GetValueOrDefault(\"\", 1)", 2, true)]
    [InlineData("new Dictionary<string, int>().GetValueOrDefault(\"\", 1)", 1, false)]
    [InlineData("((int?)1).GetValueOrDefault(2)", 0, true)]
    public void Parameter_accepts_an_unknown_only_to_keep_it(string expression, int parameter, bool accepts)
    {
        Assert.Equal(accepts, Member.Find(expression)!.AcceptsUnknown(parameter));
    }

    [Fact]
    public void Text_that_erasure_has_changed_is_not_known()
    {
        Assert.Throws<UnknownReachedException>(() => Member.Evaluate("((object)new List<int>()).ToString()", run));
        Assert.Throws<UnknownReachedException>(() => Member.Evaluate("""string.Concat("a", new List<int>())""", run));
        Assert.Throws<UnknownReachedException>(() => Member.Evaluate("""string.Format("{0}", Enumerable.Range(1, 2))""", run));
    }

    private static object? Erased(object? argument) => argument is int[] numbers ? numbers.Cast<object?>().ToArray() : argument;
}
