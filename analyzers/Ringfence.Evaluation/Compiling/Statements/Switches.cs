using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Statements;

internal static class Switches
{
    public static Act Compile(ISwitchOperation operation, FunctionCompiler scope)
    {
        var value = scope.Expression(operation.Value);
        var cases = operation
            .Cases.Select(section => new SwitchSection<Act[]>(section, [.. section.Body.Select(scope.Statement)], scope))
            .ToArray();
        return frame =>
        {
            frame.Run.Count();
            var section = SwitchSection<Act[]>.Find(cases, frame, value(frame));
            while (section is not null)
            {
                var signal = Run(frame, section.Body);
                section = SwitchSection<Act[]>.Next(cases, frame, signal);
                if (section is null)
                    return signal == Signal.Break ? Signal.Next : signal;
            }
            return Signal.Next;
        };
    }

    private static Signal Run(Frame frame, Act[] acts)
    {
        foreach (var act in acts)
            if (act(frame) is not Signal.Next and var signal)
                return signal;
        return Signal.Break;
    }
}
