using System.Collections.Concurrent;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Source;

/// <summary>The constant fields that the program declares, with the values that one compilation gives them.</summary>
internal sealed class ProgramConstants(FleetProgram program)
{
    private static readonly object invalid = new();

    private readonly ConcurrentDictionary<DeclarationKey, object> values = new();
    private string? text;

    /// <summary>All values, as they are written.</summary>
    public string Text => Volatile.Read(ref text) ?? Interlocked.CompareExchange(ref text, Written(), null) ?? text;

    /// <summary>The value of a constant: a boxed primitive or a string, or something that equals no value when there is none or it is <c>null</c>.</summary>
    public object ValueOf(DeclarationKey constant) => values.GetOrAdd(constant, Read);

    /// <summary>
    /// What the compiler may conclude from the value of a constant while it binds an expression: the types that it converts to without a cast. Two constants of
    /// one type that convert to the same types are bound alike.
    /// </summary>
    public object RangeOf(DeclarationKey constant) => RangeOf(ValueOf(constant));

    private static object RangeOf(object value) =>
        value switch
        {
            sbyte or short or int or long => RangeOf(System.Convert.ToInt64(value, CultureInfo.InvariantCulture)),
            byte or ushort or uint or ulong => RangeOf(System.Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            string => typeof(string),
            _ => value,
        };

    // The limits of the integer types, between which nothing changes; zero converts to any enum.
    private static int RangeOf(decimal value) =>
        value switch
        {
            0 => 0,
            < int.MinValue => 1,
            < short.MinValue => 2,
            < sbyte.MinValue => 3,
            < 0 => 4,
            <= sbyte.MaxValue => 5,
            <= byte.MaxValue => 6,
            <= short.MaxValue => 7,
            <= ushort.MaxValue => 8,
            <= int.MaxValue => 9,
            <= uint.MaxValue => 10,
            <= long.MaxValue => 11,
            _ => 12,
        };

    private object Read(DeclarationKey constant)
    {
        var unit = program.Units[constant.Tree];
        var symbol = program.ModelOf(unit.Tree).GetDeclaredSymbol(unit.Outline.Declarations[constant.Ordinal]) as IFieldSymbol;
        return symbol?.ConstantValue ?? invalid;
    }

    private string Written() =>
        string.Join("\n", program.Units.SelectMany(unit => unit.Outline.Constants).Select(constant => constant.Text));
}
