using System;
using System.Collections.Generic;
using System.Linq;

namespace Ringfence.Emit;

/// <summary>A fleet cannot be written for a target. All problems were collected before anything was rendered, so there is no half of a result.</summary>
public sealed class EmissionException : Exception
{
    internal EmissionException(IEnumerable<EmissionProblem> problems)
        : this(ValueList<EmissionProblem>.Of(problems)) { }

    private EmissionException(ValueList<EmissionProblem> problems)
        : base(string.Join("\n", problems.Select(problem => problem.ToString()))) => Problems = problems;

    /// <summary>What is wrong, at least one problem, in the order of the fleet.</summary>
    public ValueList<EmissionProblem> Problems { get; }
}
