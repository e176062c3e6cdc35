using System.Linq;
using CsCheck;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class MaskedValueTests
{
    private const int Width = 12;
    private const int All = 1 << Width;

    [Fact]
    public void Range_is_matched_by_its_numbers_once_and_by_no_other() =>
        Gen.Select(Gen.Int[0, All - 1], Gen.Int[0, All - 1])
            .Sample(
                (one, other) =>
                {
                    var (first, last) = (System.Math.Min(one, other), System.Math.Max(one, other));
                    var matches = MaskedValue.OfRange(first, last, Width).ToList();
                    return Enumerable
                        .Range(0, All)
                        .All(number =>
                            matches.Count(match => (number & match.Mask) == match.Value) == (first <= number && number <= last ? 1 : 0)
                        );
                },
                iter: 200
            );

    [Fact]
    public void Everything_is_one_match() => Assert.Equal([new MaskedValue(0, 0)], MaskedValue.OfRange(0, All - 1, Width));
}
