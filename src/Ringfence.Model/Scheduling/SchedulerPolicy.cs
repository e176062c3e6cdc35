namespace Ringfence;

/// <summary>How CPU time is divided among virtual machines (paper III).</summary>
public enum SchedulerPolicy
{
    /// <summary>In proportion to weights, up to a cap (paper III option (b)).</summary>
    FairShare = 0,

    /// <summary>In guaranteed time slots (paper III option (a)).</summary>
    GuaranteedSlots,
}
