using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using CsCheck;
using Xunit;

namespace Ringfence.Emit.Tests.Escaping;

public sealed class LineLanguageTests
{
    [Fact]
    public void Ini_value_stays_on_its_line_and_free_of_signs_with_a_meaning() =>
        Hostile.Text.Sample(value =>
        {
            if (Hostile.Rendered("conf", "[a]\nb = {{ value }}\nc = d\n", value) is not { } ini)
                return;
            var lines = ini.Split('\n');
            Assert.Equal(["[a]", "b = " + value, "c = d", ""], lines);
            Assert.Equal(value, lines[1].Split('=', 2)[1].Trim());
            Assert.DoesNotContain(value, character => char.IsControl(character) || "#;%$\"'\\`[]{}<>|&*?!~".Contains(character));
        });

    [Theory]
    [InlineData("Red Hat", "b = {{ value }}", true)]
    [InlineData("dc=example,dc=com", "b={{ value }}", true)]
    [InlineData("10.0.0.1/24", "Address={{ value }}", true)]
    [InlineData("Domain Admins", "group = \"{{ value }}\"", true)]
    [InlineData("Domain Admins", "AllowUsers {{ value }}", false)]
    [InlineData("a,b", "list = x, {{ value }}", false)]
    [InlineData("alice@corp.example.com", "AllowUsers {{ value }}", true)]
    [InlineData("fe80::1", "Address={{ value }}", true)]
    [InlineData("%h", "b={{ value }}", false)]
    [InlineData("{", "b = {{ value }}", false)]
    [InlineData("a b", "x \"y\"{{ value }}\"z\"", false)]
    [InlineData("", "b = {{ value }}", false)]
    [InlineData("", "b = \"{{ value }}\"", true)]
    [InlineData("-b", "b {{ value }}", false)]
    public void Ini_takes_blanks_and_commas_only_where_they_separate_nothing(string value, string template, bool isTaken) =>
        Assert.Equal(
            isTaken ? template.Replace("{{ value }}", value, StringComparison.Ordinal) : null,
            Hostile.Rendered("conf", template, value)
        );

    [Theory]
    [InlineData("sudoers")]
    [InlineData("flows")]
    [InlineData("te")]
    public void Strict_languages_take_single_words_only(string extension) =>
        Hostile.Text.Sample(value =>
        {
            if (Hostile.Rendered(extension, "x {{ value }} y", value) is { } line)
                Assert.Matches(@"\Ax [A-Za-z0-9/_:.][A-Za-z0-9._/:@+-]* y\z", line);
        });

    [Theory]
    [InlineData("ALL")]
    [InlineData("@include")]
    [InlineData("%wheel")]
    [InlineData("#0")]
    [InlineData("a b")]
    public void Sudoers_refuses_what_grants_more_than_a_name(string value) =>
        Assert.Null(Hostile.Rendered("sudoers", "{{ value }} x=(root) /bin/true", value));

    [Fact]
    public void Plain_text_stays_on_its_line() =>
        Hostile.Text.Sample(value =>
            Assert.True(Hostile.Rendered("md", "# {{ value }}\n", value) is not { } text || text.Split('\n').Length == 2)
        );

    [Theory]
    [InlineData("10.0.0.0/24", "ip saddr {{ value }} accept", "ip saddr 10.0.0.0/24 accept")]
    [InlineData("web server", "comment {{ value }}", "comment \"web server\"")]
    [InlineData("accept", "comment \"{{ value }}\"", "comment \"accept\"")]
    [InlineData("x } accept", "chain {{ value }}", "chain \"x } accept\"")]
    [InlineData("eth*", "iifname \"{{ value }}\"", null)]
    [InlineData("a\"b", "comment \"{{ value }}\"", null)]
    [InlineData("$x", "ip saddr {{ value }}", null)]
    [InlineData("", "ip saddr {{ value }}", null)]
    public void Nftables_writes_words_bare_and_anything_else_as_a_string(string value, string template, string? expected) =>
        Assert.Equal(expected, Hostile.Rendered("nft", template, value));

    [Fact]
    public void Nftables_reads_back_the_value_as_one_comment()
    {
        Tool.Demand("nft");
        Tool.Demand("unshare");
        var values = Hostile.Batch(200).Distinct().Where(value => Rule(value) is not null).ToList();
        Assert.True(values.Count > 60);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllText(path, $"table inet t {{\n chain c {{\n{string.Concat(values.Select(Rule))} }}\n}}\n");
            var json = Tool.Run("unshare", "-rn", "sh", "-c", "nft -f \"$1\" && nft -j list ruleset", "sh", path);
            using var document = JsonDocument.Parse(json);
            var rules = document
                .RootElement.GetProperty("nftables")
                .EnumerateArray()
                .Where(item => item.TryGetProperty("rule", out _))
                .ToList();
            Assert.Equal(
                values,
                rules.Select(item => item.GetProperty("rule").TryGetProperty("comment", out var comment) ? comment.GetString()! : "")
            );
        }
        finally
        {
            File.Delete(path);
        }

        static string? Rule(string value) => Hostile.Rendered("nft", "  drop comment \"{{ value }}\"\n", value);
    }
}
