using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a virtual machine.</summary>
public sealed class VirtualMachineBuilder : ElementBuilder<VirtualMachineBuilder>
{
    // Of the vNICs that most machines have.
    private static readonly ResourceName[] nicNames = [ResourceName.Parse("nic0"), ResourceName.Parse("nic1")];

    private readonly HypervisorKind hypervisor;
    private readonly Siblings<VirtualDisk> disks = new("disk");
    private readonly List<VirtualNic> nics = [];
    private List<ResourceName>? tags;
    private Setting<int>? cpus;
    private Setting<ByteSize>? memory;
    private Setting<MachinePurpose> purpose = MachinePurpose.Workload;
    private Setting<ResourceName>? tier;
    private Setting<bool> isSensitive = false;

    private MachineScheduling? scheduling;
    private MachineMemory? memoryShare;

    internal VirtualMachineBuilder(HypervisorKind hypervisor, ResourceName name, string address, Origin origin)
        : base(name, address, origin) => this.hypervisor = hypervisor;

    /// <summary>Sets the number of virtual CPUs.</summary>
    /// <param name="count">1 to 1024.</param>
    public VirtualMachineBuilder Cpus(Setting<int> count, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        cpus = count.Within(1, 1024, nameof(count), Here(file, line));
        return this;
    }

    /// <summary>Sets the memory.</summary>
    /// <param name="size">Its size: <c>8.GiB()</c>.</param>
    public VirtualMachineBuilder Memory(Setting<ByteSize> size, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        memory = size.From(nameof(size), Here(file, line));
        return this;
    }

    /// <summary>Adds a virtual disk.</summary>
    /// <param name="name">Its name among the machine's disks: <c>root</c>.</param>
    /// <param name="size">Its capacity: <c>40.GiB()</c>.</param>
    public VirtualMachineBuilder Disk(
        Setting<string> name,
        Setting<ByteSize> size,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = disks.Claim(name, nameof(name), here);
        disks.Add(
            new()
            {
                Name = claimed,
                Address = Address + "/" + claimed.Text,
                Origin = here,
                Size = size.From(nameof(size), here),
            }
        );
        return this;
    }

    /// <summary>Shares the CPU fairly: in proportion to a weight, up to a cap (paper III option (b)).</summary>
    /// <param name="weight">The weight against other machines, at least 1 to have an effect: twice the weight, twice the time.</param>
    /// <param name="cap">The most CPU: <c>50.Percent()</c> of its virtual CPUs, or <see cref="CpuQuantity.Unlimited"/>.</param>
    public VirtualMachineBuilder FairShare(
        Setting<int>? weight = null,
        Setting<CpuQuantity>? cap = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        scheduling = SchedulingFrom(here) with { Weight = weight.From(nameof(weight), here), Cap = cap.From(nameof(cap), here) };
        return this;
    }

    /// <summary>Guarantees CPU time (paper III option (a)), for critical response times only.</summary>
    /// <param name="reservation">The guaranteed CPU: <c>2.Cores()</c>.</param>
    public VirtualMachineBuilder Guarantee(
        Setting<CpuQuantity> reservation,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        scheduling = SchedulingFrom(here) with { Reservation = reservation.From(nameof(reservation), here) };
        return this;
    }

    /// <summary>Says that response times are critical, as in process control (paper III).</summary>
    /// <param name="because">Why.</param>
    public VirtualMachineBuilder CriticalResponse(
        Setting<string> because,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        scheduling = SchedulingFrom(here) with { CriticalResponse = because.Parsed<FreeText>(FreeText.TryParse, nameof(because), here) };
        return this;
    }

    /// <summary>Runs in a CPU pool of the host.</summary>
    /// <param name="pool">The pool.</param>
    public VirtualMachineBuilder InPool(Reference<CpuPool> pool, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var here = Here(file, line);
        scheduling = SchedulingFrom(here) with { Pool = pool.From(nameof(pool), here) };
        return this;
    }

    /// <summary>Runs in a resource pool of the host's vSphere cluster.</summary>
    /// <param name="pool">The pool's name in the cluster.</param>
    /// <exception cref="FleetUsageException">The host is no ESXi host, and has CPU pools instead.</exception>
    public VirtualMachineBuilder InResourcePool(
        Reference<ResourcePool> pool,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = VSphereOnly(nameof(InResourcePool), Here(file, line));
        scheduling = SchedulingFrom(here) with { ResourcePool = pool.From(nameof(pool), here) };
        return this;
    }

