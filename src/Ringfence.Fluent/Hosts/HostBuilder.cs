using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes what all hypervisors share: the six deployment features, and the machines.</summary>
/// <typeparam name="TSelf">The builder itself, so that calls chain.</typeparam>
public abstract class HostBuilder<TSelf> : ElementBuilder<TSelf>
    where TSelf : HostBuilder<TSelf>
{
    private readonly HypervisorKind hypervisor;
    private readonly Siblings<PhysicalNic> physicalNics = new("physical NIC");
    private readonly Siblings<VirtualSwitch> virtualSwitches;
    private readonly Siblings<VirtualMachine> machines;
    private HostArchitecture architecture;
    private Setting<int>? cpus;
    private Setting<int>? megahertzPerCpu;
    private Setting<ByteSize>? memory;
    private Setting<ResourceName>? cluster;
    private UserManagement? users;
    private Scheduler? scheduler;
    private AccessModule? accessModule;
    private ManagementNetwork? management;

    private protected HostBuilder(HypervisorKind hypervisor, SoftwareForm form, ResourceName name, string address, Origin origin)
        : base(name, address, origin)
    {
        this.hypervisor = hypervisor;
        architecture = HostArchitecture.BareMetal(form);
        var names = new SharedNames(ReservedNames);
        virtualSwitches = new("virtual switch", names);
        machines = new("virtual machine", names);
    }

    /// <summary>What describes the drivers depends on the hypervisor.</summary>
    private protected DriverConfiguration? DescribedDrivers { get; set; }

    /// <summary>Sets the number of physical CPUs.</summary>
    /// <param name="count">1 to 4096, counted as the hypervisor's scheduler counts them.</param>
    public TSelf Cpus(Setting<int> count, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        cpus = count.Within(1, 4096, nameof(count), Here(file, line));
        return Self;
    }

    /// <summary>Sets the clock of one physical CPU, which quantities in MHz are compared with.</summary>
    /// <param name="megahertz">100 to 10000.</param>
    public TSelf CpuClock(Setting<int> megahertz, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        megahertzPerCpu = megahertz.Within(100, 10_000, nameof(megahertz), Here(file, line));
        return Self;
    }

    /// <summary>Sets the physical memory.</summary>
    /// <param name="size">Its size: <c>256.GiB()</c>.</param>
    public TSelf Memory(Setting<ByteSize> size, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        memory = size.From(nameof(size), Here(file, line));
        return Self;
    }

    /// <summary>Names the cluster that the host belongs to.</summary>
    /// <param name="name">The cluster's name.</param>
    public TSelf Cluster(Setting<string> name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        cluster = name.Parsed<ResourceName>(ResourceName.TryParse, nameof(name), Here(file, line));
        return Self;
    }

    /// <summary>Says that the hypervisor runs on a general-purpose operating system (Type 2), outside of the paper's reference architecture (paper I).</summary>
    public TSelf Hosted([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        architecture = architecture with { Type = Setting<HypervisorType>.Known(HypervisorType.Hosted).WrittenAt(Here(file, line)) };
        return Self;
    }

    /// <summary>Says that guests must be modified to run, outside of the paper's reference architecture (paper I).</summary>
    public TSelf Paravirtualized([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        architecture = architecture with { IsFullVirtualization = Setting<bool>.Known(false).WrittenAt(Here(file, line)) };
        return Self;
    }

    /// <summary>Describes the users of the host (paper II).</summary>
    /// <param name="configure">Joins a directory and admits accounts, or creates local ones.</param>
    public TSelf Users(Action<UsersBuilder> configure, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var here = Here(file, line);
        users = new UsersBuilder(Address + "/users", here).Described(configure, here).Build();
        return Self;
    }

    /// <summary>Schedules CPUs in proportion to weights, up to caps (paper III option (b)).</summary>
    /// <param name="configure">Sets CPU pools apart.</param>
    public TSelf FairShareScheduler(
        Action<SchedulerBuilder>? configure = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        scheduler = SchedulerBuilder.Run(SchedulerPolicy.FairShare, Address + "/pools", configure, Here(file, line));
        return Self;
    }

    /// <summary>Schedules CPUs in guaranteed time slots (paper III option (a)).</summary>
    /// <param name="configure">Sets CPU pools apart.</param>
    public TSelf GuaranteedSlotScheduler(
        Action<SchedulerBuilder>? configure = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        scheduler = SchedulerBuilder.Run(SchedulerPolicy.GuaranteedSlots, Address + "/pools", configure, Here(file, line));
        return Self;
    }

    /// <summary>Describes the access control module of this host, when it is not the fleet's (paper IV).</summary>
    /// <param name="configure">Names the module and what it can do.</param>
    public TSelf AccessModule(Action<AccessModuleBuilder> configure, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        accessModule = AccessModuleBuilder.Run(configure, Here(file, line));
        return Self;
    }

    /// <summary>Describes the dedicated management network (paper VI).</summary>
    /// <param name="configure">Names the switch, VLAN, uplinks, address and firewall.</param>
    public TSelf ManagementNetwork(
        Action<ManagementNetworkBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        management = new ManagementNetworkBuilder(ManagementName, Address + "/" + ManagementName.Text, here)
            .Described(configure, here)
            .Build();
        return Self;
    }

    /// <summary>Describes a physical NIC and the switch port at the other end of its cable (paper VII option (b)).</summary>
    /// <param name="name">The NIC's name: <c>eno3</c>.</param>
    /// <param name="configure">Names the driver and the switch port.</param>
    public TSelf PhysicalNic(
        Setting<string> name,
        Action<PhysicalNicBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = physicalNics.Claim(name, nameof(name), here);
        physicalNics.Add(new PhysicalNicBuilder(claimed, Address + "/nics/" + claimed.Text, here).Described(configure, here).Build());
        return Self;
    }

    /// <summary>Describes several physical NICs that are cabled alike.</summary>
    /// <param name="names">The NICs' names: <c>["eno3", "eno4"]</c>.</param>
    /// <param name="configure">Names the driver and the switch port.</param>
    public TSelf PhysicalNics(
        IEnumerable<string> names,
        Action<PhysicalNicBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        foreach (var (name, _) in names.Placed(nameof(names), Here(file, line)))
            PhysicalNic(name, configure, file, line);
        return Self;
    }

    /// <summary>Describes a virtual switch for guests (paper VII).</summary>
    /// <param name="name">The switch's name: <c>tenant0</c>.</param>
    /// <param name="configure">Names uplinks, portgroups, firewall and mirrors.</param>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public TSelf VirtualSwitch(
        Setting<string> name,
        Action<VirtualSwitchBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = virtualSwitches.Claim(name, nameof(name), here);
        virtualSwitches.Add(
            new VirtualSwitchBuilder(hypervisor, claimed, Address + "/" + claimed.Text, here).Described(configure, here).Build()
        );
        return Self;
    }

    /// <summary>Describes a virtual machine.</summary>
    /// <param name="name">The machine's name: <c>web-1</c>.</param>
    /// <param name="configure">Sets CPUs, memory, disks, scheduling and vNICs.</param>
    /// <exception cref="DuplicateNameException">The name is taken.</exception>
    public TSelf VirtualMachine(
        Setting<string> name,
        Action<VirtualMachineBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        Add(machines.Claim(name, nameof(name), here), configure, here);
        return Self;
    }

    /// <inheritdoc cref="VirtualMachine(Setting{string}, Action{VirtualMachineBuilder}, string, int)"/>
    /// <param name="machine">A handle for firewall rules, mirrors and passthrough.</param>
    public TSelf VirtualMachine(
        Setting<string> name,
        out Reference<VirtualMachine> machine,
        Action<VirtualMachineBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        var here = Here(file, line);
        var claimed = machines.Claim(name, nameof(name), here);
        machine = Reference<VirtualMachine>.HandleOf(claimed);
        Add(claimed, configure, here);
        return Self;
    }

    internal Host Build()
    {
        Finish();
        return Begin(architecture) with
        {
            Waivers = Waivers,
            Cpus = cpus,
            MegahertzPerCpu = megahertzPerCpu,
            Memory = memory,
            Cluster = cluster,
            Users = users,
            Scheduler = scheduler,
            AccessModule = accessModule,
            Drivers = DescribedDrivers,
            Management = management,
            PhysicalNics = All(physicalNics),
            VirtualSwitches = All(virtualSwitches),
            VirtualMachines = All(machines),
        };
    }

    /// <summary>The record of the kind of host, with what only that kind has.</summary>
    private protected abstract Host Begin(HostArchitecture architecture);

    /// <summary>Adds a switch that is described elsewhere, under the name that it has there.</summary>
    private protected void Connect(
        Setting<string> distributedSwitch,
        string parameter,
        Func<ResourceName, VirtualSwitch> connected,
        Origin here
    ) => virtualSwitches.Add(connected(virtualSwitches.Claim(distributedSwitch, parameter, here)));

    private void Add(ResourceName machine, Action<VirtualMachineBuilder> configure, Origin here) =>
        machines.Add(new VirtualMachineBuilder(hypervisor, machine, Address + "/" + machine.Text, here).Described(configure, here).Build());

    private static ResourceName ManagementName { get; } = ResourceName.Parse("management");

    private static string[] ReservedNames { get; } = [ManagementName.Text, "users", "drivers", "pools", "nics"];
}
