using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class VlanIdTests
{
    private static readonly Gen<VlanRange> Ranges = Gen.Select(Gen.Int[1, 4094], Gen.Int[1, 4094])
        .Select((a, b) => new VlanRange(int.Min(a, b), int.Max(a, b)));

    [Theory]
    [InlineData(0, VlanKind.Untagged, null, "untagged")]
    [InlineData(1, VlanKind.Tagged, 1, "1")]
    [InlineData(110, VlanKind.Tagged, 110, "110")]
    [InlineData(4094, VlanKind.Tagged, 4094, "4094")]
    [InlineData(4095, VlanKind.Trunk, null, "trunk 1-4094")]
    public void Number_is_read_as_vSphere_writes_it(int number, VlanKind kind, int? tag, string text)
    {
        var vlan = Reading.Accepts<int, VlanId>(VlanId.TryParse, number);

        Assert.Equal(kind, vlan.Kind);
        Assert.Equal(tag, vlan.Number);
        Assert.Equal(kind == VlanKind.Tagged, vlan.IsTagged);
        Assert.Equal(text, vlan.ToString());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4096)]
    [InlineData(5000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Number_outside_the_notation_is_malformed(int number)
    {
        Assert.StartsWith("is not a VLAN: use 1 to 4094", Reading.Rejects<int, VlanId>(VlanId.TryParse, number));
        Assert.Throws<MalformedValueException>(() => (VlanId)number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" 110")]
    [InlineData("110 ")]
    [InlineData("0110")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("1e2")]
    [InlineData("١١٠")]
    [InlineData("Untagged")]
    [InlineData("trunk")]
    [InlineData("trunk ")]
    [InlineData("trunk 0-10")]
    [InlineData("trunk 1-4095")]
    [InlineData("trunk 20-10")]
    [InlineData("trunk 1,,2")]
    [InlineData("trunk 1-2-3")]
    [InlineData("99999999999999")]
    public void Text_that_is_no_VLAN_is_malformed(string? text) => Reading.Rejects<string?, VlanId>(VlanId.TryParse, text);

    [Theory]
    [InlineData(0)]
    [InlineData(4095)]
    public void Tagged_takes_no_notation_of_other_kinds(int number)
    {
        var thrown = Assert.Throws<MalformedValueException>(() => VlanId.Tagged(number));
        Assert.Equal("vlan", thrown.ParameterName);
    }

    [Fact]
    public void Implicit_conversion_of_5000_names_the_value_and_the_remedy()
    {
        var thrown = Assert.Throws<MalformedValueException>(() => (VlanId)5000);
        Assert.StartsWith("vlan: \"5000\" is not a VLAN: use 1 to 4094", thrown.Message);
    }

    [Fact]
    public void Every_number_of_the_notation_reads_back() =>
        Gen.Int[0, 4095].Sample(number => Reading.ReadsBack(VlanId.TryParse, (VlanId)number));

    [Fact]
    public void Trunk_of_any_ranges_reads_back_and_carries_exactly_these() =>
        Gen.Select(Ranges.Array[1, 6], Gen.Int[-1, 4096])
            .Sample(
                (ranges, vlan) =>
                {
                    var trunk = VlanId.Trunk(ranges);
                    Reading.ReadsBack(VlanId.TryParse, trunk);
                    Assert.Equal(System.Array.Exists(ranges, range => range.First <= vlan && vlan <= range.Last), trunk.Carries(vlan));
                }
            );

    [Fact]
    public void Trunk_merges_ranges_that_touch_or_overlap()
    {
        var trunk = VlanId.Trunk(new VlanRange(30, 30), new VlanRange(15, 20), new VlanRange(10, 16), new VlanRange(21, 22));

        Assert.Equal("trunk 10-22,30", trunk.ToString());
        Assert.Equal(VlanId.Parse("trunk 10-22,30"), trunk);
        Assert.Equal(VlanId.TrunkOfAll, VlanId.Trunk(new VlanRange(1, 2000), new VlanRange(2001, 4094)));
    }

    [Fact]
    public void Trunk_of_one_VLAN_is_no_tagged_port()
    {
        var trunk = VlanId.Trunk(new VlanRange(10, 10));

        Assert.Equal("trunk 10", trunk.ToString());
        Assert.False(trunk.IsTagged);
        Assert.Null(trunk.Number);
        Assert.NotEqual(VlanId.Tagged(10), trunk);
    }

    [Fact]
    public void Trunk_without_a_range_is_malformed()
    {
        Assert.Throws<MalformedValueException>(() => VlanId.Trunk());
        Assert.Throws<MalformedValueException>(() => VlanId.Trunk(default(VlanRange)));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 4095)]
    [InlineData(5, 4)]
    public void Range_out_of_bounds_is_malformed(int first, int last) =>
        Assert.Throws<MalformedValueException>(() => new VlanRange(first, last));

    [Fact]
    public void Untagged_carries_nothing() => Gen.Int[-1, 4096].Sample(vlan => !VlanId.Untagged.Carries(vlan));

    [Fact]
    public void Any_text_is_a_VLAN_or_a_problem()
    {
        Reading.IsTotal<VlanId>(VlanId.TryParse);
        Reading.IsTotal<VlanRange>(VlanRange.TryParse);
    }
}
