using System.IO;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>sshd_config, judged by sshd.</summary>
internal static class Sshd
{
    // sshd demands its privilege separation folder even to check: the mount namespace has one of its own.
    private const string InPrivateRun = """
        mount -t tmpfs tmpfs /run && mkdir -p -m 0755 /run/sshd && exec "$@"
        """;

    /// <summary>Checks options and values, with a host key made for the occasion.</summary>
    /// <param name="file">The configuration's path.</param>
    public static async Task<Judgement> Check(string file)
    {
        Requires.Tool("sshd", "ssh-keygen");
        await Requires.Namespaces();
        using var scratch = new ScratchFolder();
        var key = Path.Combine(scratch.Path, "key");
        (await Command.Run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", key])).ByExitCode().ShouldAccept();

        // sshd starts itself again and therefore demands its absolute path.
        string[] command = [DebianTools.Find("sshd")!, "-t", "-h", key, "-f", Path.GetFullPath(file)];
        var result = await Command.Run("unshare", ["-m", "--propagation", "private", "sh", "-euc", InPrivateRun, "sh", .. command]);
        return result.BySilence();
    }
}
