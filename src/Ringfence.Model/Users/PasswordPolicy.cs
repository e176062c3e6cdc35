namespace Ringfence.Model;

/// <summary>A password policy (paper II.B advantage (b)); what is <see langword="null"/> was not decided.</summary>
public sealed record PasswordPolicy
{
    /// <summary>The fewest characters.</summary>
    public Setting<int>? MinimumLength { get; init; }

    /// <summary>Whether several character classes are required.</summary>
    public Setting<bool>? RequiresComplexity { get; init; }

    /// <summary>The age in days at which a password expires; 0 is the decision that it never does.</summary>
    public Setting<int>? ExpiresAfterDays { get; init; }

    /// <summary>How many former passwords are refused.</summary>
    public Setting<int>? History { get; init; }

    /// <summary>The number of failed logins that locks an account.</summary>
    public Setting<int>? LocksAfterFailures { get; init; }

    /// <summary>Where this is declared.</summary>
    public Origin Origin { get; init; }
}
