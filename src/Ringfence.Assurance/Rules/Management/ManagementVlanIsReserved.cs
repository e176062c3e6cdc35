using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>RF5006: no portgroup for guests anywhere in the fleet uses a management VLAN.</summary>
public sealed class ManagementVlanIsReserved()
    : Rule(
        new()
        {
            Id = "RF5006",
            Title = "Reserve the management VLAN",
            Feature = DeploymentFeature.Management,
            Severity = Severity.Error,
            Paper = ["VI para 1"],
            References = ["ESXI-80-000198", "esx-9.vmk-management"],
            Controls = ["SC-7(29)"],
            Rationale =
                "A VLAN spans hosts: a guest that is put into it on one host can talk to the management interfaces of all the others.",
            Remediation = "Give the portgroup another VLAN: .PortGroup(\"web\", vlan: 110).",
            Compliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10)));
            fleet.KvmHost("kvm-02", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 110)));
            """,
            Noncompliant = """
            fleet.KvmHost("kvm-01", host => host
                .ManagementNetwork(management => management.VirtualSwitch("mgmt0").Vlan(10)));
            fleet.KvmHost("kvm-02", host => host
                .VirtualSwitch("tenant0", vswitch => vswitch.PortGroup("web", vlan: 10)));
            """,
        }
    )
{
    /// <inheritdoc/>
    public override IEnumerable<Assessment> Check(AssuranceContext context)
    {
        var reserved = new SortedList<int, Host>();
        var whyMore = context.Hosts.WhyOpen;
        foreach (var host in context.Hosts)
            if (host.Management?.Vlan is { IsKnown: false } unknown)
                whyMore ??= unknown.WhyNotKnown;
            else if (host.Management?.Vlan is { Value.Number: { } number } && !reserved.ContainsKey(number))
                reserved.Add(number, host);
        if (reserved.Count == 0 && whyMore is null)
            yield break;

        foreach (var host in context.Hosts)
        {
            foreach (var gap in OpenEnd.Of(host.VirtualSwitches, host))
                yield return gap;
            foreach (var vswitch in host.VirtualSwitches)
            {
                foreach (var gap in OpenEnd.Of(vswitch.PortGroups, vswitch))
                    yield return gap;
                foreach (var group in vswitch.PortGroups)
                    if (group.Vlan is { } vlan)
                        yield return Check(host, vswitch, group, vlan, reserved, whyMore);
            }
        }
    }

    private static Assessment Check(
        Host host,
        VirtualSwitch vswitch,
        PortGroup group,
        Setting<VlanId> vlan,
        SortedList<int, Host> reserved,
        string? whyMore
    )
    {
        var isReserved =
            !vlan.IsKnown ? Truth.Unknown(vlan.WhyNotKnown)
            : FirstCarried(vlan.Value, reserved.Keys) is not null ? Truth.True
            : whyMore is not null && vlan.Value.Kind != VlanKind.Untagged ? Truth.Unknown(whyMore)
            : Truth.False;
        var isWrong = isReserved & !host.IsManagementPortGroup(vswitch, group);
        if (isWrong.IsFalse)
            return Assessment.Passed(group);
        if (isWrong.IsUnknown)
            return Assessment.Undecided(group, isWrong.Reason, vlan.Origin);

        var owner =
            host.Management?.Vlan is { IsKnown: true, Value.Number: { } own } && vlan.Value.Carries(own)
                ? host
                : reserved[FirstCarried(vlan.Value, reserved.Keys)!.Value];
        var number = owner.Management!.Vlan!.Value;
        return Assessment.Failed(
            group,
            $"portgroup {vswitch.Name}/{group.Name} of {host.Name} carries VLAN {number}, which is the management VLAN of {owner.Name}",
            vlan.Origin,
            new RelatedPlace(number.Origin, $"VLAN {number} is the management VLAN of {owner.Name}")
        );
    }

    // A trunk may carry thousands of VLANs and every host may have its own for management: search, instead of trying each with each.
    private static int? FirstCarried(VlanId vlan, IList<int> reserved)
    {
        foreach (var range in vlan.Ranges)
        {
            int low = 0,
                high = reserved.Count;
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (reserved[middle] < range.First)
                    low = middle + 1;
                else
                    high = middle;
            }
            if (low < reserved.Count && reserved[low] <= range.Last)
                return reserved[low];
        }
        return null;
    }
}
