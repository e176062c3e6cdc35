using System;

namespace Ringfence.Evaluation;

/// <summary>An operation cannot have a known outcome, because it needs a value that is unknown.</summary>
internal sealed class UnknownReachedException(Unknown value) : Exception(value.Reason)
{
    public Unknown Value { get; } = value;
}
