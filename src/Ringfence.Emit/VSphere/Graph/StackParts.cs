using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>Cuts a stack that is too large: what hosts share stays together, and the hosts of each cluster get a stack that builds on it.</summary>
internal static class StackParts
{
    // Pulumi reads and writes the state of a stack as a whole: with some thousand resources each operation takes minutes.
    private const int MostNodes = 1500;

    /// <summary>The stack, or the stacks that it is cut into, in the order in which they are run.</summary>
    public static IReadOnlyList<StackGraph> Of(StackGraph graph, int mostNodes = MostNodes)
    {
        var parts = graph.Components.Select(component => component.Part).OfType<string>().Distinct().ToList();
        return graph.Nodes.Count <= mostNodes || parts.Count == 0 ? [graph] : [Shared(graph), .. parts.Select(part => Part(graph, part))];
    }

    private static StackGraph Shared(StackGraph graph)
    {
        var nodes = NodesOf(graph, null);
        var own = nodes.Select(node => node.Name).ToHashSet();
        var used = graph
            .Nodes.Where(node => !own.Contains(node.Name))
            .SelectMany(node => node.Values)
            .OfType<OutputValue>()
            .Where(output => own.Contains(output.Of))
            .Distinct()
            .Select(output => new StackExport(ExportName.Of(output), output))
            .OrderBy(export => export.Name, StringComparer.Ordinal);
        return Cut(graph, null, nodes) with { Exports = ValueList<StackExport>.Of(used) };
    }

    private static StackGraph Part(StackGraph graph, string part)
    {
        var nodes = NodesOf(graph, part);
        var own = nodes.Select(node => node.Name).ToHashSet();
        var cut = Cut(graph, part, [.. nodes.Select(node => node with { Inputs = Imported(node.Inputs, own) })]);
        return cut with
        {
            Name = $"{graph.Name}-{part}",
            Description = $"{graph.Description}: the hosts of {part}",
            BuildsOn = graph.Name,
            Settings = ValueList<StackSetting>.Of(
                cut.Settings.Append(
                        new(
                            StackGraph.SettingOf(graph.Name),
                            StackSettingType.Text,
                            false,
                            $"The stack of {graph.Name}, as organization/project/stack"
                        )
                    )
                    .OrderBy(setting => setting.Key, StringComparer.Ordinal)
            ),
        };
    }

    private static StackGraph Cut(StackGraph graph, string? part, IReadOnlyList<StackNode> nodes)
    {
        var settings = nodes.SelectMany(node => node.Values).OfType<SettingValue>().Select(setting => setting.Key).ToHashSet();
        return graph with
        {
            Components = ValueList<StackComponent>.Of(graph.Components.Where(component => component.Part == part)),
            Nodes = ValueList<StackNode>.Of(nodes),
            Settings = ValueList<StackSetting>.Of(graph.Settings.Where(setting => settings.Contains(setting.Key))),
        };
    }

    private static List<StackNode> NodesOf(StackGraph graph, string? part)
    {
        var components = graph.Components.Where(component => component.Part == part).Select(component => component.Name).ToHashSet();
        return [.. graph.Nodes.Where(node => components.Contains(node.Component))];
    }

    private static ValueList<StackInput> Imported(ValueList<StackInput> inputs, HashSet<string> own) =>
        ValueList<StackInput>.Of(inputs.Select(input => input with { Value = Imported(input.Value, own) }));

    private static StackValue Imported(StackValue value, HashSet<string> own) =>
        value switch
        {
            OutputValue output when !own.Contains(output.Of) => new ImportedValue(ExportName.Of(output)),
            ListValue list => StackValue.List(list.Items.Select(item => Imported(item, own))),
            ObjectValue typed => typed with { Fields = Imported(typed.Fields, own) },
            _ => value,
        };
}
