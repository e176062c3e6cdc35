using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Conversions between the numeric types, with and without overflow checks.</summary>
internal static class NumericConversions
{
    private static readonly Dictionary<SpecialType, (Func<object, object> Unchecked, Func<object, object> Checked)> table = new()
    {
        [SpecialType.System_SByte] = (value => unchecked((sbyte)Integer(value)), value => checked((sbyte)CheckedInteger(value))),
        [SpecialType.System_Byte] = (value => unchecked((byte)Integer(value)), value => checked((byte)CheckedInteger(value))),
        [SpecialType.System_Int16] = (value => unchecked((short)Integer(value)), value => checked((short)CheckedInteger(value))),
        [SpecialType.System_UInt16] = (value => unchecked((ushort)Integer(value)), value => checked((ushort)CheckedInteger(value))),
        [SpecialType.System_Int32] = (
            value => Boxes.Of(unchecked((int)Integer(value))),
            value => Boxes.Of(checked((int)CheckedInteger(value)))
        ),
        [SpecialType.System_UInt32] = (value => unchecked((uint)Integer(value)), value => checked((uint)CheckedInteger(value))),
        [SpecialType.System_Int64] = (value => Integer(value), value => CheckedLong(value)),
        [SpecialType.System_UInt64] = (value => Unsigned(value), value => CheckedUnsigned(value)),
        [SpecialType.System_Char] = (value => unchecked((char)Integer(value)), value => checked((char)CheckedInteger(value))),
        [SpecialType.System_Single] = (value => Single(value), value => Single(value)),
        [SpecialType.System_Double] = (value => Double(value), value => Double(value)),
        [SpecialType.System_Decimal] = (value => Decimal(value), value => Decimal(value)),
    };

    public static bool IsNumeric(SpecialType type) => table.ContainsKey(type);

    public static Func<object, object> Find(SpecialType type, bool isChecked) => isChecked ? table[type].Checked : table[type].Unchecked;

    // Decimals overflow in any case; floating-point numbers are cut off.
    private static long Integer(object value) =>
        value switch
        {
            int number => number,
            char character => character,
            byte number => number,
            long number => number,
            sbyte number => number,
            short number => number,
            ushort number => number,
            uint number => number,
            ulong number => unchecked((long)number),
            double number => unchecked((long)number),
            float number => unchecked((long)number),
            decimal number => (long)number,
            _ => throw new InvalidCastException(),
        };

    // Wide enough for every integer: the narrowing that follows finds what does not fit.
    private static decimal CheckedInteger(object value) =>
        value switch
        {
            double number => decimal.Truncate(InRange(number)),
            float number => decimal.Truncate(InRange(number)),
            decimal number => decimal.Truncate(number),
            ulong number => number,
            _ => Integer(value),
        };

    private static decimal InRange(double number) =>
        double.IsNaN(number) || Math.Abs(number) > 1e20 ? throw new OverflowException() : (decimal)number;

    private static long CheckedLong(object value) => value is long number ? number : checked((long)CheckedInteger(value));

    private static ulong Unsigned(object value) =>
        value switch
        {
            ulong number => number,
            double number => unchecked((ulong)number),
            float number => unchecked((ulong)number),
            decimal number => (ulong)number,
            _ => unchecked((ulong)Integer(value)),
        };

    private static ulong CheckedUnsigned(object value) => value is ulong number ? number : checked((ulong)CheckedInteger(value));

    private static float Single(object value) =>
        value switch
        {
            float number => number,
            double number => (float)number,
            decimal number => (float)number,
            ulong number => number,
            _ => Integer(value),
        };

    private static double Double(object value) =>
        value switch
        {
            double number => number,
            float number => number,
            decimal number => (double)number,
            ulong number => number,
            _ => Integer(value),
        };

    private static decimal Decimal(object value) =>
        value switch
        {
            decimal number => number,
            double number => (decimal)number,
            float number => (decimal)number,
            ulong number => number,
            _ => Integer(value),
        };
}
