using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>What decides about traffic between the tiers of a switch: rules of its firewall, or the physical switch between VLANs.</summary>
internal sealed class TierTraffic
{
    // A firewall object may name others and, in a broken program, itself.
    private const int DeepestObject = 8;

    private readonly HashSet<(SwitchTiers.Tier, SwitchTiers.Tier)> pairs = [];
    private readonly HostIndex index;
    private readonly VirtualSwitch vswitch;
    private readonly SwitchTiers tiers;
    private readonly PhysicalEnforcement? physical;
    private string? whyUnclear;

    public TierTraffic(HostIndex index, VirtualSwitch vswitch, SwitchTiers tiers)
    {
        this.index = index;
        this.vswitch = vswitch;
        this.tiers = tiers;
        if (vswitch.Firewall is { } firewall)
            Read(firewall);
        else
            physical = new(index.Host);
    }

    /// <summary>Whether what no rule mentions is blocked: by default, or by a rule about everything that comes before the default.</summary>
    public static Truth BlocksUnmentioned(VirtualFirewall firewall)
    {
        foreach (var rule in firewall.Rules)
        {
            if (!IsAboutAll(rule))
                continue;
            if (!rule.Service.IsKnown)
                return Truth.Unknown(rule.Service.WhyNotKnown);
            if (rule.Service.Value.Protocol == TransportProtocol.Any)
                return rule.Action == FirewallAction.Deny;
        }
        return firewall.Rules.WhyOpen is { } why ? Truth.Unknown(why) : firewall.DefaultAction.Is(FirewallAction.Deny);
    }

    /// <summary>Whether somebody has decided about the traffic between two tiers.</summary>
    public Truth IsDecided(SwitchTiers.Tier one, SwitchTiers.Tier other)
    {
        if (pairs.Contains((one, other)) || pairs.Contains((other, one)))
            return Truth.True;
        if (whyUnclear is not null)
            return Truth.Unknown(whyUnclear);
        return physical is null ? Truth.False : IsPolicedBetween(physical, one, other);
    }

    private static bool IsAboutAll(FirewallRule rule) => IsWide(rule.From) && IsWide(rule.To);

    private static bool IsWide(FirewallEndpoint end) => end.Kind is FirewallEndpointKind.Anything or FirewallEndpointKind.AllMachines;

    private void Read(VirtualFirewall firewall)
    {
        // Whoever may also be in a tier may be the one that a rule is about.
        whyUnclear = firewall.Rules.WhyOpen ?? tiers.WhyMore;
        var objects = HostIndex.FirewallObjects(vswitch);
        foreach (var rule in firewall.Rules)
        {
            // "Everything to everything" says nothing about these two.
            if (IsAboutAll(rule))
                continue;
            var to = new HashSet<SwitchTiers.Tier>(Designated(rule.To, objects, DeepestObject));
            foreach (var from in Designated(rule.From, objects, DeepestObject))
            foreach (var tier in to)
                pairs.Add((from, tier));
        }
    }

    private IEnumerable<SwitchTiers.Tier> Designated(FirewallEndpoint end, Declared<FirewallObject> objects, int depth)
    {
        if (end.Kind != FirewallEndpointKind.Object)
        {
            var designated = tiers.Designated(end, index);
            if (designated is null)
                whyUnclear ??= $"what {end} designates is not known";
            return designated ?? [];
        }
        var (named, isFound) = objects.Resolve(end.Object!);
        if (isFound.IsUnknown)
            whyUnclear ??= isFound.Reason;
        if (named is null || depth == 0)
            return [];
        whyUnclear ??= named.Members.WhyOpen;
        var all = new List<SwitchTiers.Tier>();
        foreach (var member in named.Members)
            all.AddRange(Designated(member, objects, depth - 1));
        return all;
    }

    private Truth IsPolicedBetween(PhysicalEnforcement physical, SwitchTiers.Tier one, SwitchTiers.Tier other)
    {
        var isPoliced = Truth.True;
        foreach (var group in one.PortGroups)
        foreach (var neighbour in other.PortGroups)
        {
            isPoliced &= IsPoliced(physical, group, neighbour);
            if (isPoliced.IsFalse)
                return isPoliced;
        }
        return isPoliced;
    }

    private Truth IsPoliced(PhysicalEnforcement physical, PortGroup one, PortGroup other)
    {
        if (one.Vlan is not { } vlan || other.Vlan is not { } neighbour)
            return Truth.False;
        if (!vlan.IsKnown || !neighbour.IsKnown)
            return Truth.Unknown(vlan.IsKnown ? neighbour.WhyNotKnown : vlan.WhyNotKnown);
        if (vlan.Value.Number is not { } first || neighbour.Value.Number is not { } second || first == second)
            return Truth.False;
        return physical.Polices(vswitch, first) & physical.Polices(vswitch, second);
    }
}
