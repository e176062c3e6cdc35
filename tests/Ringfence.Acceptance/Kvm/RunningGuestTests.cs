using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Ringfence.Emit;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>Emulated guests that never rest: what the kernel gives them is what the fleet says.</summary>
[Collection(LibvirtGroup.Name)]
public sealed class RunningGuestTests(LibvirtDaemon libvirt)
{
    private const string Image = "var/lib/libvirt/spin.img";

    // Low enough to be reached on a machine that others use, too.
    private const double Cap = 0.1;

    // Others share the machine, and now and then take all of it for a while: a measurement is repeated, and one good one is enough.
    private const int Attempts = 6;

    // Control groups are the machine's, so another run of these tests must not be taken for this one.
    private static readonly string Suffix = "-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);

    private static readonly Lazy<EmittedTree> Emitted = new(() =>
        FleetEmitter.Emit(
            Fleet
                .Define(
                    "east",
                    fleet =>
                        fleet.KvmHost(
                            "kvm-01",
                            host =>
                                host.Cpus(Environment.ProcessorCount)
                                    .FairShareScheduler(scheduler => scheduler.FairSharePool("one", 1, out _))
                                    .VirtualMachine("heavy" + Suffix, vm => Spinning(vm).InPool("one").FairShare(weight: 900))
                                    .VirtualMachine("light" + Suffix, vm => Spinning(vm).InPool("one").FairShare(weight: 300))
                                    .VirtualMachine(
                                        "capped" + Suffix,
                                        vm => Spinning(vm).Cpus(2).FairShare(weight: 10_000, cap: 10.PercentOfCore())
                                    )
                        )
                )
                .Build()
        )
    );

    [Fact]
    public async Task Shares_and_quota_are_in_the_control_group_of_the_guest()
    {
        await Start("heavy", "capped");

        Assert.Equal(900, WeightIn(ControlGroup("heavy")));
        Assert.Equal(10_000, WeightIn(ControlGroup("capped")));
        Assert.Null(QuotaIn(ControlGroup("heavy")));
        Assert.Equal((10_000, 100_000), QuotaIn(ControlGroup("capped")));
        await Stop("heavy", "capped");
    }

    [Fact]
    public async Task Guests_of_one_cpu_get_its_time_in_the_declared_proportion()
    {
        Enough();
        await Start("heavy", "light");
        foreach (var machine in new[] { "heavy", "light" })
            Assert.Equal($"0 {Environment.ProcessorCount - 1}", await CpusOf(machine));

        var ratios = new List<double>();
        while (ratios.Count < Attempts && !ratios.Any(IsAsDeclared))
        {
            var (heavy, light) = await TimeOf("heavy", "light", cpuSeconds: 4);
            ratios.Add(heavy / light);
        }

        await Stop("heavy", "light");
        TestContext.Current.TestOutputHelper!.WriteLine($"declared 3, measured {Text(ratios)}");
        Assert.True(ratios.Any(IsAsDeclared), $"Declared is 3, measured {Text(ratios)}.");
    }

    [Fact]
    public async Task Cap_is_that_of_the_whole_guest_though_one_of_its_two_vcpus_is_idle()
    {
        Enough();
        await Start("capped");

        // On a busy machine the guest may not get so much on average. That the bound of the whole guest holds it back now and then shows that it may.
        var cores = new List<double>();
        while (cores.Count < Attempts && (cores.Count < 2 || TimesHeldBack(ControlGroup("capped")) == 0))
        {
            var started = System.Diagnostics.Stopwatch.GetTimestamp();
            var (used, _) = await TimeOf("capped", "capped", cpuSeconds: 0.6);
            cores.Add(used / System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds);
        }
        var heldBack = TimesHeldBack(ControlGroup("capped"));

        await Stop("capped");
        TestContext.Current.TestOutputHelper!.WriteLine($"declared {Cap}, measured {Text(cores)}, held back {heldBack} times");
        Assert.All(cores, used => Assert.True(used < Cap * 1.15, $"Declared is {Cap}, measured {Text(cores)}."));
        Assert.True(heldBack > 0, $"Declared is {Cap}, measured {Text(cores)}, and the bound never held.");
    }

    private static bool IsAsDeclared(double ratio) => ratio is > 3 * 0.85 and < 3 * 1.15;

    private static VirtualMachineBuilder Spinning(VirtualMachineBuilder vm) => vm.Memory(32.MiB()).Disk("root", 1.GiB());

    // A pool and the rest of the host need a CPU each.
    private static void Enough() => Requires.Demand(Environment.ProcessorCount > 1 ? null : "needs two CPUs", mustFail: false);

