using System;
using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class CpuQuantityTests
{
    private static readonly Gen<CpuQuantity> Any = Gen.OneOf(
        Gen.Decimal[0.001m, 100m].Select(amount => CpuQuantity.PercentOfVm(decimal.Round(amount, 3))),
        Gen.Int[1, CpuQuantity.MaximumAmount].Select(amount => amount.PercentOfCore()),
        Gen.Int[1, 100_000].Select(amount => CpuQuantity.Cores(amount / 100m)),
        Gen.Int[1, CpuQuantity.MaximumAmount].Select(amount => amount.Megahertz()),
        Gen.Const(CpuQuantity.Unlimited)
    );

    [Theory]
    [InlineData("50 % of the VM", CpuUnit.PercentOfVm)]
    [InlineData("150 % of a core", CpuUnit.PercentOfCore)]
    [InlineData("2 cores", CpuUnit.Cores)]
    [InlineData("1 core", CpuUnit.Cores)]
    [InlineData("0.5 cores", CpuUnit.Cores)]
    [InlineData("2000 MHz", CpuUnit.Megahertz)]
    [InlineData("unlimited", CpuUnit.Unlimited)]
    public void Text_is_read_and_written_alike(string text, CpuUnit unit)
    {
        var quantity = CpuQuantity.Parse(text);

        Assert.Equal(unit, quantity.Unit);
        Assert.Equal(text, quantity.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("50")]
    [InlineData("50%")]
    [InlineData("50 %")]
    [InlineData("0 cores")]
    [InlineData("-1 cores")]
    [InlineData("101 % of the VM")]
    [InlineData("100.000000001 % of the VM")]
    [InlineData("100000001 MHz")]
    [InlineData("1,5 cores")]
    [InlineData("1e3 MHz")]
    [InlineData("0.0000000001 cores")]
    [InlineData("Unlimited")]
    [InlineData(" 2 cores")]
    public void Text_that_is_no_amount_is_malformed(string? text) => Reading.Rejects<string?, CpuQuantity>(CpuQuantity.TryParse, text);

    [Fact]
    public void Every_amount_reads_back() => Any.Sample(quantity => Reading.ReadsBack(CpuQuantity.TryParse, quantity));

    [Fact]
    public void Any_text_is_an_amount_or_a_problem() => Reading.IsTotal<CpuQuantity>(CpuQuantity.TryParse);

    [Fact]
    public void Trailing_zeros_do_not_count()
    {
        Assert.Equal(CpuQuantity.Cores(1.5m), CpuQuantity.Cores(1.500m));
        Assert.Equal("1.5 cores", CpuQuantity.Cores(1.500m).ToString());
        Assert.Equal("100 % of the VM", CpuQuantity.PercentOfVm(100.00m).ToString());
    }

    [Fact]
    public void Same_time_in_another_unit_is_another_quantity() => Assert.NotEqual(200.PercentOfCore(), 2.Cores());

    [Fact]
    public void Amount_in_cores_follows_the_unit()
    {
        Assert.Equal(2m, 50.Percent().InCores(vcpus: 4));
        Assert.Equal(1.5m, 150.PercentOfCore().InCores(vcpus: 4));
        Assert.Equal(2m, 2.Cores().InCores(vcpus: 4));
        Assert.Equal(0.5m, 1200.Megahertz().InCores(vcpus: 4, megahertzPerCore: 2400));
    }

    [Fact]
    public void Amount_in_cores_is_nothing_without_a_bound_or_a_clock()
    {
        Assert.Null(CpuQuantity.Unlimited.InCores(4, 2400));
        Assert.Null(1200.Megahertz().InCores(4));
    }

    [Fact]
    public void Amount_in_cores_of_no_machine_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => 50.Percent().InCores(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => 50.Megahertz().InCores(1, 0));
    }

    [Fact]
    public void Zero_is_not_a_way_to_say_unlimited()
    {
        var thrown = Assert.Throws<MalformedValueException>(() => 0.PercentOfCore());
        Assert.Equal("amount: \"0 % of a core\" is not more than 0: for no bound at all write CpuQuantity.Unlimited", thrown.Message);
        Assert.True(CpuQuantity.Unlimited.IsUnlimited);
    }
}
