using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Templates;

public sealed class TemplateSetTests
{
    private sealed record Nic(string Mac, int Vlan = 0);

    private sealed record Domain(string Name, IReadOnlyList<Nic> Nics)
    {
        public bool IsSecure { get; init; }
        public int MemoryKib { get; init; }
        public double Share { get; init; }
        public string? Note { get; init; }
        public static string Everyone => "static";

        public string Method() => Name;
    }

    private static readonly Domain Web = new("web", [new("02:00:00:00:00:01", 10), new("02:00:00:00:00:02", 20)])
    {
        MemoryKib = 1024,
        Share = 0.5,
    };

    [Fact]
    public void Embedded_template_renders_a_view()
    {
        var templates = TemplateSet.Of(typeof(TemplateSetTests).Assembly);

        Assert.Equal(["demo/domain.xml.sbn"], templates.Paths);
        Assert.Equal(
            "<domain>\n  <name>a&#60;b</name>\n  <nic mac=\"1\"/><!-- more -->\n  <nic mac=\"2\"/>\n</domain>\n",
            templates.Render("demo/domain.xml.sbn", new Domain("a<b", [new("1"), new("2")]))
        );
    }

    [Theory]
    [InlineData("{{ name }}{{ if is_secure }}S{{ else if nics.size > 1 && !is_secure }}N{{ else }}-{{ end }}", "webN")]
    [InlineData("{{ memory_kib }}/{{ share }}/{{ is_secure }}", "1024/0.5/false")]
    [InlineData("{{ for n in nics }}{{ for.index }}:{{ n.vlan }}{{ if !for.last }},{{ end }}{{ end }}", "0:10,1:20")]
    [InlineData("{{ if note == null }}none{{ else }}{{ note }}{{ end }}", "none")]
    [InlineData("{{ if (name == \"web\") || nics.size == 0 }}y{{ end }}", "y")]
    [InlineData("a {{- name -}} b\n{{~ if is_secure ~}}\nx\n{{~ end ~}}\nc", "awebb\nc")]
    public void Holes_conditions_and_loops_render(string template, string expected) => Assert.Equal(expected, Render(template, Web));

