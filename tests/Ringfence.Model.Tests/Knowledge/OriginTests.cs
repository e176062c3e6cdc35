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
    public void Equal_texts_of_two_calls_stay_two_texts()
    {
        // The evaluator finds a call by the very object that it passed as its file.
        var (one, other) = (new string("Fleet.cs"), new string("Fleet.cs"));

        Assert.Same(one, new Origin(one, 12).File);
        Assert.Same(other, new Origin(other, 12).File);
        Assert.Same(one, new Origin(one, 12).At("vlan").File);
    }

    [Fact]
    public void Places_that_share_a_slot_stay_apart()
    {
        for (var line = 1; line <= 5_000; line++)
        {
            var place = new Origin("Fleet.cs", line).At("uplinks", line % 7);
            Assert.Equal(("Fleet.cs", line, "uplinks", line % 7), (place.File, place.Line, place.Parameter, place.Item));
        }
    }

    [Fact]
    public void Default_origin_names_no_place()
    {
        Origin none = default;

        Assert.Equal((null, 0, null, -1, false), (none.File, none.Line, none.Parameter, none.Item, none.IsKnown));
        Assert.Equal(("vlan", false), (none.At("vlan").Parameter, none.At("vlan").IsKnown));
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
