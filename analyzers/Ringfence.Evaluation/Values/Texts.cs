using System;
using System.Collections;
using System.Globalization;

namespace Ringfence.Evaluation;

/// <summary>The text of a value, as <c>ToString</c> gives it at run time.</summary>
internal static class Texts
{
    /// <summary>The text; empty for null.</summary>
    /// <exception cref="UnknownReachedException">The value is unknown, or says something else at run time (the name of its type).</exception>
    public static string Of(object? value) => value is UserObject own ? own.ToString() : Formatted(value, null);

    /// <summary>The text in a format.</summary>
    public static string Formatted(object? value, string? format) =>
        value switch
        {
            null => "",
            string text => text,
            bool known => known ? bool.TrueString : bool.FalseString,
            UserObject own => own.Formatted(format),
            TupleValue => value.ToString()!,
            IFormattable formattable => formattable.ToString(format, CultureInfo.InvariantCulture),
            FunctionValue or ICollection => throw new UnknownReachedException(new("the text is the name of a type", null)),
            IEnumerable when value.GetType().Namespace != nameof(Ringfence) => throw new UnknownReachedException(
                new("the text is the name of a type", null)
            ),
            _ => value.ToString() ?? "",
        };

    /// <summary>Two texts as one, if that is not too long.</summary>
    /// <exception cref="BoundReachedException">It is.</exception>
    public static string Joined(string left, string right) => left + Within(Running.Run.Current.Limits, left.Length, right);

    /// <summary>A text that is added to a longer one, if both together are not too long.</summary>
    public static string Within(EvaluationLimits limits, long before, string text) =>
        before + text.Length <= limits.StringLength
            ? text
            : throw new BoundReachedException(
                string.Format(CultureInfo.InvariantCulture, "the string would be longer than {0:N0} characters", limits.StringLength)
            );
}
