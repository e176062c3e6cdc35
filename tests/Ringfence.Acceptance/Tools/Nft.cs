using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>nftables rulesets, judged by nft and the running kernel.</summary>
/// <remarks>An expression that the running kernel lacks is rejected though another kernel would take it.</remarks>
internal static class Nft
{
    /// <summary>Checks a ruleset in a fresh, empty network namespace, so that nothing of the machine is seen or changed.</summary>
    /// <param name="file">The ruleset's path.</param>
    public static async Task<Judgement> Check(string file)
    {
        Requires.Tool("nft");
        await Requires.Namespaces();
        return (await Command.Run("unshare", ["-n", "nft", "-c", "-f", file])).ByExitCode();
    }
}
