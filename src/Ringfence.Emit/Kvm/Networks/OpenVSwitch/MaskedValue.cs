using System.Collections.Generic;
using System.Numerics;

namespace Ringfence.Emit;

/// <summary>A value of which some bits do not count, as OpenFlow matches it. A range of numbers is several of them.</summary>
internal readonly record struct MaskedValue(int Value, int Mask)
{
    /// <summary>The fewest that together are a range.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="last">The last number.</param>
    /// <param name="width">The number of bits that a number has.</param>
    public static IEnumerable<MaskedValue> OfRange(int first, int last, int width)
    {
        var all = (1 << width) - 1;
        for (var next = first; next <= last; )
        {
            // The largest block that begins here is limited by where it may begin and by what is left.
            var size = next == 0 ? 1 << width : 1 << BitOperations.TrailingZeroCount(next);
            while (size > last - next + 1)
                size >>= 1;
            yield return new(next, all & ~(size - 1));
            next += size;
        }
    }
}
