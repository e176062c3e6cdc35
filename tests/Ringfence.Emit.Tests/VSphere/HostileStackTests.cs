using System;
using System.Collections.Generic;
using System.Linq;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using YamlDotNet.RepresentationModel;

namespace Ringfence.Emit.Tests.VSphere;

/// <summary>No text, whatever it is, is more than a text in the stacks that it gets into.</summary>
public sealed class HostileStackTests
{
    private static readonly string[] Pieces =
    [
        "\"",
        "\\",
        "{",
        "}",
        "$",
        "${",
        "$${",
        "\n",
        "\r",
        "\t",
        "*/",
        "/*",
        "//",
        "#",
        " #",
        ": ",
        "- ",
        "'",
        "`",
        "|",
        ">",
        "&",
        "*",
        "!",
        "%",
        "@",
        "\u2028",
        "\u2029",
        "\u0085",
        "\u00a0",
        "\ufeff",
        "\u0000",
        "\u001b",
        "fn::secret",
        "${esx-01.id}",
        "\"\"\"",
        "@\"",
        "$\"",
        "\\u0022",
        "\U0001F600",
        "é",
        "---",
        "...",
    ];

    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]),
        Gen.Char['a', 'z'].Select(letter => letter.ToString())
    );

    private static readonly Gen<string> Text = Piece.Array[0, 8].Select(string.Concat);

    [Fact]
    public void Text_stays_a_text_in_yaml() =>
        Text.Sample(text =>
        {
            foreach (var (value, plain) in Values(text))
            {
                var stream = new YamlStream();
                stream.Load(new System.IO.StringReader(YamlStackFile.Program(Graph(value))));
                var resource = (YamlMappingNode)stream.Documents.Single().RootNode["resources"];
                var (key, node) = resource.Children.Single();
                var written = ((YamlScalarNode)((YamlMappingNode)node)["properties"]["name"]).Value!;

                Assert.Equal("esx-01", ((YamlScalarNode)key).Value);
                Assert.Equal(["type", "properties"], ((YamlMappingNode)node).Children.Keys.Select(entry => ((YamlScalarNode)entry).Value));
                Assert.Equal(plain, Undoubled(written));
            }
        });

    [Fact]
    public void Text_stays_a_text_in_csharp() =>
        Text.Sample(text =>
        {
            foreach (var (value, plain) in Values(text))
            {
                var file = CSharpComponentFile.Write(new(Graph(value)), Component);
                var harmless = CSharpComponentFile.Write(new(Graph(Harmless(value))), Component);

                Assert.Empty(CSharpSyntaxTree.ParseText(file).GetDiagnostics());
                Assert.Equal(Tokens(harmless).Select(token => token.Kind()), Tokens(file).Select(token => token.Kind()));
                Assert.Equal(
                    value is TextOfLines ? plain.Split('\n') : [plain],
                    from literal in Literals(harmless).Zip(Literals(file))
                    where literal.First.StartsWith("harmless", StringComparison.Ordinal)
                    select literal.Second
                );
            }
        });

    // A dollar that is not doubled would begin a reference.
    private static string Undoubled(string written)
    {
        Assert.DoesNotMatch(@"(?<!\$)(?:\$\$)*\$(?!\$)", written);
        return written.Replace("$$", "$", StringComparison.Ordinal);
    }

    private static IEnumerable<(StackValue Value, string Plain)> Values(string text) =>
        [(new TextValue(text), text), (StackValue.Lines([.. text.Split('\n').Select(line => (StackValue)line)]), text)];

    private static StackValue Harmless(StackValue value) =>
        value is TextOfLines lines ? StackValue.Lines(lines.Items.Select((_, index) => (StackValue)$"harmless{index}")) : "harmless";

    private static readonly Model.Fleet Fleet = VSphereFleets.OneHost(_ => { });

    private static readonly StackComponent Component = new("esx-01-host", StackComponentKind.Host, Fleet.Hosts[0], null);

    private static StackGraph Graph(StackValue value) =>
        new()
        {
            Name = "vcsa-01",
            Description = "A site",
            Server = "vcsa-01",
            Element = Fleet,
            Settings = ValueList<StackSetting>.Empty,
            Components = ValueList<StackComponent>.Of([Component]),
            Nodes = ValueList<StackNode>.Of([
                new StackResource(
                    "esx-01",
                    VSphereType.Datacenter,
                    ValueList<StackInput>.Of([new("name", value)]),
                    Component.Name,
                    Fleet.Hosts[0]
                ),
            ]),
        };

    private static List<SyntaxToken> Tokens(string file) => [.. CSharpSyntaxTree.ParseText(file).GetRoot().DescendantTokens()];

    private static IEnumerable<string> Literals(string file) =>
        Tokens(file).Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Select(token => token.ValueText);
}
