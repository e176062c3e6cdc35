using System.Collections.Generic;

namespace Ringfence.Evaluation;

/// <summary>What a fleet is on one path: a model, or an error that the fluent API raised.</summary>
public sealed class FleetOutcome
{
    internal FleetOutcome(Model.Fleet? fleet, IReadOnlyList<FleetProblem> problems)
    {
        Fleet = fleet;
        Problems = problems;
    }

    /// <summary>
    /// The model. With <see cref="Problems"/> it is what would come out if the values to blame were not known, or <see langword="null"/> when nothing came out.
    /// </summary>
    public Model.Fleet? Fleet { get; }

    /// <summary>The errors, in the order in which they were raised. When the program runs, it ends at the first.</summary>
    public IReadOnlyList<FleetProblem> Problems { get; }

    /// <summary>The error that ends the program; <see langword="null"/> when there is none.</summary>
    public FleetException? Error => Problems.Count == 0 ? null : Problems[0].Error;
}
