using System.Collections.Generic;

namespace Ringfence.Evaluation.Running;

/// <summary>
/// A loop over something unknown, whose body is evaluated once for all rounds. Builders from outside may get more than what is seen and are left open.
/// </summary>
internal sealed class Repetition(string reason, Repetition? outer)
{
    private readonly HashSet<Builder> fresh = new(ReferenceComparer<Builder>.Instance);

    public string Reason { get; } = reason;

    public Repetition? Outer { get; } = outer;

    /// <summary>A builder that was made inside the loop is made anew in each round.</summary>
    public void Made(Builder builder) => fresh.Add(builder);

    /// <summary>Leaves a builder open if it is used by several rounds.</summary>
    public void Use(Builder builder)
    {
        if (!fresh.Contains(builder))
        {
            builder.LeaveOpen(Reason);
            Outer?.Use(builder);
        }
    }
}
