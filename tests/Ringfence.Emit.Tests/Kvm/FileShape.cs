using System;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using YamlDotNet.RepresentationModel;

namespace Ringfence.Emit.Tests.Kvm;

/// <summary>What a file says apart from its values: two files of one shape differ in texts and numbers alone.</summary>
internal static class FileShape
{
    public static string Of(EmittedFile file) =>
        System.IO.Path.GetExtension(file.Path) switch
        {
            ".xml" => Of(XDocument.Parse(file.Content).Root!),
            ".json" => Of(JsonDocument.Parse(file.Content).RootElement),
            ".yml" or ".yaml" => string.Concat(Documents(file.Content).Select(document => Of(document.RootNode))),
            ".rules" when file.Path.Contains("/polkit-1/", StringComparison.Ordinal) => PolkitShape.Of(file.Content),
            // Where a line is too long for a value, a comma follows the last of several.
            ".cs" => string.Join(" ", CSharpSyntaxTree.ParseText(file.Content).GetRoot().DescendantTokens().Select(Of))
                .Replace(" , }", " }", StringComparison.Ordinal),
            // Values are in single quotes, and a quote in one ends it, is escaped, and begins it again.
            ".sh" when file.Path.StartsWith("esxcli/", StringComparison.Ordinal) => Regex.Replace(
                file.Content,
                @"'[^']*'(?:\\''[^']*')*",
                "''"
            ),
            ".ps1" => Regex.Replace(file.Content, "'(?:[^']|'')*'", "''"),
            ".nft" => Regex.Replace(file.Content, "\"[^\"]*\"", "\"\""),
            _ => string.Join("\n", file.Content.Split('\n').Select(OfLine)),
        };

    private static string Of(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken) ? "\"\"" : token.ToString();

    private static string Of(XElement element) =>
        $"{element.Name}({string.Join(",", element.Attributes().Select(attribute => attribute.Name))})[{string.Concat(element.Elements().Select(Of))}]";

    // Lists are sorted by what they are about: their order is no structure.
    private static string Of(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => "{" + string.Concat(element.EnumerateObject().Select(member => member.Name + Of(member.Value))) + "}",
            JsonValueKind.Array => "[" + string.Concat(element.EnumerateArray().Select(Of).Order(StringComparer.Ordinal)) + "]",
            var kind => $":{kind},",
        };

    // The names of hosts are keys of the inventory.
    private static string Of(YamlNode node) =>
        node switch
        {
            YamlMappingNode map => "{"
                + string.Concat(map.Children.Select(child => KeyOf((YamlScalarNode)child.Key) + Of(child.Value)))
                + "}",
            YamlSequenceNode list => "[" + string.Concat(list.Children.Select(Of)) + "]",
            _ => ":,",
        };

    private static string KeyOf(YamlScalarNode key) => key.Style == YamlDotNet.Core.ScalarStyle.DoubleQuoted ? "\"\"" : key.Value!;

    // The keyword of the line, how many words it has and whether it is a comment: a value can become neither a key nor a line.
    private static string OfLine(string line) =>
        line.TrimStart().StartsWith('#') ? "#"
        : line.StartsWith('[') ? line
        : line.Contains('=') ? line.Split('=')[0] + "= " + line.Split('=', 2)[1].Split(',').Length
        : line.Split(' ')[0] + " " + line.Split(' ').Length;

    private static YamlStream Documents(string text)
    {
        var stream = new YamlStream();
        stream.Load(new System.IO.StringReader(text));
        return stream;
    }
}
