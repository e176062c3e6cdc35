namespace Ringfence.Assurance;

/// <summary>What a rule says about one subject.</summary>
public enum Verdict
{
    /// <summary>The requirement holds.</summary>
    Pass = 0,

    /// <summary>The requirement does not hold.</summary>
    Fail,

    /// <summary>The requirement does not concern the subject.</summary>
    NotApplicable,

    /// <summary>Something that decides it is not known; neither pass nor fail.</summary>
    Undetermined,
}
