using System;
using System.Collections.Concurrent;

namespace Ringfence.Evaluation.Framework;

/// <summary>The text of erased values. A type that does not say how it is shown shows its name, which erasure has changed: that text is not known.</summary>
internal static class ErasedText
{
    private static readonly ConcurrentDictionary<Type, bool> Telling = new();

    /// <summary>What <c>ToString</c> gives; an empty string for <see langword="null"/>.</summary>
    /// <exception cref="UnknownReachedException">The text is not known.</exception>
    public static string Of(object? value)
    {
        switch (value)
        {
            case null:
                return "";
            case string text:
                return text;
            default:
                Demand(value);
                return value.ToString() ?? "";
        }
    }

    /// <summary>A value as an interpolated string shows it.</summary>
    /// <param name="run">The evaluation.</param>
    /// <param name="value">The value.</param>
    /// <param name="alignment">The least width, negative to align to the left; 0 for none.</param>
    /// <param name="format">The format; <see langword="null"/> for none.</param>
    /// <exception cref="UnknownReachedException">The text is not known.</exception>
    /// <exception cref="BoundReachedException">It would be too long.</exception>
    public static string Of(IRun run, object? value, int alignment = 0, string? format = null)
    {
        Bounded.Text(run, Math.Max(Math.Abs((long)alignment), FormatWidth.OfItem(format)));
        var text =
            value is UserObject own ? own.Formatted(format)
            : format is not null && value is IFormattable formattable ? formattable.ToString(format, formatProvider: null)
            : Of(value);
        Bounded.Text(run, text.Length);
        return alignment < 0 ? text.PadRight(-alignment) : text.PadLeft(alignment);
    }

    /// <summary>Demands that the text of a value is known.</summary>
    public static void Demand(object? value)
    {
        if (value is null or string or int)
            return;
        if (value is Unknown unknown)
            throw new UnknownReachedException(unknown);
        if (!Telling.GetOrAdd(value.GetType(), TellsItself))
            throw new UnknownReachedException(new($"the text of a {value.GetType().Name} is not known", place: null));
    }

    private static bool TellsItself(Type type)
    {
        var declaring = type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType;
        return declaring != typeof(object) && declaring != typeof(ValueType);
    }
}
