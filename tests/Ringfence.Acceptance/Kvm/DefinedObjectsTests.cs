using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Ringfence.Emit;
using Xunit;

namespace Ringfence.Acceptance.Kvm;

/// <summary>The program on a host that gives libvirt what it lacks, and the probes that see whether it has it, on a real libvirtd.</summary>
[Collection(LibvirtGroup.Name)]
public sealed class DefinedObjectsTests(LibvirtDaemon libvirt)
{
    [Fact]
    public async Task Objects_are_defined_once_and_again_when_they_are_no_longer_as_declared()
    {
        Requires.Tool("python3", "qemu-img");
        await libvirt.Clear();
        using var scratch = new ScratchFolder();
        var tree = AcceptanceFleet.EmitAgain();
        foreach (var program in tree.Files.Where(file => file.Path.StartsWith("ansible/roles/ringfence/files/", StringComparison.Ordinal)))
            scratch.Write("programs/" + Path.GetFileName(program.Path), program.Content, program.Mode);
        foreach (var file in tree.Files.Where(file => file.Path.StartsWith("kvm-01/libvirt/", StringComparison.Ordinal)))
            scratch.Write(file.Path["kvm-01/".Length..], Content(file));

        var first = await Define(scratch);
        Assert.Contains("machine web-1: defined\n", first, StringComparison.Ordinal);
        Assert.Contains("network tenant0: defined\n", first, StringComparison.Ordinal);
        Assert.Contains("volume web-1+root.qcow2: made\n", first, StringComparison.Ordinal);
        Assert.Equal("", await Define(scratch));
        Assert.Equal("None\n", await Probe(scratch, "machine_is_defined", "domains/web-1.xml"));
        Assert.Equal("None\n", await Probe(scratch, "network_is_defined", "networks/tenant0.xml"));

        (await libvirt.Virsh("schedinfo", "web-1", "--config", "--set", "cpu_shares=1000")).ByExitCode().ShouldAccept();
        Assert.Contains(
            "shares is '1000' and not '200'",
            await Probe(scratch, "machine_is_defined", "domains/web-1.xml"),
            StringComparison.Ordinal
        );
        Assert.Equal("machine web-1: defined\n", await Define(scratch));

        (await libvirt.Virsh("attach-interface", "web-1", "network", "tenant0", "--config")).ByExitCode().ShouldAccept();
        Assert.Contains(
            "1 more interface than declared",
            await Probe(scratch, "machine_is_defined", "domains/web-1.xml"),
            StringComparison.Ordinal
        );
        Assert.Equal("machine web-1: defined\n", await Define(scratch));

        (await libvirt.Virsh("undefine", "plain")).ByExitCode().ShouldAccept();
        Assert.Contains(
            "libvirt knows no machine plain",
            await Probe(scratch, "machine_is_defined", "domains/plain.xml"),
            StringComparison.Ordinal
        );
        Assert.Equal("machine plain: defined\n", await Define(scratch));
    }

    private async Task<string> Define(ScratchFolder scratch) =>
        await Python(scratch, $"{scratch.Path}/programs/define.py", $"{scratch.Path}/libvirt");

    private async Task<string> Probe(ScratchFolder scratch, string probe, string file) =>
        await Python(
            scratch,
            "-c",
            $"import sys; sys.path.insert(0, sys.argv[1]); import probes; print(probes.{probe}(sys.argv[2]))",
            $"{scratch.Path}/programs",
            $"{scratch.Path}/libvirt/{file}"
        );

    private async Task<string> Python(ScratchFolder scratch, params string[] args)
    {
        // The daemon starts at the first question.
        await libvirt.Virsh("version");
        var environment = new Dictionary<string, string>
        {
            ["LIBVIRT_DEFAULT_URI"] = $"qemu+unix:///system?socket={libvirt.Folder}/libvirt-sock",
            ["HOME"] = scratch.Path,
        };
        var result = await Command.Run("python3", args, environment: environment, timeout: TimeSpan.FromMinutes(3));
        result.ByExitCode().ShouldAccept();
        return result.Output;
    }

    // Without KVM on the machine libvirtd refuses the type and nothing else.
    private static string Content(EmittedFile file) =>
        LibvirtDaemon.OffersKvm
            ? file.Content
            : file
                .Content.Replace("<domain type=\"kvm\">", "<domain type=\"qemu\">", StringComparison.Ordinal)
                .Replace("<cpu mode=\"host-model\" check=\"partial\"/>", "", StringComparison.Ordinal);
}
