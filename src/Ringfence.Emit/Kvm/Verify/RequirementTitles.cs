using System.Collections.Frozen;
using System.Collections.Generic;

namespace Ringfence.Emit;

/// <summary>The requirements that can be seen on a host, under the ids of their rules. A test demands that they are the rules' own titles.</summary>
internal static class RequirementTitles
{
    public static FrozenDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["RF1001"] = "Integrate host accounts with the enterprise directory",
            ["RF1002"] = "Match every host account to a directory account",
            ["RF1003"] = "Remove accounts of departed or moved administrators",
            ["RF1004"] = "Never set local passwords in directory mode",
            ["RF1005"] = "Authenticate with the directory's own mechanism",
            ["RF1006"] = "Limit each host to three local users",
            ["RF1007"] = "Admit only administrators as principals",
            ["RF1008"] = "Define a central password policy",
            ["RF1009"] = "Keep host password overrides out of directory mode",
            ["RF1010"] = "Keep local password policies identical",
            ["RF1011"] = "Name the person behind every account",
            ["RF2002"] = "Cap every fair-share VM",
            ["RF2003"] = "Weight every VM",
            ["RF2006"] = "Keep total guarantees below host capacity",
            ["RF2007"] = "Let no VM take the whole host",
            ["RF3001"] = "Cover both administrative operation classes",
            ["RF3002"] = "Require all four aggregation capabilities",
            ["RF3003"] = "Require all four permission granularities",
            ["RF3006"] = "Make each child denial effective",
            ["RF3007"] = "Anchor each denial under an inherited grant",
            ["RF3009"] = "Deny inherited operations on sensitive VMs",
            ["RF4003"] = "Reject drivers below the acceptance level",
            ["RF4004"] = "Require certification for every driver",
            ["RF4006"] = "Place drivers where the architecture allows",
            ["RF5001"] = "Give every host a dedicated management network",
            ["RF5002"] = "Put management on its own virtual switch",
            ["RF5003"] = "Dedicate a physical NIC to management",
            ["RF5004"] = "Add a standby management NIC",
            ["RF5005"] = "Tag the management portgroup with a VLAN",
            ["RF5007"] = "Keep guests off the management network",
            ["RF5008"] = "Expose management only on the management network",
            ["RF5009"] = "Guard the management interface with a firewall",
            ["RF5010"] = "Block management traffic by default, both ways",
            ["RF5011"] = "Allow only services management needs",
            ["RF5012"] = "Restrict every management rule to named sources",
            ["RF6001"] = "Protect each virtual network by firewall or VLANs",
            ["RF6002"] = "Give each portgroup on a switch a unique VLAN",
            ["RF6003"] = "Tag every VLAN-isolated portgroup",
            ["RF6004"] = "Uplink VLAN-isolated switches",
            ["RF6008"] = "Run the firewall appliance as hypervisor module",
            ["RF6009"] = "Filter every virtual NIC",
            ["RF6010"] = "Use a stateful firewall",
            ["RF6011"] = "Require static and dynamic firewall objects",
            ["RF6012"] = "Define traffic rules between connected tiers",
            ["RF6013"] = "Mirror virtual traffic to an IDS or IPS",
        }.ToFrozenDictionary();
}
