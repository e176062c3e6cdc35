using System.Collections.Generic;
using System.Linq;
using CsCheck;

namespace Ringfence.Emit.Tests.Escaping;

/// <summary>Texts that try to leave their place, alone and mixed with random ones, and what becomes of them in a template.</summary>
internal static class Hostile
{
    public static readonly string[] Texts =
    [
        "x\"/><script>alert(1)</script>",
        "a;rm -rf /",
        "../../etc/passwd",
        "a\nb",
        "a\r\nb",
        "\tb",
        "$(id)",
        "`id`",
        "{{",
        "{{ name }}",
        "{%",
        "${x}",
        "$$",
        new string('x', 300),
        "\u2028",
        "\u2029",
        "\u0085",
        "\0",
        "\uD800",
        "x\uDC00y",
        "*/",
        "/*",
        "#",
        "# x",
        "//",
        "<!--",
        "-->",
        "]]>",
        "<![CDATA[",
        "&amp;",
        "\\",
        "\\\"",
        "\\n",
        "%",
        "%h",
        "%%",
        "'",
        "''",
        "'\\''",
        "\"",
        "\"\"",
        "\u2018",
        "\u2019;id",
        "\uFEFF",
        "\uFFFE",
        "\uFFFF",
        "\u202E",
        "\u007F",
        "\u001B[31m",
        "",
        " ",
        " a",
        "a ",
        "a b",
        "- a",
        "-a",
        "a: b",
        "yes",
        "no",
        "null",
        "~",
        "1e3",
        "0x10",
        "1_000",
        "!tag",
        "&anchor",
        "*alias",
        "[a]",
        "{a: 1}",
        "|",
        ">",
        "@a",
        "ALL",
        "ALL=(ALL) NOPASSWD: ALL",
        "accept",
        "} drop",
        "eth*",
        "a,b",
        "a=b",
        "=",
        "EOF",
        "$env:PATH",
        "@'",
        "fn::secret",
        "é",
        "日本",
        "😀",
        "\u0451",
    ];

    public static readonly Gen<string> Text = Gen.Select(
        Gen.OneOf(Gen.OneOf(Texts), Gen.String, Gen.String[Gen.Char[' ', '~'], 0, 12]).Array[1, 4],
        string.Concat
    );

    /// <summary>Every listed text and as many random ones.</summary>
    public static IReadOnlyList<string> Batch(int random) => [.. Texts, .. Text.Array[random].Single()];

    /// <summary>Renders a template with the hole <c>{{ value }}</c>; <see langword="null"/> when the value is refused.</summary>
    public static string? Rendered(string extension, string template, string value)
    {
        var path = $"t/a.{extension}.sbn";
        try
        {
            return TemplateSet.Of([KeyValuePair.Create(path, template)]).Render(path, new View(value));
        }
        catch (UnescapableValueException error) when (error.Value == value)
        {
            return null;
        }
    }

    /// <summary>How many of the texts a template took. A test that refuses everything proves nothing.</summary>
    public static int Accepted(string extension, string template) => Texts.Count(text => Rendered(extension, template, text) is not null);

    private sealed record View(string Value);
}
