using Ringfence.Model;

namespace Ringfence.Emit;

/// <summary>A password policy of which everything is known; what is <see langword="null"/> was not decided.</summary>
internal sealed record PasswordRules
{
    private const int SecondsPerDay = 86_400;

    /// <summary>A policy in which nothing was decided.</summary>
    public static PasswordRules None { get; } = new();

    public int? MinimumLength { get; init; }

    public bool? RequiresComplexity { get; init; }

    public int? ExpiresAfterDays { get; init; }

    public int? History { get; init; }

    public int? LocksAfterFailures { get; init; }

    public bool HasLength => MinimumLength is not null;

    public bool HasComplexity => RequiresComplexity is not null;

    public bool IsComplex => RequiresComplexity == true;

    public bool HasExpiry => ExpiresAfterDays is not null;

    public bool Expires => ExpiresAfterDays > 0;

    public bool HasHistory => History is not null;

    public bool Locks => LocksAfterFailures is not null;

    /// <summary>Whether the choice of a password is restricted.</summary>
    public bool JudgesQuality => HasLength || HasComplexity;

    public long MaximumAgeInSeconds => (long)(ExpiresAfterDays ?? 0) * SecondsPerDay;

    /// <summary>The rules of a policy; a problem for each that is not known.</summary>
    public static PasswordRules Of(PasswordPolicy? policy, Element element, EmissionPlan plan)
    {
        if (policy is null)
            return None;
        return new()
        {
            MinimumLength = Known(policy.MinimumLength, "the minimum length of passwords"),
            RequiresComplexity = Known(policy.RequiresComplexity, "the complexity of passwords"),
            ExpiresAfterDays = Known(policy.ExpiresAfterDays, "the expiry of passwords"),
            History = Known(policy.History, "the password history"),
            LocksAfterFailures = Known(policy.LocksAfterFailures, "the lockout"),
        };

        T? Known<T>(Setting<T>? setting, string what)
            where T : struct => setting is { } given ? plan.Known(given, element, what) : null;
    }
}
