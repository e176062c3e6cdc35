using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class PortTests
{
    private static readonly Gen<PortRange> Ranges = Gen.Select(Gen.Int[1, 65535], Gen.Int[1, 65535])
        .Select((a, b) => PortRange.Of(int.Min(a, b), int.Max(a, b)));

    [Theory]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(65535)]
    public void Number_in_bounds_is_a_port(int number)
    {
        Assert.Equal(number, Reading.Accepts<int, Port>(Port.TryParse, number).Number);
        Reading.ReadsBack(Port.TryParse, Port.Of(number));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65536)]
    [InlineData(int.MinValue)]
    public void Number_out_of_bounds_is_malformed(int number)
    {
        Assert.Equal("is not a port: use 1 to 65535", Reading.Rejects<int, Port>(Port.TryParse, number));
        Assert.Throws<MalformedValueException>(() => Port.Of(number));
        Assert.Throws<MalformedValueException>(() => PortRange.Of(number));
        Assert.Equal("first", Assert.Throws<MalformedValueException>(() => PortRange.Of(number, 80)).ParameterName);
        Assert.Equal("last", Assert.Throws<MalformedValueException>(() => PortRange.Of(80, number)).ParameterName);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("022")]
    [InlineData("22 ")]
    [InlineData("0x16")]
    [InlineData("ssh")]
    [InlineData("65536")]
    [InlineData("4294967318")]
    [InlineData("-22")]
    [InlineData("22-")]
    [InlineData("-")]
    [InlineData("10-5")]
    [InlineData("1-2-3")]
    [InlineData("1 - 2")]
    [InlineData("0-5")]
    [InlineData("5-65536")]
    public void Text_that_is_no_port_and_no_range_is_malformed(string? text)
    {
        Reading.Rejects<string?, Port>(Port.TryParse, text);
        Reading.Rejects<string?, PortRange>(PortRange.TryParse, text);
    }

    [Theory]
    [InlineData("5000-5010", 5000, 5010, "5000-5010")]
    [InlineData("22", 22, 22, "22")]
    [InlineData("22-22", 22, 22, "22")]
    [InlineData("1-65535", 1, 65535, "1-65535")]
    public void Range_is_read_and_written(string text, int first, int last, string written)
    {
        var range = PortRange.Parse(text);

        Assert.Equal((first, last), (range.First, range.Last));
        Assert.Equal(first == last, range.IsSinglePort);
        Assert.Equal(written, range.ToString());
    }

    [Fact]
    public void Range_backwards_is_malformed_at_its_end()
    {
        var thrown = Assert.Throws<MalformedValueException>(() => PortRange.Of(10, 5));
        Assert.Equal("last: \"5\" comes before the first port, 10: write the lower port first", thrown.Message);
    }

    [Fact]
    public void Ranges_read_back() => Ranges.Sample(range => Reading.ReadsBack(PortRange.TryParse, range));

    [Fact]
    public void Ranges_overlap_when_one_holds_an_end_of_the_other() =>
        Gen.Select(Ranges, Ranges)
            .Sample(
                (a, b) =>
                {
                    var meets = a.Contains(b.First) || a.Contains(b.Last) || b.Contains(a.First);
                    Assert.Equal(meets, a.Overlaps(b));
                    Assert.Equal(meets, b.Overlaps(a));
                }
            );

    [Fact]
    public void Neighbouring_ranges_do_not_overlap() => Assert.False(PortRange.Of(1, 5).Overlaps(PortRange.Of(6, 9)));

    [Fact]
    public void Any_text_is_a_port_or_a_problem()
    {
        Reading.IsTotal<Port>(Port.TryParse);
        Reading.IsTotal<PortRange>(PortRange.TryParse);
    }
}
