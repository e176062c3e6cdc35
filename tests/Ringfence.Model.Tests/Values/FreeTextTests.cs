using System.Linq;
using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class FreeTextTests
{
    [Theory]
    [InlineData("Vendor appliance, replaced in May; see #42 <soon>")]
    [InlineData("Größe “ok” — 日本語 \U0001F512")]
    [InlineData("x")]
    public void Line_of_prose_is_kept_as_it_is(string text) => Assert.Equal(text, FreeText.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(" leading")]
    [InlineData("trailing ")]
    [InlineData("trailing\u00A0")]
    [InlineData("two\nlines")]
    [InlineData("two\r")]
    [InlineData("tab\there")]
    [InlineData("nul\0")]
    [InlineData("del\u007F")]
    [InlineData("next\u0085line")]
    [InlineData("line\u2028separator")]
    [InlineData("paragraph\u2029separator")]
    [InlineData("right\u202Eto left")]
    [InlineData("zero\u200Bwidth")]
    [InlineData("byte\uFEFForder")]
    [InlineData("soft\u00ADhyphen")]
    [InlineData("tag\U000E0041character")]
    public void Text_with_what_cannot_be_seen_is_malformed(string text) => Reading.Rejects<string?, FreeText>(FreeText.TryParse, text);

    // Not as test data: a lone surrogate does not survive the way to a test report.
    [Fact]
    public void Half_of_a_surrogate_pair_is_malformed()
    {
        Reading.Rejects<string?, FreeText>(FreeText.TryParse, "high" + (char)0xD83D + "x");
        Reading.Rejects<string?, FreeText>(FreeText.TryParse, "high at the end" + (char)0xD83D);
        Reading.Rejects<string?, FreeText>(FreeText.TryParse, "low" + (char)0xDD12);
        Reading.Rejects<string?, FreeText>(FreeText.TryParse, "swapped" + (char)0xDD12 + (char)0xD83D);
        Reading.Rejects<string?, FreeText>(FreeText.TryParse, null);
    }

    [Fact]
    public void Text_has_at_most_200_characters()
    {
        Reading.Accepts<string?, FreeText>(FreeText.TryParse, new string('a', 200));
        Assert.Contains("201", Reading.Rejects<string?, FreeText>(FreeText.TryParse, new string('a', 201)));
    }

    [Fact]
    public void Problem_shows_the_character_escaped() =>
        Assert.Contains("\\u202E", Reading.Rejects<string?, FreeText>(FreeText.TryParse, "a\u202Eb"));

    [Fact]
    public void Text_that_is_read_is_unchanged_and_on_one_line() =>
        Gen.String.Sample(text => !FreeText.TryParse(text, out var value, out _) || (value.Text == text && !text.Any(char.IsControl)));

    [Fact]
    public void Any_text_is_allowed_or_a_problem() => Reading.IsTotal<FreeText>(FreeText.TryParse);
}
