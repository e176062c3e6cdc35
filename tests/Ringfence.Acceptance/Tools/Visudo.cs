using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>sudoers files, judged by visudo.</summary>
internal static class Visudo
{
    /// <summary>Checks syntax and options strictly: an undefined alias is an error.</summary>
    /// <param name="file">The path of the sudoers file.</param>
    public static async Task<Judgement> Check(string file)
    {
        Requires.Tool("visudo");
        return (await Command.Run("visudo", ["-s", "-c", "-f", file])).ByExitCode();
    }
}
