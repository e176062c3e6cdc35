using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ringfence.Emit;

/// <summary>A stack as a Pulumi YAML program. Every text of the fleet is in double quotes with its <c>$</c> doubled, so that it is neither YAML nor a reference.</summary>
internal sealed class YamlStackFile
{
    private const string StackReferenceKey = "site";

    private readonly StackGraph graph;
    private readonly IReadOnlyDictionary<string, string> keys;
    private readonly Emitter yaml;

    private YamlStackFile(StackGraph graph, TextWriter writer)
    {
        this.graph = graph;
        // Settings come first: their keys are what people type.
        keys = DistinctNames.Of(
            graph.Settings.Select(setting => setting.Key).Append(StackReferenceKey).Concat(graph.Nodes.Select(node => node.Name)),
            Identifier
        );
        yaml = new(writer, new EmitterSettings().WithMaxSimpleKeyLength(1024).WithBestWidth(int.MaxValue).WithNewLine("\n"));
    }

    /// <summary>The whole program.</summary>
    public static string Program(StackGraph graph) =>
        Write(
            graph,
            "yaml",
            file =>
            {
                if (graph.Nodes.AsEnumerable().Any(node => node is StackLookup))
                    file.Entry("variables", () => file.Mapping(() => file.Each<StackLookup>(file.Lookup)));
                file.Entry("resources", () => file.Mapping(file.Resources));
                if (graph.Exports.Count > 0)
                    file.Entry("outputs", () => file.Mapping(file.Outputs));
            }
        );

    /// <summary>The head alone, for a program in C#.</summary>
    public static string Project(StackGraph graph) => Write(graph, "dotnet", _ => { });

