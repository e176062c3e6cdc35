using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>A virtual machine as a libvirt domain and the storage volumes of its disks.</summary>
internal sealed class MachinePlan(
    Host host,
    NetworkPlan networks,
    GuestPorts ports,
    CpuPlan cpus,
    PassthroughPlan passthrough,
    EmissionPlan plan
)
{
    // QEMU's q35 takes more only with an emulated IOMMU in the guest.
    private const int MostVcpus = 255;

    public void Add(VirtualMachine machine)
    {
        var folder = $"{host.Name.Text}/libvirt/";
        DemandVcpus(machine);
        var disks = new List<DiskView>();
        foreach (var disk in machine.Disks)
        {
            var volume = Volume(machine, disk);
            disks.Add(new(volume.File, TargetName(disks.Count)));
            plan.Add($"{folder}volumes/{machine.Name.Text}/{disk.Name.Text}.xml", "kvm/volume.xml.sbn", volume, disk);
        }
        var nics = new List<NicView>();
        foreach (var nic in machine.Nics)
            if (networks.Attachment(nic) is { } attachment)
            {
                var mac = MacOf(nic);
                ports.Add(nic, mac);
                nics.Add(new(mac, attachment.Network, attachment.PortGroup, GuestPorts.NameOf(nic)));
            }
        var view = new DomainView(
            machine.Name.Text,
            DerivedIdentity.Uuid("domain", machine.Address),
            machine.Address,
            MemoryKib(machine),
            cpus.Of(machine),
            disks,
            nics,
            passthrough.Of(machine)
        );
        plan.Add($"{folder}domains/{machine.Name.Text}.xml", "kvm/domain.xml.sbn", view, machine);
    }

    private void DemandVcpus(VirtualMachine machine)
    {
        if (machine.Cpus is { } setting && plan.Known(setting, machine, "the number of vCPUs") is > MostVcpus and var vcpus)
            plan.Refuse(
                machine,
                setting.Origin,
                $"{vcpus} vCPUs are more than the {MostVcpus} that a q35 machine takes",
                "Declare fewer vCPUs"
            );
    }

    private long MemoryKib(VirtualMachine machine)
    {
        if (machine.Memory is not { } setting)
        {
            plan.Refuse(
                machine,
                machine.Origin,
                "its memory is not declared, and libvirt defines no machine without",
                "Declare .Memory(…)"
            );
            return 0;
        }
        var size = plan.Known(setting, machine, "the memory");
        if (!setting.IsKnown)
            return 0;
        if (!size.TryKibibytes(out var kibibytes) || kibibytes == 0)
            plan.Refuse(machine, setting.Origin, $"the memory of {size} is no whole number of KiB above 0", "Declare whole MiB or GiB");
        return kibibytes;
    }

    // A plus sign, which no name has, keeps disk "b-c" of machine "a" and disk "c" of machine "a-b" apart.
    private VolumeView Volume(VirtualMachine machine, VirtualDisk disk)
    {
        var size = plan.Known(disk.Size, disk, "the size of the disk");
        if (disk.Size.IsKnown && size.Bytes == 0)
            plan.Refuse(disk, disk.Size.Origin, "the disk has no size", "Declare how much it holds");
        var name = $"{machine.Name.Text}+{disk.Name.Text}.qcow2";
        return new(name, KvmPaths.Images + "/" + name, size.Bytes);
    }

    private string MacOf(VirtualNic nic)
    {
        var declared = plan.Known(nic.Mac, nic, "the MAC address")?.ToString();
        if (declared is not null && declared.StartsWith("fe:", System.StringComparison.Ordinal))
            plan.Refuse(
                nic,
                nic.Mac!.Value.Origin,
                $"the MAC address {declared} begins with fe, which libvirt keeps for the host's end of a vNIC",
                "Choose another first pair, or leave the address out to have one derived"
            );
        var mac = declared ?? DerivedIdentity.Mac(nic.Address);
        if (plan.OwnerOfMac(mac, nic) is { } owner && declared is null)
            plan.Refuse(
                nic,
                nic.Origin,
                $"the MAC address {mac}, derived from its address, is that of {owner.Address} too",
                "Declare another one"
            );
        return mac;
    }

    // vda to vdz, then vdaa: the kernel's own names.
    private static string TargetName(int index)
    {
        var letters = "";
        for (var rest = index; rest >= 0; rest = (rest / 26) - 1)
            letters = (char)('a' + (rest % 26)) + letters;
        return "vd" + letters;
    }
}
