using System.Linq;
using Ringfence.Evaluation.Compiling;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Running;

/// <summary>Begins an evaluation: calls a member whose caller is not known, with arguments that are not known either.</summary>
internal static class Roots
{
    public static void Call(Run run, DeclarationKey root)
    {
        var function = run.Program.Function(root);
        var arguments = function.Parameters.Select(parameter => (object?)new Unknown(Reasons.Arguments(parameter.Name), null)).ToArray();
        function.Invoke(run, new Unknown("the instance is known when the program runs", null), TypeArguments.None, arguments, null, null);
    }
}
