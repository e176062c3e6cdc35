using System;
using System.Linq.Expressions;

namespace Ringfence.Evaluation;

/// <summary>
/// Values of <c>System.Index</c> and <c>System.Range</c>: those of the framework that runs, so that its members take them. Where it has none, they are what
/// this assembly was compiled with.
/// </summary>
internal static class Positions
{
    private static readonly Type index = typeof(object).Assembly.GetType("System.Index") ?? typeof(Index);
    private static readonly Type range = typeof(object).Assembly.GetType("System.Range") ?? typeof(Range);
    private static readonly Func<int, bool, object> newIndex = NewIndex();
    private static readonly Func<object, object, object> newRange = NewRange();
    private static readonly Func<object, int> valueOf = Property<int>(index, nameof(System.Index.Value));
    private static readonly Func<object, bool> isFromEnd = Property<bool>(index, nameof(System.Index.IsFromEnd));
    private static readonly Func<object, object> startOf = Property<object>(range, nameof(System.Range.Start));
    private static readonly Func<object, object> endOf = Property<object>(range, nameof(System.Range.End));

    /// <exception cref="ArgumentOutOfRangeException">The position is negative.</exception>
    public static object Index(int value, bool fromEnd) => newIndex(value, fromEnd);

    /// <summary>A range between two positions, each an index or a number.</summary>
    public static object Range(object start, object end) => newRange(AsIndex(start), AsIndex(end));

    public static bool IsIndex(object? value) => index.IsInstanceOfType(value);

    public static bool IsRange(object? value) => range.IsInstanceOfType(value);

    /// <summary>Where an index, or a number, points to.</summary>
    public static int Offset(object position, int length) =>
        position is int number ? number
        : isFromEnd(position) ? length - valueOf(position)
        : valueOf(position);

    public static (int Start, int End) Offsets(object range, int length) => (Offset(startOf(range), length), Offset(endOf(range), length));

    private static object AsIndex(object position) => position is int number ? Index(number, fromEnd: false) : position;

    private static Func<int, bool, object> NewIndex()
    {
        var (value, fromEnd) = (Expression.Parameter(typeof(int)), Expression.Parameter(typeof(bool)));
        var created = Expression.New(index.GetConstructor([typeof(int), typeof(bool)])!, value, fromEnd);
        return Expression.Lambda<Func<int, bool, object>>(Expression.Convert(created, typeof(object)), value, fromEnd).Compile();
    }

    private static Func<object, object, object> NewRange()
    {
        var (start, end) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        var created = Expression.New(range.GetConstructor([index, index])!, Expression.Unbox(start, index), Expression.Unbox(end, index));
        return Expression.Lambda<Func<object, object, object>>(Expression.Convert(created, typeof(object)), start, end).Compile();
    }

    private static Func<object, T> Property<T>(Type type, string name)
    {
        var value = Expression.Parameter(typeof(object));
        return Expression
            .Lambda<Func<object, T>>(Expression.Convert(Expression.Property(Expression.Unbox(value, type), name), typeof(T)), value)
            .Compile();
    }
}
