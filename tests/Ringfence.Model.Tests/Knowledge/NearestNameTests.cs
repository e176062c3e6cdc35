using System;
using System.Linq;
using CsCheck;
using Xunit;

namespace Ringfence.Tests;

public sealed class NearestNameTests
{
    private static readonly Gen<string> Names = Gen.String[Gen.Char["abAB-"], 1, 8];

    [Theory]
    [InlineData("tenat0", "tenant0")]
    [InlineData("tennant0", "tenant0")]
    [InlineData("tenamt0", "tenant0")]
    [InlineData("tennat0", "tenant0")]
    [InlineData("TENANT0", "tenant0")]
    [InlineData("mgmt", "mgmt0")]
    [InlineData("storage", null)]
    [InlineData("", null)]
    [InlineData("wbe", "web")]
    [InlineData("xyz", null)]
    public void Misspelling_finds_what_was_meant(string wanted, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(wanted, ["mgmt0", "tenant0", "web"]));

    [Theory]
    [InlineData("ab", "xb", true)]
    [InlineData("ab", "xy", false)]
    [InlineData("abcdef", "xycdef", true)]
    [InlineData("abcdef", "xyzdef", false)]
    [InlineData("abcdefghijklmnopqr", "xyzdefghijklmnopqr", true)]
    [InlineData("abcdefghijklmnopqr", "wxyzefghijklmnopqr", false)]
    public void Limit_is_a_third_of_the_length_from_1_to_3(string wanted, string declared, bool near) =>
        Assert.Equal(near ? declared : null, NearestName.Of(wanted, [declared]));

    [Fact]
    public void Nearest_wins_over_first() => Assert.Equal("kvm-02", NearestName.Of("kvm-022", ["kvm-0", "kvm-02", "kvm-2"]));

    [Fact]
    public void Tie_goes_to_ordinal_order_whatever_the_order_of_declaration() =>
        Gen.Shuffle(new[] { "web-1", "web-2", "web-3", "Web-4" }).Sample(declared => NearestName.Of("web-x", declared) == "Web-4");

    [Fact]
    public void Long_names_are_not_compared()
    {
        var name = new string('a', 200);
        Assert.Equal(name, NearestName.Of(name.Substring(1), [name]));
        Assert.Null(NearestName.Of(name, [name + "a"]));
        Assert.Null(NearestName.Of(name + "a", [name]));
    }

    [Fact]
    public void Answer_agrees_with_the_unbounded_distance() =>
        Gen.Select(Names, Names.Array[0, 6])
            .Sample(
                (wanted, declared) =>
                {
                    var limit = Math.Clamp(wanted.Length / 3, 1, 3);
                    var expected = declared
                        .Where(name => Edits(wanted, name) <= limit)
                        .OrderBy(name => Edits(wanted, name))
                        .ThenBy(name => name, StringComparer.Ordinal)
                        .FirstOrDefault();
                    Assert.Equal(expected, NearestName.Of(wanted, declared));
                }
            );

    // The definition, as a recursion without tables or bounds.
    private static int Edits(string left, string right)
    {
        left = left.ToUpperInvariant();
        right = right.ToUpperInvariant();
        var known = new System.Collections.Generic.Dictionary<(int, int), int>();
        return Of(left.Length, right.Length);

        int Of(int i, int j)
        {
            if (i == 0 || j == 0)
                return i + j;
            if (known.TryGetValue((i, j), out var edits))
                return edits;
            edits = Math.Min(Of(i - 1, j - 1) + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(Of(i - 1, j), Of(i, j - 1)) + 1);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                edits = Math.Min(edits, Of(i - 2, j - 2) + 1);
            return known[(i, j)] = edits;
        }
    }
}
