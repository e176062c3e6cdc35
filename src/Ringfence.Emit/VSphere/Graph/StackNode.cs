using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>What a stack makes or asks for.</summary>
/// <param name="Name">Its name, unique in the stack: "esx-01-mgmt0".</param>
/// <param name="Type">The token in the provider's schema: "vsphere:index/hostVirtualSwitch:HostVirtualSwitch".</param>
/// <param name="Inputs">The inputs, in the order in which a person would write them.</param>
/// <param name="Component">The name of the component that it is part of.</param>
/// <param name="Element">The element of the fleet that it is for.</param>
internal abstract record StackNode(string Name, string Type, ValueList<StackInput> Inputs, string Component, Element Element)
{
    /// <summary>What must be there before, beyond what the inputs use; of the same component.</summary>
    public ValueList<string> DependsOn { get; init; } = ValueList<string>.Empty;

    /// <summary>The nodes that this one uses, by name.</summary>
    public virtual IEnumerable<string> Uses => Values.OfType<OutputValue>().Select(output => output.Of).Concat(DependsOn).Distinct();

    /// <summary>All values of the inputs, with those inside others.</summary>
    public IEnumerable<StackValue> Values => Inputs.SelectMany(input => input.Value.SelfAndInner());
}

/// <summary>A resource.</summary>
internal sealed record StackResource(string Name, string Type, ValueList<StackInput> Inputs, string Component, Element Element)
    : StackNode(Name, Type, Inputs, Component, Element)
{
    /// <summary>The resource of the same component below which Pulumi shows this one; the component when <see langword="null"/>.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether Pulumi refuses to delete it.</summary>
    public bool Protect { get; init; }

    /// <summary>The outputs that nobody may read in clear, though the provider does not say so.</summary>
    public ValueList<string> SecretOutputs { get; init; } = ValueList<string>.Empty;

    /// <inheritdoc/>
    public override IEnumerable<string> Uses => base.Uses.Concat(Parent is null ? [] : [Parent]).Distinct();
}

/// <summary>A question to the provider about what is there already.</summary>
internal sealed record StackLookup(string Name, string Type, ValueList<StackInput> Inputs, string Component, Element Element)
    : StackNode(Name, Type, Inputs, Component, Element);
