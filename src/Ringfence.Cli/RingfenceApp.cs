using System.Threading;
using System.Threading.Tasks;
using Ringfence.Cli;

namespace Ringfence;

/// <summary>The command line of a fleet program: <c>check</c>, <c>synth</c>, <c>access</c>, <c>rules</c>.</summary>
public static class RingfenceApp
{
    /// <summary>Runs the verb that the arguments name. It writes to the console and never throws: what goes wrong becomes a message and an exit code.</summary>
    /// <param name="fleet">The fleet. It is built only when a verb needs it.</param>
    /// <param name="args">The program's arguments: <c>["check", "--profile", "stig"]</c>.</param>
    /// <returns>
    /// 0 clean; 1 findings at error level that nobody accepted; 2 bad usage (also: no verb), a malformed fleet or output that could not be written; 130 cancelled.
    /// </returns>
    public static Task<int> RunAsync(FleetDefinition fleet, string[] args) => RunAsync(fleet, args, Surroundings.OfProcess());

    internal static Task<int> RunAsync(
        FleetDefinition fleet,
        string[] args,
        Surroundings surroundings,
        CancellationToken cancellation = default
    ) => new Invocation(fleet, surroundings).RunAsync(args ?? [], cancellation);
}
