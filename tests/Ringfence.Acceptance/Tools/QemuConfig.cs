using System.IO;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>libvirt's qemu.conf, judged by the lens that libvirt ships: libvirtd itself ignores what it does not know.</summary>
internal static class QemuConfig
{
    private const string Commands = """
        set /augeas/load/Qemu/lens Libvirtd_qemu.lns
        set /augeas/load/Qemu/incl /etc/libvirt/qemu.conf
        load
        print /augeas//error
        print /files/etc/libvirt/qemu.conf
        """;

    /// <summary>Checks names and types of the settings.</summary>
    /// <param name="file">The configuration's path.</param>
    public static async Task<Judgement> Check(string file)
    {
        Requires.Tool("augtool");
        using var scratch = new ScratchFolder();
        scratch.Write("etc/libvirt/qemu.conf", await File.ReadAllTextAsync(file));
        var result = await Command.Run("augtool", ["--root", scratch.Path, "--noautoload"], Commands);
        return new(result.Output.StartsWith("/files/", System.StringComparison.Ordinal), result);
    }
}
