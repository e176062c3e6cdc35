using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>The names that a stack has in C#: classes of components, and what passes between them.</summary>
internal sealed class CSharpStack
{
    public const string Namespace = "Infrastructure";

    // csharpier's own.
    public const int Width = 100;

    private readonly IReadOnlyDictionary<string, string> classes;
    private readonly IReadOnlyDictionary<string, string> passed;
    private readonly Dictionary<string, string> componentOf;
    private readonly ILookup<string, StackNode> nodes;
    private readonly Dictionary<string, IReadOnlyList<StackValue>> needed;
    private readonly ILookup<string, OutputValue> given;

    public CSharpStack(StackGraph graph)
    {
        Graph = graph;
        ClassName = CSharpNames.Pascal(graph.Name) + "Stack";
        classes = DistinctNames.Of(graph.Components.Select(component => component.Name), CSharpNames.Pascal);
        Locals = DistinctNames.Of(graph.Components.Select(component => component.Name), CSharpNames.Camel);
        componentOf = graph.Nodes.ToDictionary(node => node.Name, node => node.Component, StringComparer.Ordinal);
        nodes = graph.Nodes.ToLookup(node => node.Component, StringComparer.Ordinal);
        needed = graph.Components.ToDictionary(component => component.Name, ForeignTo, StringComparer.Ordinal);
        given = needed
            .Values.SelectMany(values => values)
            .OfType<OutputValue>()
            .Concat(graph.Exports.Select(export => export.Value))
            .Distinct()
            .ToLookup(output => componentOf[output.Of], StringComparer.Ordinal);
        passed = DistinctNames.Of(
            graph.Nodes.SelectMany(node => node.Values).Select(KeyOf).OfType<string>().Concat(graph.Exports.Select(export => export.Name)),
            CSharpNames.Pascal
        );
        Settings = graph.Settings.ToDictionary(setting => setting.Key, StringComparer.Ordinal);
    }

    public StackGraph Graph { get; }

    /// <summary>The class that makes all components.</summary>
    public string ClassName { get; }

    /// <summary>The local variable of each component there.</summary>
    public IReadOnlyDictionary<string, string> Locals { get; }

    public IReadOnlyDictionary<string, StackSetting> Settings { get; }

    /// <summary>The class of a component.</summary>
    public string ClassOf(StackComponent component) => classes[component.Name];

    /// <summary>The folder of a component's file.</summary>
    public static string FolderOf(StackComponent component) =>
        component.Kind switch
        {
            StackComponentKind.Datacenter => "Datacenters",
            StackComponentKind.Cluster => "Clusters",
            StackComponentKind.Member => "Members",
            StackComponentKind.Switch => "Switches",
            StackComponentKind.Host => "Hosts",
            _ => "Access",
        };

    /// <summary>The nodes of a component, in order.</summary>
    public IEnumerable<StackNode> NodesOf(StackComponent component) => nodes[component.Name];

    /// <summary>What a component needs of others, in the order in which it uses it.</summary>
    public IReadOnlyList<StackValue> NeededBy(StackComponent component) => needed[component.Name];

    /// <summary>What others, or other stacks, need of a component.</summary>
    public IEnumerable<OutputValue> GivenBy(StackComponent component) => given[component.Name];

    /// <summary>Whether a component makes a node.</summary>
    public bool Makes(StackComponent component, string node) => componentOf[node] == component.Name;

    /// <summary>The component that makes a node.</summary>
    public string MakerOf(string node) => componentOf[node];

    /// <summary>The property in which a value passes from one component to another.</summary>
    public string Passed(StackValue value) => passed[KeyOf(value)!];

    private IReadOnlyList<StackValue> ForeignTo(StackComponent component) =>
        [
            .. NodesOf(component)
                .SelectMany(node => node.Values)
                .Where(value => value is ImportedValue || (value is OutputValue output && componentOf[output.Of] != component.Name))
                .DistinctBy(KeyOf),
        ];

    /// <summary>The export that a value is, or could be.</summary>
    public static string? KeyOf(StackValue value) =>
        value switch
        {
            OutputValue output => ExportName.Of(output),
            ImportedValue imported => imported.Export,
            _ => null,
        };
}
