using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>The kinds of files of a KVM host: what checks them, what brings them into effect, and which requirements rest on them. The first that covers a path counts.</summary>
internal static class FileKinds
{
    private const string CheckUnit = "/usr/local/lib/ringfence/check-unit %s ";
    private const string Units = "Read the units again";
    private const string Logins = "Restart the directory client";
    private const string Libvirt = "Restart libvirt";
    private const string Switches = "Configure the virtual switches";

    private static readonly string[] Firewall = ["RF5009", "RF5010", "RF5011", "RF5012"];
    private static readonly string[] ManagementLink = ["RF5001", "RF5002", "RF5003", "RF5004", "RF5005"];
    private static readonly string[] Directory = ["RF1001", "RF1002", "RF1003", "RF1005", "RF1007"];
    private static readonly string[] Accounts = ["RF1002", "RF1006", "RF1011"];
    private static readonly string[] Passwords = ["RF1008", "RF1009", "RF1010"];
    private static readonly string[] Permissions = ["RF3001", "RF3002", "RF3003", "RF3006", "RF3007", "RF3009"];
    private static readonly string[] Modules = ["RF4003", "RF4004"];
    private static readonly string[] Flows = ["RF6001", "RF6008", "RF6009", "RF6010", "RF6011", "RF6012"];
    private static readonly string[] Vlans = ["RF6001", "RF6002", "RF6003", "RF6004"];

    /// <summary>The table. A file that no line but the last covers fails a test: it would be applied unchecked.</summary>
    public static IReadOnlyList<FileKind> All { get; } =
    [
        // The door: it closes last, and opens again by itself when nobody can come in any more.
        new("etc/nftables.d/ringfence-management.nft")
        {
            Check = "nft -c -f %s",
            IsDoor = true,
            Requirements = Firewall,
            Probes = ["firewall-is-loaded"],
        },
        new("etc/systemd/system/ringfence-firewall.service")
        {
            Check = CheckUnit + "ringfence-firewall.service",
            IsDoor = true,
            Requirements = Firewall,
            Probes = ["unit-is-enabled"],
        },
        new("etc/systemd/system/systemd-networkd.service.d/*") { IsDoor = true, Requirements = Firewall },
        new("etc/systemd/network/*") { IsDoor = true, Requirements = ManagementLink },
        new("etc/ringfence/management-switch.sh")
        {
            Check = "sh -n %s",
            Needs = ["ovs-vsctl"],
            IsDoor = true,
            Requirements = ManagementLink,
        },
        new("etc/systemd/system/ringfence-management-switch.service")
        {
            Check = CheckUnit + "ringfence-management-switch.service",
            IsDoor = true,
            Requirements = ManagementLink,
            Probes = ["unit-is-enabled"],
        },
        new("etc/ssh/sshd_config.d/*")
        {
            Check = "sshd -t -f %s",
            IsDoor = true,
            Requirements = Directory,
            Probes = ["sshd-says"],
        },
        // Who may come through it.
        new("etc/pam.d/*") { IsDoor = true, Requirements = Directory },
        new("etc/nsswitch.conf") { IsDoor = true, Requirements = Directory },
        new("etc/sudoers.d/*")
        {
            Check = "visudo -cf %s",
            IsDoor = true,
            Requirements = ["RF1007"],
        },
        new("etc/sssd/*")
        {
            Check = "sssctl config-check -c %s -s /etc/sssd/conf.d",
            IsDoor = true,
            Requirements = Directory,
            Probes = ["sssd-is-active"],
        },
        // Users.
        new("etc/krb5.conf") { Then = [Logins], Requirements = ["RF1001", "RF1005"] },
        new("etc/krb5.conf.d/*") { Then = [Logins], Requirements = ["RF1001", "RF1005"] },
        new("etc/sysusers.d/*")
        {
            Check = "systemd-sysusers --dry-run %s",
            Then = ["Make the accounts"],
            Requirements = Accounts,
        },
        new("etc/tmpfiles.d/*") { Then = ["Make the folders"], Requirements = Accounts },
        new("etc/security/*") { Requirements = Passwords },
        new("etc/login.defs") { Requirements = Passwords },
        // Access control.
        new("etc/polkit-1/*") { Then = ["Restart polkit"], Requirements = Permissions },
        new("etc/libvirt/hooks/*")
        {
            Check = "sh -n %s",
            Then = [Libvirt],
            Requirements = Flows,
        },
        new("etc/libvirt/qemu.conf") { Then = [Libvirt], Requirements = ["RF4003"] },
        new("etc/libvirt/*") { Then = [Libvirt], Requirements = Permissions },
        // Drivers.
        new("etc/modprobe.d/*") { Requirements = Modules, Probes = ["modules-stay-out"] },
        new("etc/modules-load.d/*")
        {
            Then = ["Load the modules"],
            Requirements = Modules,
            Probes = ["modules-are-loaded"],
        },
        new("etc/default/grub.d/*")
        {
            Check = "sh -n %s",
            Then = ["Write the boot loader's configuration"],
            Requirements = Modules,
            Probes = ["kernel-was-told"],
        },
        new("etc/udev/rules.d/*") { Then = ["Read the device rules"], Requirements = Modules },
        new("etc/sysctl.d/*")
        {
            Then = ["Set the kernel's parameters"],
            Requirements = ["RF4003"],
            Probes = ["kernel-parameters-are"],
        },
        // Virtual networks.
        new("etc/ringfence/*.flows")
        {
            Check = "ovs-ofctl -O OpenFlow14 parse-flows %s",
            Then = [Switches],
            Requirements = Flows,
        },
        new("etc/ringfence/openvswitch/*.sh")
        {
            Check = "sh -n %s",
            Then = [Switches],
            Requirements = Vlans,
        },
        new("etc/systemd/system/ringfence-openvswitch.service")
        {
            Check = CheckUnit + "ringfence-openvswitch.service",
            Then = [Units, Switches],
            Requirements = Vlans,
            Probes = ["unit-is-enabled"],
        },
        new("libvirt/networks/*.xml")
        {
            Check = "virt-xml-validate %s network",
            Needs = ["virsh"],
            Requirements = Vlans,
            Probes = ["network-is-defined"],
        },
        new("libvirt/nwfilters/*.xml") { Check = "virt-xml-validate %s nwfilter", Requirements = Flows },
        // Machines, and their share of the host.
        new("libvirt/domains/*.xml")
        {
            Check = "virt-xml-validate %s domain",
            Needs = ["virsh"],
            Requirements = ["RF2002", "RF2003", "RF5007"],
            Probes = ["machine-is-defined"],
        },
        new("libvirt/volumes/*.xml") { Check = "virt-xml-validate %s storagevol", Needs = ["qemu-img", "virsh"] },
        new("etc/systemd/system/*.slice.d/*") { Then = [Units], Requirements = ["RF2006", "RF2007"] },
        new("etc/systemd/system/*.slice") { Then = [Units], Requirements = ["RF2006", "RF2007"] },
        // Whatever else runs or is read on the host.
        new("etc/systemd/system/*.d/*") { Then = [Units] },
        new("etc/systemd/system/*.service") { Then = [Units] },
        new("etc/systemd/*") { Then = [Units] },
        new("etc/ringfence/*.json") { Check = "python3 -m json.tool %s" },
        new("etc/ringfence/*.sh") { Check = "sh -n %s" },
        new("etc/ringfence/*.txt"),
        new("*"),
    ];

    public static FileKind Of(string path) => All.First(kind => kind.Covers(path));
}
