using Xunit;

namespace Ringfence.Tests;

public sealed class TruthTests
{
    private static Truth Read(char letter) =>
        letter switch
        {
            'T' => Truth.True,
            'F' => Truth.False,
            _ => Truth.Unknown("nobody knows"),
        };

    // Kleene's strong logic, all of it: left, right, and, or.
    [Theory]
    [InlineData("TT", 'T', 'T')]
    [InlineData("TF", 'F', 'T')]
    [InlineData("TU", 'U', 'T')]
    [InlineData("FT", 'F', 'T')]
    [InlineData("FF", 'F', 'F')]
    [InlineData("FU", 'F', 'U')]
    [InlineData("UT", 'U', 'T')]
    [InlineData("UF", 'F', 'U')]
    [InlineData("UU", 'U', 'U')]
    public void Both_and_either_follow_Kleene(string pair, char both, char either)
    {
        Assert.Equal(Read(both), Read(pair[0]) & Read(pair[1]));
        Assert.Equal(Read(either), Read(pair[0]) | Read(pair[1]));
    }

    [Theory]
    [InlineData('T', 'F')]
    [InlineData('F', 'T')]
    [InlineData('U', 'U')]
    public void Opposite_leaves_unknown_unknown(char truth, char opposite) => Assert.Equal(Read(opposite), !Read(truth));

    [Fact]
    public void Reason_of_the_unknown_side_survives()
    {
        var unknown = Truth.Unknown("args[0] is not known");

        Assert.Equal("args[0] is not known", (unknown & true).Reason);
        Assert.Equal("args[0] is not known", (Truth.True & unknown).Reason);
        Assert.Equal("args[0] is not known", (Truth.False | unknown).Reason);
        Assert.Equal("args[0] is not known", (!unknown).Reason);
        Assert.Equal("args[0] is not known", (unknown | Truth.Unknown("another")).Reason);
        Assert.Equal("", (unknown & false).Reason);
    }

    [Fact]
    public void Exactly_one_of_the_three_holds()
    {
        foreach (var letter in "TFU")
        {
            var truth = Read(letter);
            Assert.Equal((letter == 'T', letter == 'F', letter == 'U'), (truth.IsTrue, truth.IsFalse, truth.IsUnknown));
        }
        Assert.True(default(Truth).IsFalse);
    }

    [Fact]
    public void Text_tells_why_it_is_unknown()
    {
        Assert.Equal("unknown: nobody knows", Read('U').ToString());
        Assert.Equal("true", Truth.Of(true).ToString());
        Assert.Equal("false", Truth.Of(false).ToString());
    }

    [Fact]
    public void Reasons_do_not_make_truths_differ()
    {
        Assert.True(Truth.Unknown("a") == Truth.Unknown("b"));
        Assert.Equal(Truth.Unknown("a").GetHashCode(), Truth.Unknown("b").GetHashCode());
        Assert.True(Truth.Unknown("a") != Truth.False);
    }
}