    [Fact]
    public void Rendering_does_not_depend_on_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        comma.NumberFormat.NumberDecimalSeparator = ",";
        comma.NumberFormat.NegativeSign = "~";
        try
        {
            CultureInfo.CurrentCulture = comma;
            Assert.Equal("0.5 -3", Render("{{ share }} {{ memory_kib }}", Web with { MemoryKib = -3 }));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("x\n{{ nmae }}", 2, "Domain has no 'nmae'; it has is_secure, memory_kib, name, nics, note, share")]
    [InlineData("{{ for n in nics }}\n\n{{ n.mca }}{{ end }}", 3, "Nic has no 'mca'")]
    [InlineData("{{ if is_secure }}\n{{ missing }}\n{{ end }}", 2, "Domain has no 'missing'")]
    [InlineData("{{ for n in nics }}{{ end }}\n{{ n.mac }}", 2, "Domain has no 'n'")]
    [InlineData("{{ nics.count }}", 1, "a list has no 'count'")]
    [InlineData("{{ name.length }}", 1, "no members at all")]
    [InlineData("{{ for n in name }}{{ end }}", 1, "is no list")]
    [InlineData("{{ for name in nics }}{{ end }}", 1, "hides another name")]
    [InlineData("{{ for n in nics }}{{ n }}{{ end }}", 1, "is a Nic")]
    [InlineData("{{ nics }}", 1, "a hole shows text")]
    [InlineData("{{ for.last }}", 1, "no 'for'")]
    [InlineData("{{ for n in nics }}{{ for.rindex }}{{ end }}", 1, "a loop has no 'rindex'")]
    [InlineData("{{ method }}", 1, "has no 'method'")]
    [InlineData("{{ everyone }}", 1, "has no 'everyone'")]
    [InlineData("{{ date }}", 1, "has no 'date'")]
    public void Template_that_does_not_fit_its_view_names_template_line_and_member(string template, int line, string expected)
    {
        var error = Assert.Throws<TemplateException>(() => Render(template, Web));
        Assert.Equal(line, error.Line);
        Assert.StartsWith($"t/a.txt.sbn({line}): ", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.Throws<TemplateException>(() => Load(template).Demand<Domain>("t/a.txt.sbn"));
    }

    [Theory]
    [InlineData("a\n{{ if x }}\nb {{ 1 + }}", 3)]
    [InlineData("a\n\n{{ if x }}", 3)]
    [InlineData("{{ end }}", 1)]
    public void Template_that_does_not_parse_is_refused_when_loaded(string template, int line)
    {
        var error = Assert.Throws<TemplateException>(() => Load(template));
        Assert.Equal("t/a.txt.sbn", error.Template);
        Assert.Equal(line, error.Line);
    }

    [Theory]
    [InlineData("{{ x = 1 }}")]
    [InlineData("{{ name | string.upcase }}")]
    [InlineData("{{ string.upcase name }}")]
    [InlineData("{{ name + name }}")]
    [InlineData("{{ if name + 1 == 2 }}{{ end }}")]
    [InlineData("{{ 'raw' }}")]
    [InlineData("{{ 7 }}")]
    [InlineData("{{ nics[0].mac }}")]
    [InlineData("{{ include 'x' }}")]
    [InlineData("{{ include \"/etc/passwd\" }}")]
    [InlineData("{{ capture x }}a{{ end }}")]
    [InlineData("{{ func f }}a{{ end }}")]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ with x }}{{ end }}")]
    [InlineData("{{ wrap x }}{{ end }}")]
    [InlineData("{{ case x }}{{ when 1 }}{{ end }}")]
    [InlineData("{{ import x }}")]
    [InlineData("{{ readonly x }}")]
    [InlineData("{{ tablerow x in y }}{{ end }}")]
    [InlineData("{{ for x in 1..9 }}{{ end }}")]
    [InlineData("{{ for x in nics limit:2 }}{{ end }}")]
    [InlineData("{{ for x in nics }}{{ break }}{{ end }}")]
    [InlineData("{{ x ? y : z }}")]
    [InlineData("{{ this }}")]
    [InlineData("{{ $x }}")]
    [InlineData("{{ name?.size }}")]
    [InlineData("{{ -share }}")]
    [InlineData("{{ @name }}")]
    [InlineData("{{ [1,2] }}")]
    [InlineData("{{ {a:1} }}")]
    [InlineData("{{ ret name }}")]
    [InlineData("{{ $\"{name}\" }}")]
    [InlineData("{{ name ?? 'x' }}")]
    [InlineData("{{ x++ }}")]
    public void Template_with_more_than_holes_conditions_and_loops_is_refused(string template) =>
        Assert.Throws<TemplateException>(() => Render(template, Web));

    [Fact]
    public void Template_nested_without_end_is_refused_and_exhausts_no_stack() =>
        Assert.Throws<TemplateException>(() =>
            Load(string.Concat(Enumerable.Repeat("{{ if name }}", 100)) + string.Concat(Enumerable.Repeat("{{ end }}", 100)))
        );

    [Theory]
    [InlineData("t/a.sbn")]
    [InlineData("t/a.exe.sbn")]
    [InlineData("t/a.html.sbn")]
    public void Template_of_an_unknown_language_is_refused(string path) =>
        Assert.Contains(
            ".xml",
            Assert.Throws<TemplateException>(() => TemplateSet.Of([KeyValuePair.Create(path, "x")])).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Missing_template_is_an_error_that_lists_those_that_exist() =>
        Assert.Contains(
            "t/a.txt.sbn",
            Assert.Throws<TemplateException>(() => Load("x").Render("t/b.txt.sbn", Web)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Hole_that_shows_nothing_is_an_error() =>
        Assert.Contains("null", Assert.Throws<TemplateException>(() => Render("{{ note }}", Web)).Message, StringComparison.Ordinal);

    [Fact]
    public void Hole_that_shows_no_finite_number_is_an_error() =>
        Assert.Throws<TemplateException>(() => Render("{{ share }}", Web with { Share = double.NaN }));

    [Fact]
    public void Text_of_the_template_is_not_escaped() => Assert.Equal("<&'\" # $(id)", Render("<&'\" # $(id)", Web));

    [Fact]
    public void Value_that_looks_like_a_template_is_not_evaluated() =>
        Assert.Equal("<a>{{ memory_kib }}</a>", Render("<a>{{ name }}</a>", Web with { Name = "{{ memory_kib }}" }, "xml"));

    [Fact]
    public void Refused_value_names_value_language_template_and_line()
    {
        var error = Assert.Throws<UnescapableValueException>(() => Render("\n<a>{{ name }}</a>", Web with { Name = "a\0b" }, "xml"));
        Assert.Equal(("a\0b", "XML", "t/a.xml.sbn", 2), (error.Value, error.Language, error.Template, error.Line));
        Assert.Contains("\"a\\u0000b\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Large_fleet_renders_within_the_bounds()
    {
        var large = Web with { Nics = [.. Enumerable.Range(0, 50_000).Select(n => new Nic("m", n))] };
        Assert.Equal(50_000, Render("{{ for n in nics }}{{ n.mac }}\n{{ end }}", large).Count(character => character == '\n'));
    }

    private static TemplateSet Load(string template, string extension = "txt") =>
        TemplateSet.Of([KeyValuePair.Create($"t/a.{extension}.sbn", template)]);

    private static string Render(string template, Domain view, string extension = "txt") =>
        Load(template, extension).Render($"t/a.{extension}.sbn", view);
}
