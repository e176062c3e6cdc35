using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Ringfence.Emit.Tests.Escaping;

public sealed class StructuredLanguageTests
{
    [Fact]
    public void Xml_reads_back_the_value_from_attributes_and_text()
    {
        const string template = "<a b=\"{{ value }}\" c='{{ value }}'><d>{{ value }}</d></a>";
        Hostile.Text.Sample(value => Check(value, template), iter: 3000);
        foreach (var value in Hostile.Texts)
            Check(value, template);
        Assert.InRange(Hostile.Accepted("xml", template), 70, Hostile.Texts.Length - 1);

        static void Check(string value, string template)
        {
            if (Hostile.Rendered("xml", template, value) is not { } xml)
                return;
            var root = XDocument.Parse(xml, LoadOptions.PreserveWhitespace).Root!;
            Assert.Equal([value, value], root.Attributes().Select(attribute => attribute.Value));
            Assert.Equal(value, root.Element("d")!.Value);
            Assert.Single(root.Descendants());
        }
    }

    [Fact]
    public void Json_reads_back_the_value()
    {
        const string template = "{ \"a\": {{ value }}, \"b\": [{{ value }}], {{ value }}: 1 }";
        Hostile.Text.Sample(value => Check(value, template), iter: 3000);
        foreach (var value in Hostile.Texts)
            Check(value, template);
        Assert.Equal(Hostile.Texts.Length - 2, Hostile.Accepted("json", template));

        static void Check(string value, string template)
        {
            if (Hostile.Rendered("json", template, value) is not { } json)
                return;
            using var document = JsonDocument.Parse(json);
            var members = document.RootElement.EnumerateObject().ToList();
            Assert.Equal(["a", "b", value], members.Select(member => member.Name));
            Assert.Equal(value, members[0].Value.GetString());
            Assert.Equal(value, Assert.Single(members[1].Value.EnumerateArray()).GetString());
        }
    }

    [Fact]
    public void Yaml_reads_back_the_value()
    {
        const string template = "a: {{ value }}\nb:\n  - {{ value }}\n  - [x, {{ value }}]\nc: x\n";
        Hostile.Text.Sample(value => Check(value, template), iter: 3000);
        foreach (var value in Hostile.Texts)
            Check(value, template);
        Assert.InRange(Hostile.Accepted("yml", template), 70, Hostile.Texts.Length - 5);

        static void Check(string value, string template)
        {
            if (Hostile.Rendered("yml", template, value) is not { } yaml)
                return;
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            var root = (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
            Assert.Equal(["a", "b", "c"], root.Children.Keys.Select(key => ((YamlScalarNode)key).Value));
            var list = (YamlSequenceNode)root["b"];
            Assert.Equal(2, list.Children.Count);
            IEnumerable<YamlNode> scalars = [root["a"], list[0], list[1][1]];
            Assert.All(scalars, scalar => Assert.Equal(value, ((YamlScalarNode)scalar).Value));
        }
    }

    [Theory]
    [InlineData("{{ x }}")]
    [InlineData("{% if %}")]
    [InlineData("${secret}")]
    [InlineData("a$$b")]
    public void Yaml_refuses_what_a_later_reader_would_evaluate(string value) =>
        Assert.Null(Hostile.Rendered("yaml", "a: {{ value }}\n", value));
}
