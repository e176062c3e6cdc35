using System;

namespace Ringfence;

/// <summary>Three-valued truth: true, false, or unknown for a reason. Kleene's logic, so that an unknown never decides anything by itself.</summary>
public readonly struct Truth : IEquatable<Truth>, IMayBeUnknown
{
    private enum State : byte
    {
        False,
        True,
        Unknown,
    }

    private readonly State state;
    private readonly string? reason;

    private Truth(State state, string? reason)
    {
        this.state = state;
        this.reason = reason;
    }

    /// <summary>It holds.</summary>
    public static Truth True { get; } = new(State.True, null);

    /// <summary>It does not hold. This is the default.</summary>
    public static Truth False { get; } = new(State.False, null);

    /// <summary>It cannot be told.</summary>
    /// <param name="reason">Why, as a phrase that a user understands.</param>
    public static Truth Unknown(string reason) => new(State.Unknown, reason);

    /// <summary>A plain boolean.</summary>
    /// <param name="value">Whether it holds.</param>
    public static Truth Of(bool value) => value ? True : False;

    /// <summary>Whether it certainly holds.</summary>
    public bool IsTrue => state == State.True;

    /// <summary>Whether it certainly does not hold.</summary>
    public bool IsFalse => state == State.False;

    /// <summary>Whether it cannot be told.</summary>
    public bool IsUnknown => state == State.Unknown;

    /// <summary>Why it cannot be told; empty when it can.</summary>
    public string Reason => reason ?? "";

    string? IMayBeUnknown.WhyUnknown => IsUnknown ? Reason : null;

    /// <summary>Both hold: false as soon as one is false, however unknown the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static Truth operator &(Truth left, Truth right) =>
        left.IsFalse || right.IsFalse ? False
        : left.IsUnknown ? left
        : right;

    /// <summary>One of them holds: true as soon as one is true, however unknown the other.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static Truth operator |(Truth left, Truth right) =>
        left.IsTrue || right.IsTrue ? True
        : left.IsUnknown ? left
        : right;

    /// <summary>The opposite; unknown stays unknown.</summary>
    /// <param name="truth">What to turn around.</param>
    public static Truth operator !(Truth truth) =>
        truth.IsUnknown ? truth
        : truth.IsTrue ? False
        : True;

    /// <summary>A plain boolean is certain.</summary>
    /// <param name="value">Whether it holds.</param>
    public static implicit operator Truth(bool value) => Of(value);

    /// <inheritdoc/>
    public bool Equals(Truth other) => state == other.state;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Truth other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)state;

    /// <summary>Whether both are the same of true, false and unknown; reasons are not compared.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Truth left, Truth right) => left.Equals(right);

    /// <summary>Whether they differ; reasons are not compared.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Truth left, Truth right) => !left.Equals(right);

    /// <inheritdoc/>
    public override string ToString() =>
        state switch
        {
            State.True => "true",
            State.False => "false",
            _ => $"unknown: {reason}",
        };
}
