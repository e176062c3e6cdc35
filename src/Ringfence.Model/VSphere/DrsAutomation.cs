namespace Ringfence;

/// <summary>How far vCenter's distributed resource scheduler acts by itself.</summary>
public enum DrsAutomation
{
    /// <summary>It recommends, and people move machines.</summary>
    Manual = 0,

    /// <summary>It places machines when they start, and recommends later moves.</summary>
    PartiallyAutomated,

    /// <summary>It places and moves machines.</summary>
    FullyAutomated,
}
