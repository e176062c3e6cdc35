using System.Linq;
using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class ValueListTests
{
    private const string Why = "the file's lines are known when the program runs";

    private static readonly ValueList<int> Whole = ValueList<int>.Of([1, 2, 3]);
    private static readonly ValueList<int> Open = Whole.Opened(Why);

    [Fact]
    public void Lists_compare_by_items_and_wholeness() =>
        Gen.Select(Gen.Int[0, 2].Array[0, 4], Gen.Int[0, 2].Array[0, 4])
            .Sample(
                (left, right) =>
                {
                    var (a, b) = (ValueList<int>.Of(left), ValueList<int>.Of(right));
                    Assert.Equal(left.SequenceEqual(right), a.Equals(b));
                    Assert.True(!a.Equals(b) || a.GetHashCode() == b.GetHashCode());
                    Assert.False(a.Equals(b.Opened(Why)));
                    Assert.Equal(left, a);
                }
            );

    [Fact]
    public void List_is_a_copy()
    {
        var items = new[] { 1, 2 };
        var list = ValueList<int>.Of(items);
        items[0] = 9;
        Assert.Equal(1, list[0]);
    }

    [Fact]
    public void Whole_list_answers_certainly()
    {
        Assert.True(Whole.Any(item => item == 2).IsTrue);
        Assert.True(Whole.Any(item => item == 9).IsFalse);
        Assert.True(Whole.All(item => item < 9).IsTrue);
        Assert.True(Whole.All(item => item < 3).IsFalse);
        Assert.True(Whole.IsEmpty.IsFalse);
        Assert.True(ValueList<int>.Empty.IsEmpty.IsTrue);
        Assert.True(Whole.HasAtLeast(3).IsTrue);
        Assert.True(Whole.HasAtLeast(4).IsFalse);
    }

    [Fact]
    public void Open_list_is_certain_only_of_what_more_items_cannot_change()
    {
        Assert.True(Open.Any(item => item == 2).IsTrue);
        Assert.Equal(Why, Open.Any(item => item == 9).Reason);
        Assert.Equal(Why, Open.All(item => item < 9).Reason);
        Assert.True(Open.All(item => item < 3).IsFalse);
        Assert.True(Open.IsEmpty.IsFalse);
        Assert.True(ValueList<int>.Empty.Opened(Why).IsEmpty.IsUnknown);
        Assert.True(Open.HasAtLeast(3).IsTrue);
        Assert.True(Open.HasAtLeast(4).IsUnknown);
    }

    [Fact]
    public void Unknown_property_of_an_item_leaves_the_question_open()
    {
        static Truth Odd(int item) => item == 2 ? Truth.Unknown("2 is hidden") : item % 2 == 1;

        Assert.Equal("2 is hidden", Whole.All(Odd).Reason);
        Assert.True(Whole.Any(Odd).IsTrue);
        Assert.True(ValueList<int>.Of([2]).Any(Odd).IsUnknown);
        Assert.True(Whole.All(item => item == 2 ? Truth.Unknown("2 is hidden") : item == 1).IsFalse);
    }

    // Whatever an open list says for certain must hold however it goes on.
    [Fact]
    public void Certain_answer_of_an_open_list_holds_for_every_continuation() =>
        Gen.Select(Gen.Int[0, 3].Array[0, 4], Gen.Int[0, 3].Array[0, 4], Gen.Int[0, 3])
            .Sample(
                (certain, more, wanted) =>
                {
                    var open = ValueList<int>.Of(certain, Why);
                    var whole = ValueList<int>.Of(certain.Concat(more));
                    Agrees(open.Any(item => item == wanted), whole.Any(item => item == wanted));
                    Agrees(open.All(item => item == wanted), whole.All(item => item == wanted));
                    Agrees(open.IsEmpty, whole.IsEmpty);
                    Agrees(open.HasAtLeast(wanted), whole.HasAtLeast(wanted));
                }
            );

    [Fact]
    public void First_reason_for_being_open_is_kept() => Assert.Equal(Why, Open.Opened("another").WhyOpen);

    [Fact]
    public void Text_shows_that_there_may_be_more()
    {
        Assert.Equal("1, 2, 3", Whole.ToString());
        Assert.Equal("1, 2, 3, …", Open.ToString());
    }

    private static void Agrees(Truth early, Truth final) => Assert.True(early.IsUnknown || early == final);
}
