using System;
using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("8 GiB", 8L << 30, "8 GiB")]
    [InlineData("512 MiB", 512L << 20, "512 MiB")]
    [InlineData("1024 MiB", 1L << 30, "1 GiB")]
    [InlineData("1.5 GiB", 3L << 29, "1536 MiB")]
    [InlineData("0.5 KiB", 512, "512 B")]
    [InlineData("0 GiB", 0, "0 B")]
    [InlineData("1 B", 1, "1 B")]
    [InlineData("1025 B", 1025, "1025 B")]
    [InlineData("9223372036854775807 B", long.MaxValue, "9223372036854775807 B")]
    [InlineData("8191 PiB", 8191L << 50, "8191 PiB")]
    public void Text_is_read_exactly_and_written_in_the_largest_unit(string text, long bytes, string written)
    {
        var size = ByteSize.Parse(text);

        Assert.Equal(bytes, size.Bytes);
        Assert.Equal(written, size.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("8GiB")]
    [InlineData("8  GiB")]
    [InlineData(" 8 GiB")]
    [InlineData("8 GB")]
    [InlineData("8 gib")]
    [InlineData("-8 GiB")]
    [InlineData("+8 GiB")]
    [InlineData("08 GiB")]
    [InlineData("8. GiB")]
    [InlineData(".5 GiB")]
    [InlineData("1,5 GiB")]
    [InlineData("1e3 GiB")]
    [InlineData("8192 PiB")]
    [InlineData("9223372036854775808 B")]
    [InlineData("99999999999999999999999999999999 B")]
    [InlineData("1.5 B")]
    [InlineData("0.1 KiB")]
    public void Text_that_is_no_size_is_malformed(string? text) => Reading.Rejects<string?, ByteSize>(ByteSize.TryParse, text);

    [Fact]
    public void Every_size_reads_back() =>
        Gen.Select(Gen.Long[0, long.MaxValue], Gen.Int[0, 62])
            .Sample((bytes, zeros) => Reading.ReadsBack(ByteSize.TryParse, ByteSize.FromBytes(bytes >> zeros << zeros)));

    [Fact]
    public void Any_text_is_a_size_or_a_problem() => Reading.IsTotal<ByteSize>(ByteSize.TryParse);

    [Fact]
    public void Kibibytes_of_a_broken_amount_are_refused_not_rounded()
    {
        Assert.Equal(8L << 20, 8.GiB().Kibibytes);
        Assert.Equal(8192, 8.GiB().Mebibytes);
        Assert.False(ByteSize.FromBytes(1025).TryKibibytes(out _));
        Assert.False(ByteSize.FromKibibytes(1025).TryMebibytes(out _));
        Assert.Throws<InvalidOperationException>(() => ByteSize.FromBytes(1025).Kibibytes);
        Assert.Throws<InvalidOperationException>(() => ByteSize.FromKibibytes(1025).Mebibytes);
    }

    [Fact]
    public void Sum_is_exact_or_malformed()
    {
        Assert.Equal(12.GiB(), 8.GiB() + 4096.MiB());
        Assert.Equal(long.MaxValue, (ByteSize.FromBytes(long.MaxValue) + ByteSize.Zero).Bytes);
        Assert.Throws<MalformedValueException>(() => ByteSize.FromBytes(long.MaxValue) + ByteSize.FromBytes(1));
    }

    [Fact]
    public void Order_is_that_of_bytes() =>
        Gen.Select(Gen.Long[0, 9], Gen.Long[0, 9])
            .Sample(
                (a, b) =>
                {
                    var (left, right) = (ByteSize.FromBytes(a), ByteSize.FromBytes(b));
                    Assert.Equal(a < b, left < right);
                    Assert.Equal(a <= b, left <= right);
                    Assert.Equal(a > b, left > right);
                    Assert.Equal(a >= b, left >= right);
                    Assert.Equal(a.CompareTo(b), left.CompareTo(right));
                }
            );
}