    private async Task Start(params string[] machines)
    {
        await Stop("heavy", "light", "capped");
        await libvirt.Clear();
        // A boot sector that jumps to itself, on a disk of a size that a BIOS takes for one.
        byte[] disk = [0xEB, 0xFE, .. new byte[508], 0x55, 0xAA, .. new byte[(16 << 20) - 512]];
        await File.WriteAllBytesAsync(Path.Combine(libvirt.Folder, Image), disk);
        foreach (var machine in machines)
        {
            var file = Emitted.Value.Files.Single(file => file.Path == $"kvm-01/libvirt/domains/{machine}{Suffix}.xml");
            using var scratch = new ScratchFolder();
            (
                await libvirt.Define(LibvirtKind.Domain, scratch.Write("domain.xml", EmulatedGuest.Of(file, "/" + Image).ToString()))
            ).ShouldAccept();
            (await libvirt.Virsh("start", machine + Suffix)).ByExitCode().ShouldAccept();
        }
    }

    private async Task Stop(params string[] machines)
    {
        foreach (var machine in machines)
            await libvirt.Virsh("destroy", machine + Suffix); // of no effect on one that does not run
    }

    /// <summary>The CPU seconds that the vCPUs of two guests took while both ran, once they took enough of them together.</summary>
    private async Task<(double First, double Second)> TimeOf(string first, string second, double cpuSeconds)
    {
        var (firstBefore, secondBefore) = (await CpuSeconds(first), await CpuSeconds(second));
        for (var waited = 0; waited < 60; waited++)
        {
            await Task.Delay(500, TestContext.Current.CancellationToken);
            var (firstTook, secondTook) = (await CpuSeconds(first) - firstBefore, await CpuSeconds(second) - secondBefore);
            if (firstTook + secondTook >= cpuSeconds)
                return (firstTook, secondTook);
        }
        throw new TimeoutException($"The guests did not get {cpuSeconds} CPU seconds in half a minute.");
    }

    /// <summary>Each vCPU of a running guest and the CPUs that it may use.</summary>
    private async Task<string> CpusOf(string machine)
    {
        var result = await libvirt.Virsh("vcpupin", machine + Suffix, "--live");
        result.ByExitCode().ShouldAccept();
        return string.Join(' ', result.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task<double> CpuSeconds(string machine)
    {
        var result = await libvirt.Virsh("domstats", "--vcpu", machine + Suffix);
        result.ByExitCode().ShouldAccept();
        var nanoseconds = result
            .Output.Split('\n')
            .Select(line => line.Trim().Split('='))
            .Where(pair => pair[0].StartsWith("vcpu.", StringComparison.Ordinal) && pair[0].EndsWith(".time", StringComparison.Ordinal))
            .Sum(pair => double.Parse(pair[1], CultureInfo.InvariantCulture));
        return nanoseconds / 1e9;
    }

    private static string ControlGroup(string machine)
    {
        var root = Directory.Exists("/sys/fs/cgroup/cpu") ? "/sys/fs/cgroup/cpu/" : "/sys/fs/cgroup";
        var found = Directory.EnumerateDirectories(root, $"*{machine}{Suffix}*", SearchOption.AllDirectories).ToList();
        return Assert.Single(found);
    }

    private static int WeightIn(string group) =>
        int.Parse(Read(group, "cpu.shares") ?? Read(group, "cpu.weight")!, CultureInfo.InvariantCulture);

    private static (int Quota, int Period)? QuotaIn(string group)
    {
        var (quota, period) = Read(group, "cpu.max") is { } max
            ? (max.Split(' ')[0], max.Split(' ')[1])
            : (Read(group, "cpu.cfs_quota_us")!, Read(group, "cpu.cfs_period_us")!);
        return quota is "max" or "-1"
            ? null
            : (int.Parse(quota, CultureInfo.InvariantCulture), int.Parse(period, CultureInfo.InvariantCulture));
    }

    // For how many periods its members stood still because they had used up what all of them together may use.
    private static int TimesHeldBack(string group) =>
        Read(group, "cpu.stat")!
            .Split('\n')
            .Select(line => line.Split(' '))
            .Where(pair => pair[0] == "nr_throttled")
            .Sum(pair => int.Parse(pair[1], CultureInfo.InvariantCulture));

    private static string? Read(string group, string file) =>
        File.Exists(Path.Combine(group, file)) ? File.ReadAllText(Path.Combine(group, file)).Trim() : null;

    private static string Text(List<double> measured) =>
        string.Join(", ", measured.Select(each => each.ToString("0.00", CultureInfo.InvariantCulture)));
}
