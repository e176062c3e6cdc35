using System;
using System.Linq;

namespace Ringfence.Evaluation.Running;

/// <summary>Runs code once that the program runs an unknown number of times.</summary>
internal static class Repetitions
{
    /// <summary>Runs a lambda for all the items that an unknown collection may have.</summary>
    public static void Lambda(Run run, ProgramFunction function, Unknown cause)
    {
        if (!run.Decide(new Unknown(cause.Reason, cause.Place)))
            return;
        Once(run, cause.Reason, () => function.Invoke([.. Enumerable.Repeat((object?)cause, function.ParameterCount)]));
    }

    /// <summary>Runs a body as any one of its rounds.</summary>
    public static void Once(Run run, string reason, Action body)
    {
        var outer = run.Repetition;
        run.Repetition = new Repetition(reason, outer);
        try
        {
            body();
        }
        finally
        {
            run.Repetition = outer;
        }
    }
}
