using System.IO;
using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>modprobe.d files, judged by modprobe, which skips what it does not understand and says so.</summary>
internal static class Modprobe
{
    /// <summary>Reads a folder instead of the machine's own.</summary>
    /// <param name="file">The configuration's path; nothing else may be in its folder.</param>
    public static async Task<Judgement> Check(string file)
    {
        Requires.Tool("modprobe");
        return (await Command.Run("modprobe", ["-c", "-C", Path.GetDirectoryName(Path.GetFullPath(file))!])).BySilence();
    }
}
