using System;
using System.Globalization;
using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class CalendarDateTests
{
    private static readonly Gen<DateTime> Times = Gen.DateTime;

    [Theory]
    [InlineData("2027-01-31", 2027, 1, 31)]
    [InlineData("2024-02-29", 2024, 2, 29)]
    [InlineData("0001-01-01", 1, 1, 1)]
    [InlineData("9999-12-31", 9999, 12, 31)]
    public void Existing_day_is_read(string text, int year, int month, int day)
    {
        var date = CalendarDate.Parse(text);

        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2027-02-29")]
    [InlineData("2027-13-01")]
    [InlineData("2027-00-01")]
    [InlineData("0000-01-01")]
    [InlineData("2027-1-31")]
    [InlineData("27-01-31")]
    [InlineData("20270131")]
    [InlineData("2027/01/31")]
    [InlineData("31.01.2027")]
    [InlineData(" 2027-01-31")]
    [InlineData("2027-01-31 ")]
    [InlineData("2027-01-31T00:00:00")]
    [InlineData("10000-01-01")]
    public void Text_that_is_no_day_is_malformed(string? text) => Reading.Rejects<string?, CalendarDate>(CalendarDate.TryParse, text);

    [Fact]
    public void Every_day_reads_back_and_drops_the_clock() =>
        Times.Sample(time =>
        {
            var date = CalendarDate.FromDateTime(time);
            Reading.ReadsBack(CalendarDate.TryParse, date);
            Assert.Equal(time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.ToString());
            Assert.Equal(CalendarDate.FromDateTime(time.Date), date);
        });

    [Fact]
    public void Order_and_distance_agree_with_the_calendar() =>
        Gen.Select(Times, Times)
            .Sample(
                (a, b) =>
                {
                    var (left, right) = (CalendarDate.FromDateTime(a), CalendarDate.FromDateTime(b));
                    Assert.Equal(a.Date < b.Date, left < right);
                    Assert.Equal(a.Date <= b.Date, left <= right);
                    Assert.Equal(a.Date > b.Date, left > right);
                    Assert.Equal(a.Date >= b.Date, left >= right);
                    Assert.Equal(a.Date.CompareTo(b.Date), left.CompareTo(right));
                    Assert.Equal((b.Date - a.Date).Days, left.DaysUntil(right));
                    Assert.Equal(right, left.AddDays(left.DaysUntil(right)));
                }
            );

    [Fact]
    public void Days_beyond_the_calendar_are_malformed()
    {
        Assert.Throws<MalformedValueException>(() => CalendarDate.Parse("9999-12-31").AddDays(1));
        Assert.Throws<MalformedValueException>(() => default(CalendarDate).AddDays(-1));
        Assert.Throws<MalformedValueException>(() => default(CalendarDate).AddDays(int.MinValue));
        Assert.Throws<MalformedValueException>(() => CalendarDate.Parse("2027-01-01").AddDays(int.MaxValue));
    }

    [Fact]
    public void Any_text_is_a_day_or_a_problem() => Reading.IsTotal<CalendarDate>(CalendarDate.TryParse);
}
