using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ringfence.Evaluation.Framework;
using Xunit;

namespace Ringfence.Evaluation.Tests.Framework;

public sealed class CatalogueTests
{
    private readonly FakeRun run = new();

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("Guid.CreateVersion7()")]
    [InlineData("Environment.NewLine")]
    [InlineData("Environment.GetEnvironmentVariable(\"HOME\")")]
    [InlineData("Environment.MachineName")]
    [InlineData("System.IO.File.ReadAllText(\"x\")")]
    [InlineData("System.IO.Path.GetTempPath()")]
    [InlineData("Activator.CreateInstance(typeof(int))")]
    [InlineData("\"a\".GetHashCode()")]
    [InlineData("\"a\".GetType()")]
    [InlineData("new object().GetHashCode()")]
    [InlineData("Random.Shared.Next()")]
    [InlineData("System.Text.RegularExpressions.Regex.IsMatch(\"a\", \"a\")")]
    [InlineData("Enumerable.Range(1, 2).AsParallel()")]
    [InlineData("new Func<int>(() => 1).DynamicInvoke()")]
    [InlineData("Type.GetType(\"x\")")]
    [InlineData("Enum.Parse(typeof(DayOfWeek), \"Monday\")")]
    [InlineData("Array.CreateInstance(typeof(int), 5)")]
    [InlineData("GC.GetTotalMemory(true)")]
    [InlineData("System.Threading.Tasks.Task.FromResult(1)")]
    [InlineData("System.Net.Dns.GetHostName()")]
    [InlineData("AppContext.BaseDirectory")]
    [InlineData("string.Create(5, 0, (span, state) => { })")]
    [InlineData("int.Parse(\"1\").GetHashCode()")]
    [InlineData("DateTime.MinValue.ToLocalTime()")]
    [InlineData("CultureInfo.CurrentCulture")]
    [InlineData("TimeProvider.System")]
    public void Member_that_is_not_pure_is_not_in_the_list(string expression)
    {
        Assert.Null(Member.Find(expression));
    }

    [Theory]
    [InlineData("(Action)(() => ArgumentNullException.ThrowIfNull(\"a\"))", typeof(ArgumentNullException), null, "p")]
    [InlineData("(Action)(() => ArgumentException.ThrowIfNullOrEmpty(\"a\"))", typeof(ArgumentException), "", "p")]
    [InlineData("(Action)(() => ArgumentOutOfRangeException.ThrowIfNegative(1))", typeof(ArgumentOutOfRangeException), -1, "p")]
    [InlineData("(Action)(() => ArgumentOutOfRangeException.ThrowIfGreaterThan(1, 2))", typeof(ArgumentOutOfRangeException), 3, 2, "p")]
    public void Check_of_an_argument_throws_what_the_framework_throws(string expression, Type exception, params object?[] arguments)
    {
        for (var round = 0; round < 50; round++)
            Assert.Equal(
                "p",
                ((ArgumentException)Assert.Throws(exception, () => Member.Invoke(expression, run, null, arguments))).ParamName
            );
    }

    [Fact]
    public void Type_of_the_same_name_elsewhere_is_not_the_framework_s()
    {
        var tree = CSharpSyntaxTree.ParseText(
            "namespace System.Linq { public static class Enumerable { public static int Range(int start, int count) => 0; } }",
            cancellationToken: TestContext.Current.CancellationToken
        );
        var compilation = CSharpCompilation.Create("Fake", [tree]);
        var range = compilation.GetTypeByMetadataName("System.Linq.Enumerable")!.GetMembers("Range").OfType<IMethodSymbol>().Single();

        Assert.Null(FrameworkCatalogue.Find(range));
    }

    [Fact]
    public void Member_is_the_same_for_symbols_of_different_compilations()
    {
        Assert.Same(Member.Find("int.Abs(1)"), Member.Find("int.Abs(2)"));
    }

    [Theory]
    [InlineData("(Action)(() => new List<int>().Add(1))", true, false)]
    [InlineData("(Action)(() => new List<int>().Sort())", true, false)]
    [InlineData("new List<int>().Count", false, false)]
    [InlineData("new HashSet<int>().Add(1)", true, false)]
    [InlineData("new StringBuilder().Append(1)", true, false)]
    [InlineData("new StringBuilder().ToString()", false, false)]
    [InlineData("(Action)(() => Array.Sort(new[] { 1 }))", false, true)]
    [InlineData("(Action)(() => Array.Reverse(new[] { 1 }))", false, true)]
    [InlineData("new Dictionary<int, int>().TryAdd(1, 1)", true, false)]
    [InlineData("new Dictionary<int, int>().TryGetValue(1, out _)", false, false)]
    [InlineData("new Dictionary<int, int>().GetEnumerator().MoveNext()", true, false)]
    [InlineData("\"a\".Replace('a', 'b')", false, false)]
    public void Member_says_what_it_changes(string expression, bool receiver, bool argument)
    {
        var member = Member.Find(expression)!;

        Assert.Equal((receiver, argument), (member.ChangesReceiver, member.ChangesArgument));
    }

    [Fact]
    public void Sorting_an_array_changes_the_array_itself()
    {
        object?[] items = [3, 1, 2];

        Member.Invoke("(Action)(() => Array.Sort(new[] { 1 }))", run, null, (object)items);

        Assert.Equal([1, 2, 3], items);
    }

    [Fact]
    public void Resized_array_ends_in_defaults()
    {
        object?[] arguments = [new object?[] { 1 }, 3];

        Member.Invoke("(Action)(() => { var a = new[] { 1 }; Array.Resize(ref a, 3); })", run, null, arguments);

        Assert.Equal((object[])[1, 0, 0], arguments[0]);
    }

    [Fact]
    public void Copying_an_array_changes_the_target()
    {
        object?[] target = [0, 0, 0];

        Member.Invoke("(Action)(() => Array.Copy(new[] { 1 }, 0, new[] { 1 }, 1, 1))", run, null, new object?[] { 7, 8 }, 0, target, 1, 2);

        Assert.Equal([0, 7, 8], target);
    }

    [Fact]
    public void Collection_changes_through_its_interface()
    {
        var list = new List<object?>();

        Member.Invoke("(Action)(() => ((ICollection<int>)new List<int>()).Add(1))", run, list, 1);

        Assert.Equal([1], list);
    }

    [Theory]
    [InlineData("((IReadOnlyList<int>)new List<int>())[0]", 0)]
    [InlineData("((IReadOnlyCollection<int>)new List<int>()).Count")]
    public void Exact_collection_of_the_fluent_api_is_read_through_interfaces(string expression, params object[] arguments)
    {
        Assert.Equal(1, Member.Invoke(expression, run, new[] { 1 }, arguments));
    }

    [Fact]
    public void Exact_array_is_gone_through()
    {
        Assert.Equal(new List<object?> { 1, 2 }, Member.Invoke("new[] { 1 }.ToList()", run, null, new[] { 1, 2 }));
    }

    [Fact]
    public void Enumerator_moves_on_where_it_is_boxed()
    {
        var list = Member.Evaluate("new List<int> { 1, 2 }.GetEnumerator()", run);
        var moveNext = Member.Find("new List<int>().GetEnumerator().MoveNext()")!;

        for (var round = 0; round < 100; round++)
            Assert.Equal(round < 2, moveNext.Invoke(run, list, []));
    }

    [Fact]
    public void Lazy_query_sees_what_is_added_later()
    {
        var list = new List<object?> { 1 };
        var query = Member.Invoke("new List<int>().Select(n => n)", run, null, list, FakeFunction.Of<int>(n => n));

        list.Add(2);

        Assert.Equal([1, 2], (IEnumerable<object?>)query!);
    }

    [Fact]
    public void Value_that_evaluation_holds_otherwise_is_not_an_exception_of_the_program()
    {
        Assert.Throws<UnknownReachedException>(() => Member.Invoke("new int[0].ToList()", run, null, new object()));
        Assert.Throws<UnknownReachedException>(() => Member.Invoke("1.ToString(CultureInfo.InvariantCulture)", run, 1, new object()));
        Assert.Throws<UnknownReachedException>(() => Member.Invoke("((IReadOnlyList<int>)new List<int>()).Count", run, new object()));
    }

    [Theory]
    [InlineData(7, 0, "D3", "007")]
    [InlineData("a", 3, null, "  a")]
    [InlineData("a", -3, null, "a  ")]
    [InlineData(null, 2, null, "  ")]
    public void Interpolated_value_is_shown_as_the_language_shows_it(object? value, int alignment, string? format, string expected)
    {
        Assert.Equal(expected, ErasedText.Of(run, value, alignment, format));
    }

    [Fact]
    public void Interpolated_value_that_would_be_too_wide_reaches_the_bound()
    {
        Assert.Throws<BoundReachedException>(() => ErasedText.Of(run, "a", int.MaxValue));
        Assert.Throws<BoundReachedException>(() => ErasedText.Of(run, "a", int.MinValue));
        Assert.Throws<BoundReachedException>(() => ErasedText.Of(run, 7, format: "D2000000000"));
    }
}