    private static string Write(StackGraph graph, string runtime, Action<YamlStackFile> program)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var file = new YamlStackFile(graph, writer);
        file.Write(runtime, () => program(file));
        return writer.ToString();
    }

    private void Write(string runtime, Action program)
    {
        yaml.Emit(new StreamStart());
        yaml.Emit(new DocumentStart(null, null, isImplicit: true));
        Mapping(() =>
        {
            Entry("name", () => Word(graph.Name));
            Entry("runtime", () => Word(runtime));
            Entry("description", () => Quoted(graph.Description));
            Entry("config", () => Mapping(Config));
            program();
        });
        yaml.Emit(new DocumentEnd(isImplicit: true));
        yaml.Emit(new StreamEnd());
    }

    private void Config()
    {
        foreach (var setting in PulumiSettings.Of(graph))
            Entry(
                setting.Key,
                () =>
                    Mapping(() =>
                    {
                        if (setting.Value is { } value)
                            Entry("value", () => Scalar(value, setting.IsText ? ScalarStyle.DoubleQuoted : ScalarStyle.Plain));
                        else
                        {
                            Entry("type", () => Word(setting.Type));
                            if (setting.IsSecret)
                                Entry("secret", () => Word("true"));
                        }
                    })
            );
    }

    private void Each<TNode>(Action<TNode> write)
        where TNode : StackNode
    {
        foreach (var node in graph.Nodes)
            if (node is TNode wanted)
                Entry(keys[node.Name], () => Mapping(() => write(wanted)));
    }

    private void Lookup(StackLookup lookup) =>
        Entry(
            "fn::invoke",
            () =>
                Mapping(() =>
                {
                    Entry("function", () => Word(PulumiToken.Parse(lookup.Type).ToString()));
                    Entry("arguments", () => Mapping(() => Inputs(lookup.Inputs)));
                    if (lookup.DependsOn.Count > 0)
                        Entry("options", () => Mapping(() => Entry("dependsOn", () => References(lookup.DependsOn))));
                })
        );

    private void Resources()
    {
        if (graph.BuildsOn is { } below)
            Entry(
                keys[StackReferenceKey],
                () =>
                    Mapping(() =>
                    {
                        Entry("type", () => Word("pulumi:pulumi:StackReference"));
                        Entry("properties", () => Mapping(() => Entry("name", () => Reference(StackGraph.SettingOf(below), ""))));
                    })
            );
        Each<StackResource>(Resource);
    }

    private void Resource(StackResource resource)
    {
        Entry("type", () => Word(PulumiToken.Parse(resource.Type).ToString()));
        if (keys[resource.Name] != resource.Name)
            Entry("name", () => Quoted(resource.Name));
        Entry("properties", () => Mapping(() => Inputs(resource.Inputs)));
        if (resource.Parent is null && resource.DependsOn.Count == 0 && !resource.Protect && resource.SecretOutputs.Count == 0)
            return;
        Entry(
            "options",
            () =>
                Mapping(() =>
                {
                    if (resource.Parent is { } parent)
                        Entry("parent", () => Reference(parent, ""));
                    if (resource.DependsOn.Count > 0)
                        Entry("dependsOn", () => References(resource.DependsOn));
                    if (resource.Protect)
                        Entry("protect", () => Word("true"));
                    if (resource.SecretOutputs.Count > 0)
                        Entry("additionalSecretOutputs", () => Sequence(resource.SecretOutputs, Word));
                })
        );
    }

    private void Outputs()
    {
        foreach (var export in graph.Exports)
            Entry(export.Name, () => Value(export.Value));
    }

    private void Inputs(ValueList<StackInput> inputs)
    {
        foreach (var input in inputs)
            Entry(input.Name, () => Value(input.Value));
    }

    private void Value(StackValue value)
    {
        switch (value)
        {
            case NumberValue number:
                Word(number.Number.ToString(CultureInfo.InvariantCulture));
                break;
            case TruthValue truth:
                Word(truth.Truth ? "true" : "false");
                break;
            case ListValue list:
                Sequence(list.Items, Value);
                break;
            case ObjectValue typed:
                Mapping(() => Inputs(typed.Fields));
                break;
            case TextOfLines lines:
                Scalar(string.Join("\n", lines.Items.Select(Text)), IsReadable(lines) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted);
                break;
            default:
                Scalar(Text(value), ScalarStyle.DoubleQuoted);
                break;
        }
    }

    // A block keeps what is plainly a line of text, and readers differ in what else they take for the end of one.
    private static bool IsReadable(TextOfLines lines) =>
        lines.Items.Count > 1
        && lines.Items.All(line => line is TextValue { Text: var text } && text.All(character => character is >= ' ' and <= '~')).IsTrue
        && lines.Items[0] is TextValue { Text: [not ' ', ..] }
        && lines.Items[lines.Items.Count - 1] is TextValue { Text.Length: > 0 };

    // Inside of a text: what is between braces after a dollar is Pulumi's, and a doubled dollar is a dollar.
    private string Text(StackValue value) =>
        value switch
        {
            TextValue text => Plain(text.Text),
            SettingValue setting => $"${{{keys[setting.Key]}}}",
            OutputValue output => $"${{{keys[output.Of]}.{output.Property}}}",
            ImportedValue imported => $"${{{keys[StackReferenceKey]}.outputs[\"{imported.Export}\"]}}",
            _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A value that YAML is not taught yet."),
        };

    private static string Plain(string text) => text.Replace("$", "$$", StringComparison.Ordinal);

    private void References(ValueList<string> nodes) => Sequence(nodes, node => Reference(node, ""));

    private void Reference(string name, string property) => Scalar($"${{{keys[name]}{property}}}", ScalarStyle.DoubleQuoted);

    private void Entry(string key, Action value)
    {
        yaml.Emit(new YamlDotNet.Core.Events.Scalar(AnchorName.Empty, TagName.Empty, key, ScalarStyle.Any, true, true));
        value();
    }

    private void Mapping(Action entries)
    {
        yaml.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
        entries();
        yaml.Emit(new MappingEnd());
    }

    private void Sequence<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        yaml.Emit(
            new SequenceStart(
                AnchorName.Empty,
                TagName.Empty,
                isImplicit: true,
                items.Count == 0 ? SequenceStyle.Flow : SequenceStyle.Block
            )
        );
        foreach (var item in items)
            write(item);
        yaml.Emit(new SequenceEnd());
    }

    private void Quoted(string text) => Scalar(Plain(text), ScalarStyle.DoubleQuoted);

    private void Word(string word) => Scalar(word, ScalarStyle.Plain);

    private void Scalar(string text, ScalarStyle style) =>
        yaml.Emit(
            new YamlDotNet.Core.Events.Scalar(
                AnchorName.Empty,
                TagName.Empty,
                text,
                style,
                style == ScalarStyle.Plain,
                style != ScalarStyle.Plain
            )
        );

    // In a reference a point asks for a property.
    private static string Identifier(string name)
    {
        var identifier = name.Replace('.', '-');
        return char.IsAsciiLetter(identifier[0]) ? identifier : "n" + identifier;
    }
}
