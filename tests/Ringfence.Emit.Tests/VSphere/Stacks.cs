using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;
using Xunit;

namespace Ringfence.Emit.Tests.VSphere;

/// <summary>The stack of the only vCenter of a fleet.</summary>
internal static class Stacks
{
    /// <summary>The stack, of which nothing was refused.</summary>
    public static StackGraph Of(Model.Fleet fleet)
    {
        var plan = new EmissionPlan("test");
        var graph = SiteStack.Of(fleet.VCenters.Single(), new FleetIndex(fleet), plan);
        Assert.Empty(plan.Problems);
        return graph;
    }

    /// <summary>Why a fleet is refused.</summary>
    public static IReadOnlyList<EmissionProblem> Problems(Model.Fleet fleet)
    {
        var plan = new EmissionPlan("test");
        SiteStack.Of(fleet.VCenters.Single(), new FleetIndex(fleet), plan);
        return plan.Problems;
    }

    /// <summary>The node of a name.</summary>
    public static StackNode Node(this StackGraph graph, string name) => graph.Nodes.Single(node => node.Name == name);

    /// <summary>An input of a node as people would write it; <see langword="null"/> when it is not set.</summary>
    public static string? Input(this StackGraph graph, string node, string input) =>
        graph.Node(node).Inputs.FirstOrDefault(set => set.Name == input) is { } found ? Text(found.Value) : null;

    private static string Text(StackValue value) =>
        value switch
        {
            TextValue text => text.Text,
            NumberValue number => number.Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
            TruthValue truth => truth.Truth ? "true" : "false",
            OutputValue output => $"{output.Of}.{output.Property}",
            SettingValue setting => $"setting {setting.Key}",
            ImportedValue imported => $"import {imported.Export}",
            ListValue list => "[" + string.Join(", ", list.Items.Select(Text)) + "]",
            ObjectValue typed => "{" + string.Join(", ", typed.Fields.Select(field => $"{field.Name}: {Text(field.Value)}")) + "}",
            TextOfLines lines => string.Join("\n", lines.Items.Select(Text)),
            _ => value.ToString(),
        };
}
