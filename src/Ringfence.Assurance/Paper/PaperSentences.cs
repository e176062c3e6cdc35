using System.Collections.Generic;

namespace Ringfence.Assurance;

/// <summary>
/// Every place of R. Chandramouli, "Security Assurance Requirements for Hypervisor Deployment Features", that states a requirement, in the paper's order.
/// Rules cite these places and no others, so that the index of rules traces the whole paper.
/// </summary>
public static class PaperSentences
{
    /// <summary>The places, in the paper's order.</summary>
    public static IReadOnlyList<PaperSentence> All { get; } =
    [
        new("I last para", "The reference platform is a bare-metal hypervisor with full virtualization, monolithic or in two pieces"),
        new("II para 1", "Two or three local users suffice; they administer, and are never users of business applications"),
        new("II option (a)", "Users and groups are managed on the host itself"),
        new("II option (b)", "Users and groups are managed through an enterprise directory with its authentication mechanism"),
        new("II.A(a)", "Accounts of administrators who leave or move must be deleted on all hosts, or zombies remain"),
        new("II.A(b)", "A change of policy, such as the password policy, must reach every host alike"),
        new("II.B(a)", "Account names on the host match those in the directory"),
        new("II.B(b)", "No passwords are assigned to these accounts"),
        new("II.B(c)", "The configured mechanism is appropriate for the directory"),
        new("II.B advantage (a)", "Accounts are changed and deleted centrally"),
        new("II.B advantage (b)", "Password policies are defined and enforced centrally"),
        new("II.B advantage (c)", "Authentication is robust because the directory provides it"),
        new("III para 1(a)", "Guaranteed time slots follow assigned weights"),
        new("III para 1(b)", "Fair-share scheduling follows weights, subject to a cap"),
        new(
            "III para 2",
            "Fair share is preferred, because guarantees let one machine starve the others; only critical response times need guarantees"
        ),
        new(
            "IV para 1",
            "Permissions cover virtual machine management and virtual network configuration, for administrators only, in fine grain"
        ),
        new("IV option (a)", "The access control module is built into the hypervisor"),
        new("IV option (b)", "A pluggable module is booted through a security framework, with a policy in a model that it supports"),
        new("IV Aggregation (i)", "Custom groups: arbitrary combinations of users"),
        new("IV Aggregation (ii)", "Custom roles: arbitrary combinations of permissions"),
        new("IV Aggregation (iii)", "Custom objects: combinations of objects by the administrator's logic"),
        new("IV Aggregation (iv)", "An object hierarchy of parents and children"),
        new("IV Granularity (i)", "All permissions on one object or custom object"),
        new("IV Granularity (ii)", "One type of permission on all objects"),
        new("IV Granularity (iii)", "A custom role on a custom object"),
        new("IV Granularity (iv)", "Permissions high in the hierarchy, negated for a specific child"),
        new("V para 1", "Drivers come from third parties and are untrusted"),
        new("V option (a)", "Drivers are part of a monolithic hypervisor"),
        new("V option (b)", "Drivers run in the parent partition or in a dedicated guest"),
        new("V(a)", "A host image profile for the whole installation names acceptable, certified drivers or an acceptance level"),
        new(
            "V(b)",
            "A driver domain holds a barebones system, the designated driver and what shares the device, since it belongs to the trusted computing base"
        ),
        new(
            "VI para 1",
            "Hosts are reached only through a dedicated management network: own portgroup with VLAN, own switch, own NIC with a standby; restricted services and locations"
        ),
        new("VI option (a)", "The management firewall is outside of the host"),
        new("VI option (b)", "The management firewall is built into the hypervisor"),
        new("VI checklist (a)", "All traffic is blocked both ways, except for the services that management needs"),
        new("VI checklist (b)", "Those services serve only a restricted, preferably local, set of addresses"),
        new("VII para 1", "Traffic within a switch and portgroup never leaves the host"),
        new("VII option (a)", "A firewall as a hypervisor module with introspection filters every vNIC"),
        new("VII option (b)", "Each portgroup has its own VLAN, and the physical switch at the trunk enforces policy between them"),
        new("VII requirement (a)", "The firewall is stateful"),
        new(
            "VII requirement (b)",
            "Firewall objects are static or dynamic: portgroups, VLANs, single machines, all machines, machines of one function"
        ),
        new("VII requirement (c)", "Virtual network traffic is mirrored to external intrusion detection"),
        new("Table 1 row 1", "No zombie accounts, enforced password policies, robust authentication"),
        new("Table 1 row 2", "Denial of service to machines is minimized"),
        new("Table 1 row 3", "Arbitrary combinations of users, permissions and objects, at various granularity"),
        new("Table 1 row 4", "Certified drivers; barebones driver domains"),
        new("Table 1 row 5", "A dedicated management network; restricted traffic and locations"),
        new("Table 1 row 6", "Inter-machine traffic rules are defined and enforced; intrusion detection is supported"),
        new("VIII(a)", "Every requirement traces to a deployment feature, which tests completeness"),
        new("VIII(b)", "The posture of the infrastructure is known in advance"),
    ];
}
