using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using CsCheck;
using Xunit;

namespace Ringfence.Emit.Tests.Escaping;

public sealed class ProgramLanguageTests
{
    [Fact]
    public void Shell_passes_the_value_as_one_argument()
    {
        Tool.Demand("sh");
        var (script, values) = Script("sh", "printf '%s\\000' {{ value }} x{{ value }}y # {{ value }}\n");

        var printed = RunFile("sh", script).Split('\0')[..^1];

        Assert.Equal(values.SelectMany(value => new[] { value, $"x{value}y" }), printed);
        Assert.InRange(Hostile.Accepted("sh", "{{ value }}"), 70, Hostile.Texts.Length - 5);
    }

    [Fact]
    public void JavaScript_reads_back_the_value()
    {
        Tool.Demand("node");
        var (script, values) = Script("js", "all.push({{ value }}); // {{ value }}\n");

        var printed = RunFile("node", "var all = [];\n" + script + "process.stdout.write(JSON.stringify(all));\n");

        Assert.Equal(values, JsonSerializer.Deserialize<List<string>>(printed));
        Assert.Equal(Hostile.Texts.Length - 2, Hostile.Accepted("js", "{{ value }}"));
    }

    [Fact]
    public void JavaScript_literal_is_plain_ascii_without_markup() =>
        Hostile.Text.Sample(value =>
        {
            var literal = Hostile.Rendered("rules", "{{ value }}", value);
            Assert.True(
                literal is null
                    || literal.All(character => char.IsAscii(character) && !char.IsControl(character) && !"<>&'`".Contains(character))
            );
        });

    [Fact]
    public void PowerShell_literal_ends_only_where_it_should() =>
        Hostile.Text.Sample(value =>
        {
            if (Hostile.Rendered("ps1", "New-VM -Name {{ value }}\n", value) is not { } line)
                return;
            Assert.True(line.All(char.IsAscii));
            var literal = line["New-VM -Name ".Length..^1];
            Assert.Equal(('\'', '\''), (literal[0], literal[^1]));
            Assert.DoesNotContain('\'', literal[1..^1].Replace("''", "", StringComparison.Ordinal));
            Assert.Equal(value, literal[1..^1].Replace("''", "'", StringComparison.Ordinal));
        });

    [Theory]
    [InlineData("x\u2019; Remove-Item")]
    [InlineData("\u0451")]
    public void PowerShell_refuses_what_another_code_page_reads_as_a_quote(string value) =>
        Assert.Null(Hostile.Rendered("ps1", "{{ value }}", value));

    [Theory]
    [InlineData("sh", "echo \"{{ value }}\"")]
    [InlineData("sh", "echo '{{ value }}'")]
    [InlineData("sh", "echo \"a\nb {{ value }}\"")]
    [InlineData("sh", "cat <<EOF\n{{ value }}\nEOF")]
    [InlineData("sh", "echo `ls {{ value }}`")]
    [InlineData("sh", "echo ${{ value }}")]
    [InlineData("ps1", "echo \"{{ value }}\"")]
    [InlineData("ps1", "<# {{ value }} #>")]
    [InlineData("ps1", "@'\n{{ value }}\n'@")]
    [InlineData("ps1", "{{ value }}{{ value }}")]
    [InlineData("ps1", "'x'{{ value }}")]
    [InlineData("yml", "a: !!str |\n  {{ value }}")]
    [InlineData("yml", "a: x#{{ value }}")]
    [InlineData("yml", "a: x, {{ value }}")]
    [InlineData("js", "\"{{ value }}\"")]
    [InlineData("js", "`{{ value }}`")]
    [InlineData("cs", "var x = $\"{{ value }}\";")]
    [InlineData("json", "{ \"a\": \"{{ value }}\" }")]
    [InlineData("yml", "a: \"{{ value }}\"")]
    [InlineData("yml", "a: x{{ value }}")]
    [InlineData("yml", "shell: |\n  echo {{ value }}")]
    [InlineData("yml", "- >-\n  echo {{ value }}")]
    [InlineData("xml", "<!-- {{ value }} -->")]
    [InlineData("xml", "<![CDATA[{{ value }}]]>")]
    [InlineData("xml", "<a {{ value }}=\"\"/>")]
    [InlineData("xml", "<{{ value }}/>")]
    [InlineData("xml", "<a b={{ value }}/>")]
    [InlineData("xml", "<!DOCTYPE a [<!ENTITY b \"{{ value }}\">]><a/>")]
    [InlineData("nft", "comment \"a {{ value }}\"")]
    public void Hole_where_escaping_would_not_hold_is_refused_when_loaded(string extension, string template) =>
        Assert.Contains(
            "the hole",
            Assert.Throws<TemplateException>(() => Hostile.Rendered(extension, template, "x")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("sh", "# don't\necho {{ value }}", "# don't\necho 'x'")]
    [InlineData("sh", "echo \"it's\" \\\" {{ value }}", "echo \"it's\" \\\" 'x'")]
    [InlineData("sh", "a={{ value }}; echo \"$a\"", "a='x'; echo \"$a\"")]
    [InlineData("js", "// don't\nf({{ value }}, 'a\\'b', {{ value }});", "// don't\nf(\"x\", 'a\\'b', \"x\");")]
    [InlineData("yml", "# it's\n- name: {{ value }} # don't\n  {{ value }}: 1", "# it's\n- name: \"x\" # don't\n  \"x\": 1")]
    [InlineData("xml", "<!-- a --><a b='>{{ value }}'>{{ value }}</a>", "<!-- a --><a b='>x'>x</a>")]
    public void Hole_where_escaping_holds_is_taken(string extension, string template, string expected) =>
        Assert.Equal(expected, Hostile.Rendered(extension, template, "x"));

    private static (string Script, List<string> Values) Script(string extension, string template)
    {
        var taken = Hostile
            .Batch(500)
            .Select(value => (value, text: Hostile.Rendered(extension, template, value)))
            .Where(pair => pair.text is not null)
            .ToList();
        return (string.Concat(taken.Select(pair => pair.text)), [.. taken.Select(pair => pair.value)]);
    }

    private static string RunFile(string program, string script)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllText(path, script);
            return Tool.Run(program, path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
