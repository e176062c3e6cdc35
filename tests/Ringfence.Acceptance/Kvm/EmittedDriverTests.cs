using System;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>What reads the files about drivers and confinement judges them.</summary>
public sealed class EmittedDriverTests
{
    [Fact]
    public async Task Modprobe_takes_every_line_and_refuses_what_is_blocked()
    {
        var judgement = await Judge("etc/modprobe.d/", Modprobe.Check);

        judgement.ShouldAccept();
        var lines = judgement.Evidence.Output.Split('\n');
        Assert.Contains("blacklist usb_storage", lines);
        Assert.Contains("install usb_storage /bin/false", lines);
        Assert.Contains("options vfio_iommu_type1 allow_unsafe_interrupts=0", lines);
        // It is declared, and blocked on other hosts.
        Assert.DoesNotContain(lines, line => line.Contains("sctp", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Boot_loader_adds_to_the_command_line_what_is_declared()
    {
        using var scratch = new ScratchFolder();
        var file = scratch.Write(AcceptanceFleet.Files("etc/default/grub.d/").Single());

        var result = await Command.Run("sh", ["-euc", "GRUB_CMDLINE_LINUX=quiet; . \"$1\"; printf %s \"$GRUB_CMDLINE_LINUX\"", "sh", file]);

        result.BySilence().ShouldAccept();
        Assert.Equal("quiet module.sig_enforce=1 lockdown=integrity intel_iommu=on iommu.passthrough=0 iommu.strict=1", result.Output);
    }

    [Fact]
    public async Task Udev_takes_the_rules() => (await Judge("etc/udev/rules.d/", Udev.Check)).ShouldAccept();

    [Fact]
    public async Task Udev_says_what_it_does_not_take()
    {
        using var scratch = new ScratchFolder();

        var judgement = await Udev.Check(scratch.Write("x.rules", "ACTION==\"add\", DRIVER_OVERRIDE=\"vfio-pci\"\n"));

        judgement.ShouldReject("Invalid key");
    }

    [Fact]
    public async Task Libvirt_knows_every_setting_of_qemu()
    {
        var judgement = await Judge("etc/libvirt/qemu.conf", QemuConfig.Check);

        judgement.ShouldAccept();
        Assert.Contains("/security_require_confined = \"1\"", judgement.Evidence.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_setting_of_qemu_is_rejected()
    {
        using var scratch = new ScratchFolder();

        (await QemuConfig.Check(scratch.Write("qemu.conf", "security_required_confined = 1\n"))).ShouldReject("parse_failed");
    }

    private static async Task<Judgement> Judge(string part, Func<string, Task<Judgement>> judge)
    {
        using var scratch = new ScratchFolder();
        return await judge(scratch.Write(AcceptanceFleet.Files(part)[0]));
    }
}
