namespace Ringfence.Assurance;

/// <summary>Where a host stands with one deployment feature: a cell of the posture table. The order is that of gravity.</summary>
public enum FeatureState
{
    /// <summary>Everything that is required holds.</summary>
    Satisfied = 0,

    /// <summary>What does not hold was accepted on purpose.</summary>
    Accepted,

    /// <summary>Something is not known yet.</summary>
    Undetermined,

    /// <summary>Something that is required does not hold.</summary>
    NotSatisfied,
}
