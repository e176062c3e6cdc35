using Xunit;

namespace Ringfence.Tests;

public sealed class UnitExtensionsTests
{
    [Fact]
    public void Sizes_read_as_they_are_written()
    {
        Assert.Equal("256 GiB", 256.GiB().ToString());
        Assert.Equal("512 MiB", 512.MiB().ToString());
        Assert.Equal("2 TiB", 2.TiB().ToString());
        Assert.Equal(2048.GiB(), 2.TiB());
    }

    [Fact]
    public void Largest_count_that_fits_is_taken_and_the_next_is_malformed()
    {
        Assert.Equal(8388607L << 40, 8388607.TiB().Bytes);
        Assert.Equal((long)int.MaxValue << 30, int.MaxValue.GiB().Bytes);
        var thrown = Assert.Throws<MalformedValueException>(() => 8388608.TiB());
        Assert.Equal("count: \"8388608 TiB\" is too large: a size is less than 8 EiB", thrown.Message);
    }

    [Fact]
    public void Negative_count_is_malformed()
    {
        Assert.Throws<MalformedValueException>(() => (-1).MiB());
        Assert.Throws<MalformedValueException>(() => (-1).GiB());
        Assert.Throws<MalformedValueException>(() => int.MinValue.TiB());
    }

    [Fact]
    public void Processor_time_carries_its_unit()
    {
        Assert.Equal(CpuUnit.PercentOfVm, 50.Percent().Unit);
        Assert.Equal(CpuUnit.PercentOfCore, 150.PercentOfCore().Unit);
        Assert.Equal(CpuUnit.Cores, 2.Cores().Unit);
        Assert.Equal(CpuUnit.Megahertz, 2000.Megahertz().Unit);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(101)]
    public void Percent_of_the_VM_outside_its_bounds_is_malformed(int amount) =>
        Assert.Equal("amount", Assert.Throws<MalformedValueException>(() => amount.Percent()).ParameterName);
}
