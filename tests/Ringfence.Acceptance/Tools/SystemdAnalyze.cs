using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>systemd units, judged by systemd-analyze.</summary>
internal static class SystemdAnalyze
{
    /// <summary>Verifies one unit. systemd only warns of an unknown key and ignores it; here a warning rejects.</summary>
    /// <param name="file">The unit's path, named as systemd demands (<c>name.service</c>).</param>
    public static async Task<Judgement> Verify(string file)
    {
        Requires.Tool("systemd-analyze");
        return (await Command.Run("systemd-analyze", ["verify", "--man=no", "--recursive-errors=no", file])).BySilence();
    }
}