    /// <summary>Shares memory out in proportion to a weight, with a guarantee and a bound (vSphere).</summary>
    /// <param name="weight">The weight against other machines, 1 to 1000000: twice the weight, twice the memory when it is scarce.</param>
    /// <param name="reservation">The host memory that it is guaranteed: <c>4.GiB()</c>; nothing when left out.</param>
    /// <param name="limit">The most host memory that it may hold; no bound when left out.</param>
    /// <exception cref="MalformedValueException">The weight is out of range.</exception>
    /// <exception cref="FleetUsageException">The host is no ESXi host; a machine has all of its memory there.</exception>
    public VirtualMachineBuilder ShareMemory(
        Setting<int>? weight = null,
        Setting<ByteSize>? reservation = null,
        Setting<ByteSize>? limit = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = VSphereOnly(nameof(ShareMemory), Here(file, line));
        memoryShare = new()
        {
            Weight = weight?.Within(1, 1_000_000, nameof(weight), here),
            Reservation = reservation.From(nameof(reservation), here),
            Limit = limit.From(nameof(limit), here),
            Origin = here,
        };
        return this;
    }

    /// <summary>Attaches a vNIC to a portgroup (paper VII).</summary>
    /// <param name="portGroup">The portgroup: a handle, <c>"tenant0/web"</c>, or <c>"web"</c> when only one switch of the host has it.</param>
    /// <param name="mac">The MAC address; derived from the vNIC's place in the fleet when left out.</param>
    /// <param name="ipAddress">The IP address that the guest uses, for anti-spoofing: <c>10.1.0.5/24</c>.</param>
    /// <param name="configure">Says what is unusual about it.</param>
    public VirtualMachineBuilder Nic(
        Reference<PortGroup> portGroup,
        Setting<string>? mac = null,
        Setting<string>? ipAddress = null,
        Action<VirtualNicBuilder>? configure = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var name = NicName(nics.Count);
        var nic = new VirtualNic
        {
            Name = name,
            Address = Address + "/" + name.Text,
            Origin = here,
            PortGroup = portGroup.From(nameof(portGroup), here),
            Mac = mac.Parsed<MacAddress>(MacAddress.TryParse, nameof(mac), here),
            IpAddress = ipAddress.Parsed<Cidr>(Cidr.TryParse, nameof(ipAddress), here),
        };
        nics.Add(configure is null ? nic : new VirtualNicBuilder(nic).Described(configure, here).Build());
        return this;
    }

    /// <summary>Names the tier or security zone of the application.</summary>
    /// <param name="tier">The tier's name: <c>web</c>.</param>
    public VirtualMachineBuilder Tier(Setting<string> tier, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        this.tier = tier.Parsed<ResourceName>(ResourceName.TryParse, nameof(tier), Here(file, line));
        return this;
    }

    /// <summary>Attaches a free label. Several calls add up.</summary>
    /// <param name="tag">The label.</param>
    public VirtualMachineBuilder Tag(Setting<string> tag, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        (tags ??= []).Add(tag.AsName(nameof(tag), Here(file, line)));
        return this;
    }

    /// <summary>Says that the machine runs a sensitive application (paper IV Granularity (iv)).</summary>
    /// <param name="sensitive">Whether it does; true when left out.</param>
    public VirtualMachineBuilder Sensitive(
        Setting<bool>? sensitive = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        isSensitive = (sensitive ?? true).From(nameof(sensitive), Here(file, line));
        return this;
    }

    /// <summary>Says what the machine is for, when it is no workload.</summary>
    /// <param name="purpose">The purpose.</param>
    public VirtualMachineBuilder Purpose(
        Setting<MachinePurpose> purpose,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        this.purpose = purpose.From(nameof(purpose), Here(file, line));
        return this;
    }

    internal VirtualMachine Build()
    {
        Finish();
        return new()
        {
            Name = Name,
            Address = Address,
            Origin = Origin,
            Waivers = Waivers,
            Cpus = cpus,
            Memory = memory,
            Purpose = purpose,
            Tier = tier,
            Tags = All(tags),
            IsSensitive = isSensitive,
            Scheduling = scheduling,
            MemoryShare = memoryShare,
            Disks = All(disks),
            Nics = All(nics),
        };
    }

    private Origin VSphereOnly(string call, Origin here) =>
        hypervisor == HypervisorKind.Esxi
            ? here
            : throw new FleetUsageException($"{call} is for machines on ESXi hosts: no other hypervisor has it; leave the call out", here);

    private MachineScheduling SchedulingFrom(Origin here) => scheduling ?? new() { Origin = here };

    private static ResourceName NicName(int index) =>
        index < nicNames.Length ? nicNames[index] : ResourceName.Parse("nic" + index.ToString(CultureInfo.InvariantCulture));
}
