using Xunit;

namespace Ringfence.Tests;

public sealed class OriginTests
{
    private static readonly Origin Call = new("Fleet.cs", 12);

    [Fact]
    public void Origins_are_equal_always_so_that_models_compare_by_what_they_say()
    {
        Assert.True(Call == new Origin("Other.cs", 99));
        Assert.False(Call != default);
        Assert.Equal(Call.GetHashCode(), default(Origin).GetHashCode());
    }

    [Fact]
    public void Same_place_needs_file_line_parameter_and_item()
    {
        Assert.True(Call.IsSamePlace(new Origin("Fleet.cs", 12)));
        Assert.False(Call.IsSamePlace(new Origin("fleet.cs", 12)));
        Assert.False(Call.IsSamePlace(new Origin("Fleet.cs", 13)));
        Assert.False(Call.IsSamePlace(Call.At("vlan")));
        Assert.False(Call.At("uplinks", 0).IsSamePlace(Call.At("uplinks", 1)));
    }

    [Fact]
    public void Narrowing_keeps_the_call()
    {
        var argument = Call.At("uplinks", 1);
        Assert.Equal(("Fleet.cs", 12, "uplinks", 1), (argument.File, argument.Line, argument.Parameter, argument.Item));
    }

    [Fact]
    public void Default_is_no_place_and_no_list()
    {
        Assert.False(default(Origin).IsKnown);
        Assert.Equal(-1, default(Origin).Item);
        Assert.Equal(-1, Call.Item);
        Assert.Equal("(no source)", default(Origin).ToString());
        Assert.Equal("Fleet.cs:12", Call.ToString());
    }
}
