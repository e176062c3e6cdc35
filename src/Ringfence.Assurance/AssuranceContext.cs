using System;
using System.Collections.Generic;
using Ringfence.Assurance.Rules;
using Ringfence.Model;

namespace Ringfence.Assurance;

/// <summary>What a rule may look at.</summary>
public sealed class AssuranceContext
{
    private readonly Dictionary<HostIndex, HostAttachments> attachments = [];

    internal AssuranceContext(FleetIndex index, RuleParameters parameters, CalendarDate? asOf, WaiverBook waivers)
    {
        Index = index;
        Parameters = parameters;
        AsOf = asOf;
        Waivers = waivers;
        Access = new(() => new AccessDecisions(index));
    }

    /// <summary>The fleet.</summary>
    public Fleet Fleet => Index.Fleet;

    /// <summary>Finds elements by name and address.</summary>
    public FleetIndex Index { get; }

    /// <summary>The hosts.</summary>
    public ValueList<Host> Hosts => Fleet.Hosts;

    /// <summary>The thresholds that users may set.</summary>
    public RuleParameters Parameters { get; }

    /// <summary>The day on which waivers are judged; <see langword="null"/> inside a compiler that was not told.</summary>
    public CalendarDate? AsOf { get; }

    /// <summary>Who may do what.</summary>
    public AccessDecisions Decisions => Access.Value;

    internal WaiverBook Waivers { get; }

    private Lazy<AccessDecisions> Access { get; }

    /// <summary>Which guests are attached to which switch of a host: several rules ask, it is found out once.</summary>
    internal HostAttachments AttachmentsOn(HostIndex host)
    {
        if (!attachments.TryGetValue(host, out var found))
            attachments.Add(host, found = new(host));
        return found;
    }
}
