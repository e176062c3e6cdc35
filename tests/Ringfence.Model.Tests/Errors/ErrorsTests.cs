using System.Linq;
using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class ErrorsTests
{
    private static readonly Origin First = new("Fleet.cs", 12);
    private static readonly Origin Second = new("Fleet.cs", 30, "name");

    [Fact]
    public void Malformed_value_names_parameter_value_and_remedy()
    {
        var thrown = new MalformedValueException("vlan", "5000", "is not a VLAN: use 1 to 4094", Second);

        Assert.Equal("vlan: \"5000\" is not a VLAN: use 1 to 4094", thrown.Message);
        Assert.Equal(("vlan", "5000", "is not a VLAN: use 1 to 4094"), (thrown.ParameterName, thrown.Value, thrown.Problem));
        Assert.True(thrown.Origin.IsSamePlace(Second));
    }

    [Fact]
    public void Duplicate_name_leads_to_both_places()
    {
        var thrown = new DuplicateNameException("portgroup", "web", First, Second);

        Assert.Equal(
            "portgroup \"web\" is declared twice: first at Fleet.cs:12, again at Fleet.cs:30; give one of them another name",
            thrown.Message
        );
        Assert.True(thrown.First.IsSamePlace(First));
        Assert.True(thrown.Origin.IsSamePlace(Second));
        Assert.Equal("name", thrown.ParameterName);
    }

    [Fact]
    public void Usage_error_says_what_it_was_given()
    {
        var thrown = new FleetUsageException("The host is complete: call Vlan inside its lambda.", First);

        Assert.Equal("The host is complete: call Vlan inside its lambda.", thrown.Message);
        Assert.Null(thrown.ParameterName);
        Assert.True(thrown.Origin.IsSamePlace(First));
    }

    [Theory]
    [InlineData(null, "nothing")]
    [InlineData("", "\"\"")]
    [InlineData("web", "\"web\"")]
    [InlineData("a\nb", "\"a\\u000Ab\"")]
    [InlineData("a\u202Eb", "\"a\\u202Eb\"")]
    [InlineData("a\u2028b", "\"a\\u2028b\"")]
    public void Quoted_text_is_one_readable_line(string? text, string quoted) => Assert.Equal(quoted, Quoted.Text(text));

    [Fact]
    public void Quoted_text_is_shortened_after_60_characters()
    {
        Assert.Equal("\"" + new string('a', 60) + "\"", Quoted.Text(new string('a', 60)));
        Assert.Equal("\"" + new string('a', 60) + "…\"", Quoted.Text(new string('a', 61)));
    }

    [Fact]
    public void Quoted_text_never_holds_a_control_character_or_half_a_pair() =>
        Gen.String.Sample(text => !Quoted.Text(text).Any(c => char.IsControl(c) || char.IsSurrogate(c)));
}
