using System;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary><c>++</c> and <c>--</c> on the numeric types.</summary>
internal static class Steps
{
    public static object? By(object? value, int step, bool isChecked) =>
        value switch
        {
            null => null,
            int number => Boxes.Of(isChecked ? checked(number + step) : unchecked(number + step)),
            long number => isChecked ? checked(number + step) : unchecked(number + step),
            uint number => isChecked ? checked((uint)(number + step)) : unchecked((uint)(number + step)),
            ulong number => step > 0
                ? (isChecked ? checked(number + 1) : unchecked(number + 1))
                : (isChecked ? checked(number - 1) : unchecked(number - 1)),
            byte number => isChecked ? checked((byte)(number + step)) : unchecked((byte)(number + step)),
            sbyte number => isChecked ? checked((sbyte)(number + step)) : unchecked((sbyte)(number + step)),
            short number => isChecked ? checked((short)(number + step)) : unchecked((short)(number + step)),
            ushort number => isChecked ? checked((ushort)(number + step)) : unchecked((ushort)(number + step)),
            char character => isChecked ? checked((char)(character + step)) : unchecked((char)(character + step)),
            double number => number + step,
            float number => number + step,
            decimal number => number + step,
            _ => throw new InvalidCastException(),
        };
}
