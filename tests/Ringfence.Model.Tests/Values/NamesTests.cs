using System.Linq;
using CsCheck;
using Xunit;

namespace Ringfence.Tests;

// DnsName, AccountName and ResourceName share what a hostile name is.
public sealed class NamesTests
{
    public static readonly TheoryData<string?> Hostile =
    [
        null!,
        "",
        " ",
        "x\"/><script>",
        "a;rm -rf",
        "../../etc",
        "..",
        "a\nb",
        "a\0b",
        "a\u202Eb",
        "$(id)",
        "`id`",
        "{{",
        "{{ name }}",
        "-rf",
        "é",
        "а",
        "ａ",
        "a'b",
        "a%sb",
        "a b",
        " a",
        "a ",
        new string('a', 300),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_name_is_malformed(string? name)
    {
        Reading.Rejects<string?, ResourceName>(ResourceName.TryParse, name);
        Reading.Rejects<string?, AccountName>(AccountName.TryParse, name);
        Reading.Rejects<string?, DnsName>(DnsName.TryParse, name);
        Reading.Rejects<string?, Secret>(Secret.TryParse, name);
        Assert.Throws<MalformedValueException>(() => ResourceName.Parse(name!));
    }

    [Theory]
    [InlineData("web-1")]
    [InlineData("0")]
    [InlineData("A_b.c-D")]
    public void Resource_name_of_plain_characters_is_kept(string name) =>
        Reading.ReadsBack(ResourceName.TryParse, ResourceName.Parse(name));

    [Fact]
    public void Resource_name_has_at_most_63_characters()
    {
        Reading.Accepts<string?, ResourceName>(ResourceName.TryParse, new string('a', 63));
        Assert.Contains("64 characters", Reading.Rejects<string?, ResourceName>(ResourceName.TryParse, new string('a', 64)));
    }

    [Fact]
    public void Resource_names_compare_by_case() => Assert.NotEqual(ResourceName.Parse("web"), ResourceName.Parse("WEB"));

    [Fact]
    public void Resource_name_that_is_unknown_equals_no_real_one()
    {
        var unknown = ResourceName.Unknown("args[0] is known when the program runs", new Origin("Fleet.cs", 3));

        Assert.False(unknown.IsKnown);
        Assert.False(ResourceName.TryParse(unknown.Text, out _, out _));
        Assert.NotEqual(unknown, ResourceName.Unknown("args[0] is known when the program runs", new Origin("Fleet.cs", 4)));
    }

    [Theory]
    [InlineData("corp.example.com", "corp.example.com")]
    [InlineData("Corp.EXAMPLE.com", "corp.example.com")]
    [InlineData("localhost", "localhost")]
    [InlineData("3com.example", "3com.example")]
    [InlineData("1.2.3.x4", "1.2.3.x4")]
    [InlineData("xn--bcher-kva.example", "xn--bcher-kva.example")]
    public void Dns_name_is_kept_in_lower_case(string text, string written) => Assert.Equal(written, DnsName.Parse(text).ToString());

    [Theory]
    [InlineData("example.com.")]
    [InlineData(".example.com")]
    [InlineData("a..b")]
    [InlineData("-a.example")]
    [InlineData("a-.example")]
    [InlineData("a_b.example")]
    [InlineData("10.0.0.1")]
    [InlineData("123")]
    public void Dns_name_outside_RFC_1123_is_malformed(string text) => Reading.Rejects<string?, DnsName>(DnsName.TryParse, text);

    [Fact]
    public void Dns_name_has_labels_of_63_and_253_characters_in_all()
    {
        var label = new string('a', 63);
        var longest = $"{label}.{label}.{label}.{new string('b', 61)}";

        Assert.Equal(253, DnsName.Parse(longest).Text.Length);
        Assert.Contains("254", Reading.Rejects<string?, DnsName>(DnsName.TryParse, longest + "b"));
        Assert.Contains("label", Reading.Rejects<string?, DnsName>(DnsName.TryParse, label + "a.example"));
    }

    [Fact]
    public void Dns_names_compare_without_case() => Assert.Equal(DnsName.Parse("A.example"), DnsName.Parse("a.EXAMPLE"));

    [Fact]
    public void Account_names_compare_without_case_and_keep_their_spelling()
    {
        var (written, other) = (AccountName.Parse("Alice"), AccountName.Parse("aLICE"));

        Assert.Equal(written, other);
        Assert.Equal(written.GetHashCode(), other.GetHashCode());
        Assert.Equal("Alice", written.ToString());
        Assert.NotEqual(written, AccountName.Parse("Alice2"));
    }

    [Theory]
    [InlineData("_svc")]
    [InlineData("a")]
    [InlineData("a.b_c-9")]
    [InlineData("abcdefghijklmnopqrstuvwxyz012345")]
    public void Account_name_in_bounds_is_kept(string text) => Reading.ReadsBack(AccountName.TryParse, AccountName.Parse(text));

    [Theory]
    [InlineData("1a")]
    [InlineData(".a")]
    [InlineData("alice@corp")]
    [InlineData("CORP\\alice")]
    [InlineData("alice$")]
    [InlineData("abcdefghijklmnopqrstuvwxyz0123456")]
    public void Account_name_out_of_bounds_is_malformed(string text) => Reading.Rejects<string?, AccountName>(AccountName.TryParse, text);

    [Fact]
    public void Any_text_is_a_name_or_a_problem()
    {
        Reading.IsTotal<ResourceName>(ResourceName.TryParse);
        Reading.IsTotal<AccountName>(AccountName.TryParse);
        Reading.IsTotal<DnsName>(DnsName.TryParse);
    }

    [Fact]
    public void Resource_name_that_is_read_has_only_safe_characters() =>
        Reading.Garbage.Sample(text =>
            !ResourceName.TryParse(text, out var name, out _)
            || (
                name.Text == text
                && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
                && char.IsAsciiLetterOrDigit(text[0])
            )
        );
}
