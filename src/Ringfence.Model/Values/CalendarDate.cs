using System;
using System.Globalization;

namespace Ringfence;

/// <summary>A day of the Gregorian calendar without clock or time zone: <c>2027-01-31</c>. The default is 0001-01-01.</summary>
public readonly record struct CalendarDate : IComparable<CalendarDate>
{
    private readonly int dayNumber;

    private CalendarDate(int dayNumber) => this.dayNumber = dayNumber;

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => AtMidnight.Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => AtMidnight.Month;

    /// <summary>The day of the month, from 1.</summary>
    public int Day => AtMidnight.Day;

    private DateTime AtMidnight => new(dayNumber * TimeSpan.TicksPerDay);

    /// <summary>The day of a point in time, in that point's own time zone.</summary>
    /// <param name="time">The point in time.</param>
    public static CalendarDate FromDateTime(DateTime time) => new((int)(time.Ticks / TimeSpan.TicksPerDay));

    /// <summary>Parses a date.</summary>
    /// <param name="text">The text: <c>2027-01-31</c>.</param>
    /// <exception cref="MalformedValueException">The text is no date.</exception>
    public static CalendarDate Parse(string text) =>
        TryParse(text, out var value, out var problem) ? value : throw new MalformedValueException("date", text, problem);

    /// <summary>Parses a date.</summary>
    /// <param name="text">The text: <c>2027-01-31</c>.</param>
    /// <param name="value">The date, when it is one.</param>
    /// <param name="problem">What is wrong otherwise.</param>
    public static bool TryParse(string? text, out CalendarDate value, out string problem)
    {
        var isDate = DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time);
        value = isDate ? FromDateTime(time) : default;
        problem = isDate ? "" : "is no date: write an existing day as year-month-day, such as 2027-01-31";
        return isDate;
    }

    /// <summary>The date so many days later, or earlier when negative.</summary>
    /// <param name="days">The number of days.</param>
    /// <exception cref="MalformedValueException">The date would lie outside the years 1 to 9999.</exception>
    public CalendarDate AddDays(int days)
    {
        var sum = (long)dayNumber + days;
        return sum >= 0 && sum <= FromDateTime(DateTime.MaxValue).dayNumber
            ? new CalendarDate((int)sum)
            : throw new MalformedValueException(nameof(days), StrictNumber.Text(days), $"leads from {this} out of the years 1 to 9999");
    }

    /// <summary>The days from this date until another; negative when that is earlier.</summary>
    /// <param name="other">The other date.</param>
    public int DaysUntil(CalendarDate other) => other.dayNumber - dayNumber;

    /// <inheritdoc/>
    public int CompareTo(CalendarDate other) => dayNumber.CompareTo(other.dayNumber);

    /// <summary>Whether one is earlier.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(CalendarDate left, CalendarDate right) => left.dayNumber < right.dayNumber;

    /// <summary>Whether one is later.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(CalendarDate left, CalendarDate right) => left.dayNumber > right.dayNumber;

    /// <summary>Whether one is not later.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(CalendarDate left, CalendarDate right) => left.dayNumber <= right.dayNumber;

    /// <summary>Whether one is not earlier.</summary>
    /// <param name="left">One date.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(CalendarDate left, CalendarDate right) => left.dayNumber >= right.dayNumber;

    /// <summary>The date as it is parsed: <c>2027-01-31</c>.</summary>
    public override string ToString() => AtMidnight.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
