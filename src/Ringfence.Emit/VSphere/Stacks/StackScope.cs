using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What everything that adds to a stack shares: the fleet, the nodes so far, and where problems go.</summary>
internal sealed class StackScope(FleetIndex fleet, VCenter vcenter, EmissionPlan plan)
{
    private readonly Dictionary<string, StackNode> byElement = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StackNode> folderOf = new(StringComparer.Ordinal);

    public FleetIndex Fleet => fleet;

    public VCenter VCenter => vcenter;

    public EmissionPlan Plan => plan;

    public StackGraphBuilder Graph { get; } = new();

    public ObjectHierarchy Hierarchy { get; } = new(fleet);

    /// <summary>The hosts of a cluster, in the order of the fleet.</summary>
    public IEnumerable<EsxiHost> HostsOf(Cluster cluster) => fleet.Sites.HostsOf(cluster);

    /// <summary>Remembers which node stands for an element.</summary>
    public void StandsFor(Element element, StackNode node) => byElement[element.Address] = node;

    /// <summary>Lets the node of one element stand for another, too.</summary>
    public void StandsAlike(Element element, Element other) => byElement[element.Address] = byElement[other.Address];

    /// <summary>Remembers the folder that a machine is placed in.</summary>
    public void Place(VirtualMachine machine, StackNode folder) => folderOf[machine.Address] = folder;

    /// <summary>The folder that a machine is placed in; <see langword="null"/> for the datacenter's own.</summary>
    public StackNode? FolderOf(VirtualMachine machine) => folderOf.GetValueOrDefault(machine.Address);

    /// <summary>The folders of access control's hierarchy that a machine is in, the nearest first.</summary>
    public IEnumerable<Folder> FoldersAbove(VirtualMachine machine) =>
        Hierarchy
            .SelfAndAncestors(machine.Address)
            .Skip(1)
            .Select(address => fleet.Fleet.AccessControl?.Folders.FirstOrDefault(folder => folder.Address == address))
            .TakeWhile(folder => folder is not null)!;

    /// <summary>The node that stands for an element.</summary>
    public StackNode NodeOf(Element element) => byElement[element.Address];

    /// <summary>The name of the node that stands for an element.</summary>
    public string NameOf(Element element) => byElement[element.Address].Name;

    /// <summary>An output of the node that stands for an element; <see langword="null"/> when none does.</summary>
    public StackValue? Output(Element element, string property) =>
        byElement.TryGetValue(element.Address, out var node) ? new OutputValue(node.Name, property) : null;

    /// <summary>A number, or the setting that it is bound to later; <see langword="null"/> when it is not set.</summary>
    public StackValue? Number(Setting<int>? number, Element element, string what) =>
        number is not { } given ? null
        : given.DeferredName is { } name ? Graph.Setting(name, StackSettingType.Number, isSecret: false, what)
        : Known(given, element, what, value => (StackValue)value);

    /// <summary>A truth value, or the setting that it is bound to later.</summary>
    public StackValue? Truth(Setting<bool> truth, Element element, string what) =>
        truth.DeferredName is { } name
            ? Graph.Setting(name, StackSettingType.Truth, isSecret: false, what)
            : Known(truth, element, what, value => (StackValue)value);

    /// <summary>A text, or the setting that it is bound to later; <see langword="null"/> when it is not set.</summary>
    public StackValue? Text<T>(Setting<T>? text, Element element, string what)
        where T : class =>
        text is not { } given ? null
        : given.DeferredName is { } name ? Graph.Setting(name, StackSettingType.Text, isSecret: false, what)
        : Known(given, element, what, value => (StackValue)value.ToString()!);

    /// <summary>The value of a secret, which only who runs the stack knows.</summary>
    public StackValue Secret(Setting<Secret>? secret, string nameWhenUnset, Element element, string what)
    {
        var name = secret is not { } given ? nameWhenUnset : given.DeferredName ?? plan.Known(given, element, what)?.Name ?? nameWhenUnset;
        return Graph.Setting(name, StackSettingType.Text, isSecret: true, what);
    }

    private StackValue? Known<T>(Setting<T> setting, Element element, string what, Func<T, StackValue> value)
    {
        if (setting.IsKnown)
            return value(setting.Value);
        plan.Known(setting, element, what);
        return null;
    }
}
