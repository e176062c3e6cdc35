using System.Linq;
using Microsoft.CodeAnalysis;

namespace Ringfence.CodeFixes;

/// <summary>How the weight or the cap of a machine is written into its description.</summary>
internal static class MachineShare
{
    public const string Weight = "weight: 100";
    public const string Cap = "cap: 50.Percent()";

    /// <summary>The edit that passes an argument to the machine's <c>FairShare</c>, or adds the whole call.</summary>
    /// <param name="call">The call that is blamed: the machine's own, or one in its lambda.</param>
    /// <param name="argument">The argument.</param>
    /// <param name="whole">The arguments of a new call.</param>
    /// <param name="model">The file.</param>
    public static Edit? With(FluentCall call, string argument, string whole, SemanticModel model)
    {
        if (call.Name == "FairShare")
            return Pass(call, argument);
        var machine = call.Name == "VirtualMachine" ? ConfigureLambda.Of(call, model) : ConfigureLambda.Around(call, model);
        if (machine is null)
            return null;
        var shares = machine.CallsOf("FairShare").ToArray();
        return shares.Length switch
        {
            0 => machine.Append($"FairShare({whole})"),
            1 when machine.RunsOnce(shares[0]) => Pass(shares[0], argument),
            _ => null,
        };
    }

    private static Edit? Pass(FluentCall share, string argument) =>
        share.Argument(argument.Substring(0, argument.IndexOf(':'))) is null ? share.Pass(argument) : null;
}
