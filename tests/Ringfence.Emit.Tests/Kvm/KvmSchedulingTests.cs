using System;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Xunit;

namespace Ringfence.Emit.Tests.Kvm;

public sealed class KvmSchedulingTests
{
    [Fact]
    public void Weight_is_the_shares() => Assert.Equal("512", Domain(vm => vm.FairShare(weight: 512)).Descendants("shares").Single().Value);

    [Fact]
    public void Machine_without_a_weight_has_the_usual_shares_written_down() =>
        Assert.Equal("100", Domain(_ => { }).Descendants("shares").Single().Value);

    [Theory]
    [InlineData(1)]
    [InlineData(10_001)]
    public void Weight_that_some_cgroup_version_does_not_take_is_refused(int weight) =>
        Refusals.Only(KvmFleets.OneMachine(vm => vm.FairShare(weight: weight)), "east/kvm-01/web-1", "2 to 10000");

    public static TheoryData<string, int, long> Caps =>
        new()
        {
            { "50 % of the VM", 4, 200_000 },
            { "100 % of the VM", 1, 100_000 },
            { "2 cores", 4, 200_000 },
            { "1 core", 3, 100_000 },
            { "150 % of a core", 2, 150_000 },
            { "1000 MHz", 2, 41_666 },
        };

    [Theory]
    [MemberData(nameof(Caps))]
    public void Cap_is_that_of_the_whole_machine_however_many_vcpus_it_has(string cap, int vcpus, long quota)
    {
        var domain = Domain(vm => vm.Cpus(vcpus).FairShare(cap: CpuQuantity.Parse(cap)), host => host.CpuClock(2400));

        Assert.Equal("100000", domain.Descendants("global_period").Single().Value);
        Assert.Equal(quota, long.Parse(domain.Descendants("global_quota").Single().Value, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Machine_without_bound_has_no_quota()
    {
        Assert.Empty(Domain(vm => vm.FairShare(cap: CpuQuantity.Unlimited)).Descendants("global_quota"));
        Assert.Empty(Domain(vm => vm.FairShare(weight: 200)).Descendants("global_quota"));
    }

    [Fact]
    public void Cap_in_megahertz_needs_the_clock_of_the_host() =>
        Refusals.Only(KvmFleets.OneMachine(vm => vm.FairShare(cap: 1000.Megahertz())), "east/kvm-01/web-1", ".CpuClock(…) on east/kvm-01");

    [Fact]
    public void Cap_below_what_libvirt_takes_is_refused() =>
        Refusals.Only(KvmFleets.OneMachine(vm => vm.FairShare(cap: CpuQuantity.PercentOfCore(0.5m))), "east/kvm-01/web-1", "less than 1 %");

    [Fact]
    public void Without_pools_nothing_is_pinned()
    {
        var domain = Domain(vm => vm.Cpus(4), host => host.Cpus(8).FairShareScheduler());

        Assert.Null(domain.Element("vcpu")!.Attribute("cpuset"));
        Assert.Empty(domain.Descendants("vcpupin"));
        Assert.Empty(domain.Descendants("emulatorpin"));
    }

    [Fact]
    public void Pools_take_the_highest_cpus_and_leave_the_rest_to_the_host_and_other_machines()
    {
        var tree = FleetEmitter.Emit(
            KvmFleets.OneHost(host =>
                host.Cpus(16)
                    .FairShareScheduler(scheduler => scheduler.FairSharePool("batch", 4, out _).FairSharePool("build", 1, out _))
                    .VirtualMachine("web-1", vm => vm.Memory(1.GiB()))
                    .VirtualMachine("batch-1", vm => vm.Memory(1.GiB()).InPool("batch"))
                    .VirtualMachine("build-1", vm => vm.Memory(1.GiB()).InPool("build"))
            )
        );

        Assert.Equal("0-10", CpuSet(tree, "web-1"));
        Assert.Equal("12-15", CpuSet(tree, "batch-1"));
        Assert.Equal("11", CpuSet(tree, "build-1"));
        foreach (var unit in new[] { "init.scope", "system.slice", "user.slice" })
            Assert.Contains("AllowedCPUs=0-10\n", Slice(tree, unit));
        Assert.DoesNotContain("AllowedCPUs", Slice(tree, "machine.slice"));
    }

    [Fact]
    public void Host_comes_before_its_guests()
    {
        var tree = FleetEmitter.Emit(KvmFleets.OneMachine(_ => { }));

        Assert.Contains("[Slice]\nCPUWeight=400\n", Slice(tree, "system.slice"));
        Assert.Contains("[Slice]\nCPUWeight=100\n", Slice(tree, "machine.slice"));
        Assert.Contains("[Scope]\nCPUWeight=400\n", Slice(tree, "init.scope"));
        Assert.DoesNotContain("AllowedCPUs", Slice(tree, "system.slice"));
    }

    [Fact]
    public void Critical_machine_of_a_guaranteed_pool_has_cpus_and_a_priority_of_its_own()
    {
        var tree = FleetEmitter.Emit(
            Pool(
                4,
                host =>
                    host.VirtualMachine("plain", vm => vm.Memory(1.GiB()).InPool("steering").Guarantee(1.Cores()))
                        .VirtualMachine("valve", vm => vm.Memory(1.GiB()).Cpus(2).InPool("steering").CriticalResponse("it steers a valve"))
            )
        );

        var valve = Domain(tree, "valve");
        Assert.Equal(
            ["0>12", "1>13"],
            valve.Descendants("vcpupin").Select(pin => $"{(string)pin.Attribute("vcpu")!}>{(string)pin.Attribute("cpuset")!}")
        );
        Assert.Equal("0-11", (string)valve.Descendants("emulatorpin").Single().Attribute("cpuset")!);
        Assert.Equal(
            ["0 fifo 1", "1 fifo 1"],
            valve.Descendants("vcpusched").Select(each => string.Join(' ', each.Attributes().Select(attribute => attribute.Value)))
        );
        Assert.Equal("14-15", CpuSet(tree, "plain"));
        Assert.Empty(Domain(tree, "plain").Descendants("vcpusched"));
    }

    [Fact]
    public void Guarantees_of_a_pool_are_the_shares_in_it()
    {
        var tree = FleetEmitter.Emit(
            Pool(
                4,
                host =>
                    host.VirtualMachine("half", vm => vm.Memory(1.GiB()).InPool("steering").Guarantee(50.PercentOfCore()))
                        .VirtualMachine("whole", vm => vm.Memory(1.GiB()).Cpus(3).InPool("steering"))
            )
        );

        Assert.Equal("50", Domain(tree, "half").Descendants("shares").Single().Value);
        Assert.Equal("300", Domain(tree, "whole").Descendants("shares").Single().Value);
    }

    [Fact]
    public void Guarantees_that_do_not_fit_into_their_pool_are_refused() =>
        Refusals.Only(
            Pool(
                2,
                host =>
                    host.VirtualMachine("one", vm => vm.Memory(1.GiB()).Cpus(2).InPool("steering"))
                        .VirtualMachine("two", vm => vm.Memory(1.GiB()).InPool("steering").Guarantee(50.PercentOfCore()))
            ),
            "east/kvm-01/pools/steering",
            "are guaranteed 2.5 CPUs, and there are 2 for them"
        );

    [Fact]
    public void Critical_machines_that_do_not_fit_into_their_pool_are_refused() =>
        Refusals.Only(
            Pool(2, host => host.VirtualMachine("valve", vm => vm.Memory(1.GiB()).Cpus(3).InPool("steering").CriticalResponse("a valve"))),
            "east/kvm-01/valve",
            "a CPU for each of its 3 vCPUs, and the pool steering has 2 left"
        );

    [Fact]
    public void Machine_in_a_pool_whose_cpus_are_all_taken_is_refused() =>
        Refusals.Only(
            Pool(
                2,
                host =>
                    host.VirtualMachine("valve", vm => vm.Memory(1.GiB()).Cpus(2).InPool("steering").CriticalResponse("a valve"))
                        .VirtualMachine("late", vm => vm.Memory(1.GiB()).InPool("steering"))
            ),
            "east/kvm-01/late",
            "has no CPU left for it"
        );

    [Fact]
    public void Cap_on_a_machine_with_real_time_priority_is_refused() =>
        Refusals.Only(
            Pool(
                2,
                host =>
                    host.VirtualMachine(
                        "valve",
                        vm => vm.Memory(1.GiB()).Cpus(2).InPool("steering").CriticalResponse("a valve").FairShare(cap: 50.Percent())
                    )
            ),
            "east/kvm-01/valve",
            "does not bind threads of real-time priority"
        );

    [Fact]
    public void Pools_that_take_the_whole_host_are_refused() => Refusals.Only(Pool(16, _ => { }), "east/kvm-01", "take all of its CPUs");

    [Fact]
    public void Pools_of_a_host_without_a_number_of_cpus_are_refused() =>
        Refusals.Only(
            KvmFleets.OneHost(host => host.FairShareScheduler(scheduler => scheduler.GuaranteedPool("steering", 2, out _))),
            "east/kvm-01",
            "Declare .Cpus(…)"
        );

    [Fact]
    public void Pool_that_does_not_exist_is_refused() =>
        Refusals.Only(
            Pool(2, host => host.VirtualMachine("valve", vm => vm.Memory(1.GiB()).InPool("stering"))),
            "east/kvm-01/valve",
            "Did you mean \"steering\"?"
        );

    [Theory]
    [InlineData(100, 300, true)]
    [InlineData(100, 301, false)]
    public void Guarantee_among_weights_holds_only_when_the_weights_give_it(int weight, int others, bool holds)
    {
        var fleet = KvmFleets.OneHost(host =>
            host.Cpus(4)
                .FairShareScheduler()
                .VirtualMachine("steady", vm => vm.Memory(1.GiB()).FairShare(weight: weight).Guarantee(1.Cores()))
                .VirtualMachine("other", vm => vm.Memory(1.GiB()).FairShare(weight: others))
        );

        if (holds)
            Assert.Equal("100", Domain(FleetEmitter.Emit(fleet), "steady").Descendants("shares").Single().Value);
        else
            Refusals.Only(fleet, "east/kvm-01/steady", "100 of 401 shares");
    }

    [Fact]
    public void Guarantee_of_more_than_the_vcpus_is_refused() =>
        Refusals.Only(
            KvmFleets.OneMachine(vm => vm.Cpus(2).Guarantee(3.Cores()), host => host.Cpus(8)),
            "east/kvm-01/web-1",
            "more than its 2 vCPUs can use"
        );

    [Fact]
    public void Critical_machine_outside_of_guaranteed_pools_and_weights_inside_are_noted()
    {
        var outside = FleetEmitter.Emit(KvmFleets.OneMachine(vm => vm.CriticalResponse("a valve"))).NotEmitted;
        var inside = FleetEmitter
            .Emit(Pool(2, host => host.VirtualMachine("valve", vm => vm.Memory(1.GiB()).InPool("steering").FairShare(weight: 7))))
            .NotEmitted;

        Assert.Single(outside, note => note.Property == "critical response");
        Assert.Single(inside, note => note.Property == "CPU weight");
    }

    private static Model.Fleet Pool(int cpus, Action<KvmHostBuilder> machines) =>
        KvmFleets.OneHost(host =>
        {
            host.Cpus(16).FairShareScheduler(scheduler => scheduler.GuaranteedPool("steering", cpus, out _));
            machines(host);
        });

    private static string? CpuSet(EmittedTree tree, string machine) => (string?)Domain(tree, machine).Element("vcpu")!.Attribute("cpuset");

    private static string Slice(EmittedTree tree, string unit) =>
        tree.Files.Single(file => file.Path == $"kvm-01/etc/systemd/system/{unit}.d/50-ringfence.conf").Content;

    private static XElement Domain(EmittedTree tree, string machine) =>
        XDocument.Parse(tree.Files.Single(file => file.Path == $"kvm-01/libvirt/domains/{machine}.xml").Content).Root!;

    private static XElement Domain(Action<VirtualMachineBuilder> machine, Action<KvmHostBuilder>? host = null) =>
        Domain(FleetEmitter.Emit(KvmFleets.OneMachine(machine, host)), "web-1");
}
