using System;
using System.Collections.Generic;
using Xunit;

namespace Ringfence.Evaluation.Tests.Framework;

public sealed class CatalogueTests
{
    private readonly FakeRun run = new();

    [Fact]
    public void Concat_of_strings_joins_them()
    {
        Assert.Equal("ab", CalledExpression.Invoke(run, "string.Concat(a, b)", "string a, string b", null, "a", "b"));
    }

    [Fact]
    public void Range_then_select_then_to_list_gives_erased_items()
    {
        var range = CalledExpression.Invoke(run, "Enumerable.Range(1, 3)", "", null, 1, 3);
        var selected = CalledExpression.Invoke(
            run,
            "r.Select(n => n * 2)",
            "IEnumerable<int> r",
            null,
            range,
            FakeFunction.Of<int>(n => n * 2)
        );
        var list = CalledExpression.Invoke(run, "r.ToList()", "IEnumerable<int> r", null, selected);

        Assert.Equal([2, 4, 6], Assert.IsType<List<object?>>(list));
    }

    [Fact]
    public void Split_gives_an_array_of_objects()
    {
        Assert.Equal((object[])["a", "b"], CalledExpression.Invoke(run, "s.Split(',')", "string s", "a,b", new object[] { ',' }));
    }

    [Fact]
    public void First_or_default_of_no_numbers_is_zero()
    {
        Assert.Equal(0, CalledExpression.Invoke(run, "r.FirstOrDefault()", "IEnumerable<int> r", null, (object)Array.Empty<object>()));
    }
}
