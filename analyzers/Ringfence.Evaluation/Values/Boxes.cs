using System;
using System.Reflection;

namespace Ringfence.Evaluation;

/// <summary>Boxed values that are made once.</summary>
internal static class Boxes
{
    private const int Least = -16;
    private const int Most = 1023;

    private static readonly object[] integers = CreateIntegers();
    private static readonly Func<object, object> clone =
        (Func<object, object>)
            Delegate.CreateDelegate(
                typeof(Func<object, object>),
                typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!
            );

    public static object True { get; } = true;

    public static object False { get; } = false;

    /// <summary>A value in a box of its own: boxing makes a new object each time.</summary>
    public static object? New(object? value) =>
        value switch
        {
            UserObject or TupleValue => Structs.Copied(value),
            UserEnum member => new UserEnum(member.Type, member.Value),
            ValueType => clone(value),
            _ => value,
        };

    public static object Of(bool value) => value ? True : False;

    public static object Of(int value) => value is >= Least and <= Most ? integers[value - Least] : value;

    private static object[] CreateIntegers()
    {
        var boxes = new object[Most - Least + 1];
        for (var i = 0; i < boxes.Length; i++)
            boxes[i] = i + Least;
        return boxes;
    }
}
