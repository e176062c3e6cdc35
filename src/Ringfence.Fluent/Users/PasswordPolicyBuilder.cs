using System;
using System.Runtime.CompilerServices;
using Ringfence.Model;

namespace Ringfence;

/// <summary>Describes a password policy (paper II.B advantage (b)). What is left out counts as undecided.</summary>
public sealed class PasswordPolicyBuilder : Builder
{
    private PasswordPolicy policy;

    private PasswordPolicyBuilder(Origin origin) => policy = new() { Origin = origin };

    /// <summary>Requires a length.</summary>
    /// <param name="characters">The fewest characters, 1 to 256.</param>
    public PasswordPolicyBuilder MinimumLength(Setting<int> characters, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        policy = policy with { MinimumLength = characters.Within(1, 256, nameof(characters), Here(file, line)) };
        return this;
    }

    /// <summary>Requires several character classes.</summary>
    /// <param name="required">Whether to require them; true when left out.</param>
    public PasswordPolicyBuilder RequireComplexity(
        Setting<bool>? required = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0
    )
    {
        policy = policy with { RequiresComplexity = (required ?? true).From(nameof(required), Here(file, line)) };
        return this;
    }

    /// <summary>Lets passwords expire.</summary>
    /// <param name="days">The age in days, 1 to 99999.</param>
    public PasswordPolicyBuilder ExpireAfter(Setting<int> days, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        policy = policy with { ExpiresAfterDays = days.Within(1, 99_999, nameof(days), Here(file, line)) };
        return this;
    }

    /// <summary>Decides that passwords never expire, as NIST SP 800-63B prefers.</summary>
    public PasswordPolicyBuilder NeverExpire([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        policy = policy with { ExpiresAfterDays = Setting<int>.Known(0).WrittenAt(Here(file, line)) };
        return this;
    }

    /// <summary>Refuses former passwords.</summary>
    /// <param name="passwords">How many, 0 to 100.</param>
    public PasswordPolicyBuilder RememberLast(Setting<int> passwords, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        policy = policy with { History = passwords.Within(0, 100, nameof(passwords), Here(file, line)) };
        return this;
    }

    /// <summary>Locks an account after failed logins.</summary>
    /// <param name="failures">How many, 1 to 1000.</param>
    public PasswordPolicyBuilder LockAfter(Setting<int> failures, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        policy = policy with { LocksAfterFailures = failures.Within(1, 1_000, nameof(failures), Here(file, line)) };
        return this;
    }

    internal static PasswordPolicy Run(Action<PasswordPolicyBuilder> configure, Origin here)
    {
        var builder = new PasswordPolicyBuilder(here).Described(configure, here);
        builder.Finish();
        return builder.policy;
    }
}
