using System.Threading.Tasks;

namespace Ringfence.Acceptance;

/// <summary>OpenFlow flows, judged by Open vSwitch's own parser.</summary>
internal static class OvsOfctl
{
    /// <summary>Parses flows without a switch: unknown fields, matches without their prerequisites and actions that do not fit are found.</summary>
    /// <param name="file">The path of the flows.</param>
    public static async Task<Judgement> Check(string file)
    {
        Requires.Tool("ovs-ofctl");
        return (await Command.Run("ovs-ofctl", ["-O", "OpenFlow14", "parse-flows", file])).ByExitCode();
    }
}
