using System.IO;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>sssd.conf, judged by sssctl.</summary>
/// <remarks>Catches unknown sections and keys, and syntax; a senseless value passes.</remarks>
internal static class SssdConfig
{
    /// <summary>Checks a configuration, in a copy that has the owner and mode that sssd demands.</summary>
    /// <param name="file">The configuration's path.</param>
    public static async Task<Judgement> Check(string file)
    {
        Requires.Tool("sssctl");
        Requires.Root();
        using var scratch = new ScratchFolder();
        var copy = scratch.Write("sssd.conf", await File.ReadAllTextAsync(file));
        // Without a folder for snippets beside the file the check fails, whatever the file says.
        Directory.CreateDirectory(Path.Combine(scratch.Path, "conf.d"));
        return (await Command.Run("sssctl", ["config-check", "-c", copy])).ByExitCode();
    }
}
