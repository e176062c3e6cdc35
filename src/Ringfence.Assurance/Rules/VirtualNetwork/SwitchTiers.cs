using System;
using System.Collections.Generic;
using System.Linq;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>The tiers that a virtual switch connects, in the order in which they appear.</summary>
internal sealed class SwitchTiers
{
    private readonly Dictionary<string, Tier> byName = new(StringComparer.Ordinal);
    private readonly List<Tier> tiers = [];

    public SwitchTiers(VirtualSwitch vswitch, HostAttachments attachments)
    {
        WhyMore = vswitch.PortGroups.WhyOpen ?? attachments.WhyMore;
        foreach (var group in vswitch.PortGroups)
            Enter(group.Tier, group, null);
        foreach (var attachment in attachments.On(vswitch))
            Enter(attachment.Machine.Tier ?? attachment.PortGroup.Tier, attachment.PortGroup, attachment.Machine);
    }

    public IReadOnlyList<Tier> All => tiers;

    /// <summary>Why more tiers, or members of them, may exist; <see langword="null"/> when these are all.</summary>
    public string? WhyMore { get; private set; }

    /// <summary>The tiers that an end of a firewall rule designates at least a part of; <see langword="null"/> when that is not known.</summary>
    /// <remarks>Anything and all machines designate every tier.</remarks>
    public IEnumerable<Tier>? Designated(FirewallEndpoint end, HostIndex index) =>
        end.Kind switch
        {
            FirewallEndpointKind.Anything or FirewallEndpointKind.AllMachines => tiers,
            FirewallEndpointKind.Tier => end.Label!.Value is { IsKnown: true } label
                ? tiers.Where(tier => tier.Name == label.Value.Text)
                : null,
            FirewallEndpointKind.Tag => end.Label!.Value is { IsKnown: true } tag ? Tagged(tag.Value) : null,
            FirewallEndpointKind.Vlan => end.Vlan!.Value is { IsKnown: true } vlan ? InVlan(vlan.Value) : null,
            FirewallEndpointKind.PortGroup => index.PortGroups.Resolve(end.PortGroup!) is { IsFound.IsUnknown: false } group
                ? tiers.Where(tier => tier.PortGroups.Contains(group.Element!))
                : null,
            FirewallEndpointKind.Machine => index.Machines.Resolve(end.Machine!) is { IsFound.IsUnknown: false } machine
                ? tiers.Where(tier => tier.Machines.Contains(machine.Element!))
                : null,
            _ => [],
        };

    private List<Tier>? Tagged(ResourceName tag) =>
        Where(tier =>
            ValueList<VirtualMachine>
                .Of(tier.Machines)
                .Any(machine => machine.Tags.Any(own => own.IsKnown ? own == tag : Truth.Unknown(own.WhyUnknown!)))
        );

    private List<Tier>? InVlan(VlanId vlan) =>
        Where(tier => ValueList<PortGroup>.Of(tier.PortGroups).Any(group => group.Vlan is { } own ? own.Is(vlan) : Truth.False));

    private List<Tier>? Where(Func<Tier, Truth> isDesignated)
    {
        var designated = new List<Tier>();
        foreach (var tier in tiers)
        {
            var truth = isDesignated(tier);
            if (truth.IsUnknown)
                return null;
            if (truth.IsTrue)
                designated.Add(tier);
        }
        return designated;
    }

    private void Enter(Setting<ResourceName>? name, PortGroup group, VirtualMachine? machine)
    {
        if (name is not { } known)
            return;
        if (!known.IsKnown)
        {
            WhyMore ??= known.WhyNotKnown;
            return;
        }
        if (!byName.TryGetValue(known.Value.Text, out var tier))
        {
            byName.Add(known.Value.Text, tier = new(known.Value.Text, known.Origin));
            tiers.Add(tier);
        }
        tier.PortGroups.Add(group);
        if (machine is not null)
            tier.Machines.Add(machine);
    }

    /// <summary>A tier with those of its members that the switch connects.</summary>
    public sealed class Tier(string name, Origin place)
    {
        public string Name { get; } = name;

        public Origin Place { get; } = place;

        public HashSet<PortGroup> PortGroups { get; } = new(SameElement<PortGroup>.Comparer);

        public HashSet<VirtualMachine> Machines { get; } = new(SameElement<VirtualMachine>.Comparer);
    }

    // Records compare by all that they say; here it is enough, and much faster, to compare which they are.
    private sealed class SameElement<T> : IEqualityComparer<T>
        where T : class
    {
        public static SameElement<T> Comparer { get; } = new();

        public bool Equals(T? one, T? other) => ReferenceEquals(one, other);

        public int GetHashCode(T element) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(element);
    }
}
