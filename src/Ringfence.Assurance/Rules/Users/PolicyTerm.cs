using System;
using System.Collections.Generic;
using Ringfence.Model;

namespace Ringfence.Assurance.Rules;

/// <summary>One thing that a password policy decides, so that two policies can be compared term by term.</summary>
internal abstract class PolicyTerm(string subject)
{
    public static IReadOnlyList<PolicyTerm> All { get; } =
    [
        new Of<int>("the minimum length", policy => policy.MinimumLength),
        new Of<bool>("the demand for complexity", policy => policy.RequiresComplexity),
        new Of<int>("the age in days at which passwords expire", policy => policy.ExpiresAfterDays, days => days == 0 ? "never" : null),
        new Of<int>("the number of remembered passwords", policy => policy.History),
        new Of<int>("the number of failures that locks an account", policy => policy.LocksAfterFailures),
    ];

    /// <summary>What is decided, as it reads in a message.</summary>
    public string Subject { get; } = subject;

    /// <summary>Whether two policies decide it alike; two that both leave it open do.</summary>
    public abstract Truth IsSame(PasswordPolicy one, PasswordPolicy other);

    /// <summary>What a policy decides.</summary>
    public abstract string Text(PasswordPolicy policy);

    /// <summary>Where a policy decides it.</summary>
    public abstract Origin Place(PasswordPolicy policy);

    private sealed class Of<T>(string subject, Func<PasswordPolicy, Setting<T>?> choose, Func<T, string?>? word = null)
        : PolicyTerm(subject)
    {
        public override Truth IsSame(PasswordPolicy one, PasswordPolicy other)
        {
            if (choose(one) is not { } left)
                return choose(other) is null;
            if (choose(other) is not { } right)
                return false;
            if (left.IsKnown && right.IsKnown)
                return left == right;
            // Two settings that are bound to one name are bound to one value.
            if (left.Knowledge == Knowledge.Deferred && left == right)
                return true;
            return Truth.Unknown(left.IsKnown ? right.WhyNotKnown : left.WhyNotKnown);
        }

        public override string Text(PasswordPolicy policy) =>
            choose(policy) is not { } setting ? "undecided"
            : setting.IsKnown && word?.Invoke(setting.Value) is { } special ? special
            : setting.ToString();

        public override Origin Place(PasswordPolicy policy) => choose(policy)?.Origin ?? default;
    }
}
