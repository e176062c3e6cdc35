using System.Globalization;
using System.Linq;
using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class MacAddressTests
{
    [Theory]
    [InlineData("52:54:00:12:34:56")]
    [InlineData("52-54-00-12-34-56")]
    [InlineData("5254.0012.3456")]
    public void Every_notation_is_the_same_address(string text) => Assert.Equal("52:54:00:12:34:56", MacAddress.Parse(text).ToString());

    [Fact]
    public void Case_does_not_count() => Assert.Equal(MacAddress.Parse("aa:bb:cc:dd:ee:ff"), MacAddress.Parse("AA-BB-CC-DD-EE-FF"));

    [Theory]
    [InlineData("01:00:5e:00:00:01")]
    [InlineData("ff:ff:ff:ff:ff:ff")]
    [InlineData("53:54:00:12:34:56")]
    public void Multicast_is_malformed(string text) =>
        Assert.Contains("multicast", Reading.Rejects<string?, MacAddress>(MacAddress.TryParse, text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00:00:00:00:00:00")]
    [InlineData("525400123456")]
    [InlineData("52:54:00:12:34")]
    [InlineData("52:54:00:12:34:56:78")]
    [InlineData("52:54:00:12:34:5")]
    [InlineData("52:54:00:12:34:5g")]
    [InlineData("52:54-00:12-34:56")]
    [InlineData("52540.012.3456")]
    [InlineData("52:54:00:12:34:56 ")]
    [InlineData("٥2:54:00:12:34:56")]
    public void Text_that_is_no_card_address_is_malformed(string? text) => Reading.Rejects<string?, MacAddress>(MacAddress.TryParse, text);

    [Theory]
    [InlineData("52:54:00:12:34:56", true)]
    [InlineData("00:50:56:12:34:56", false)]
    [InlineData("02:00:00:00:00:01", true)]
    public void Locally_administered_is_the_second_bit(string text, bool local) =>
        Assert.Equal(local, MacAddress.Parse(text).IsLocallyAdministered);

    [Fact]
    public void Every_unicast_address_reads_back() =>
        Gen
            .Byte.Array[6]
            .Where(bytes => (bytes[0] & 1) == 0 && bytes.Any(b => b != 0))
            .Sample(bytes =>
            {
                var text = string.Join(":", bytes.Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
                Assert.Equal(text, MacAddress.Parse(text).ToString());
                Reading.ReadsBack(MacAddress.TryParse, MacAddress.Parse(text));
            });

    [Fact]
    public void Any_text_is_an_address_or_a_problem() => Reading.IsTotal<MacAddress>(MacAddress.TryParse);
}
