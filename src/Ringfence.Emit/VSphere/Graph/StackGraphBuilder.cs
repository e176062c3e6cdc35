using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>Collects the nodes of a stack. Names of nodes, settings and components are one set: in Pulumi YAML they are one, and people tell them apart by nothing else.</summary>
internal sealed class StackGraphBuilder
{
    // Pulumi YAML has its own variable of this name.
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase) { "pulumi" };
    private readonly Dictionary<string, StackSetting> settings = new(StringComparer.Ordinal);
    private readonly List<StackComponent> components = [];
    private readonly List<StackNode> nodes = [];

    /// <summary>The number of nodes so far.</summary>
    public int Count => nodes.Count;

    /// <summary>The nodes so far, in order.</summary>
    public IReadOnlyList<StackNode> Nodes => nodes;

    /// <summary>Begins a component.</summary>
    public string Component(string name, StackComponentKind kind, Element element, string? part = null)
    {
        var free = Claim(name, names);
        components.Add(new(free, kind, element, part));
        return free;
    }

    /// <summary>Adds a resource.</summary>
    public StackResource Resource(
        string name,
        string type,
        string component,
        Element element,
        IEnumerable<(string Name, StackValue? Value)> inputs,
        Func<StackResource, StackResource>? options = null
    )
    {
        var resource = new StackResource(Claim(name, names), type, ValueList<StackInput>.Of(StackInput.Set(inputs)), component, element);
        resource = options?.Invoke(resource) ?? resource;
        nodes.Add(resource);
        return resource;
    }

    /// <summary>Adds a lookup.</summary>
    public StackLookup Lookup(
        string name,
        string function,
        string component,
        Element element,
        (string Name, StackValue? Value)[] arguments,
        params IEnumerable<string> dependsOn
    )
    {
        var lookup = new StackLookup(Claim(name, names), function, ValueList<StackInput>.Of(StackInput.Set(arguments)), component, element)
        {
            DependsOn = ValueList<string>.Of(dependsOn),
        };
        nodes.Add(lookup);
        return lookup;
    }

    /// <summary>A setting that who runs the stack gives; the same name is the same setting.</summary>
    public StackValue Setting(string name, StackSettingType type, bool isSecret, string description)
    {
        if (!settings.TryGetValue(name, out var setting))
            settings.Add(name, setting = new(Claim(KeyOf(name), names), type, isSecret, description));
        return new SettingValue(setting.Key);
    }

    public StackGraph Build(string name, string description, string server, Element element) =>
        new()
        {
            Name = name,
            Description = description,
            Server = server,
            Element = element,
            Settings = ValueList<StackSetting>.Of(settings.Values.OrderBy(setting => setting.Key, StringComparer.Ordinal)),
            Components = ValueList<StackComponent>.Of(components),
            Nodes = ValueList<StackNode>.Of(nodes),
        };

    // Case is ignored, because the names become files and identifiers.
    private static string Claim(string wanted, HashSet<string> taken)
    {
        var name = wanted;
        for (var number = 2; !taken.Add(name); number++)
            name = FormattableString.Invariant($"{wanted}-{number}");
        return name;
    }

    // A colon would name another provider's setting, and a point a property.
    private static string KeyOf(string name)
    {
        var key = new string([
            .. name.Select(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' ? character : '-'),
        ]);
        return char.IsAsciiLetter(key[0]) ? key : "n" + key;
    }
}
