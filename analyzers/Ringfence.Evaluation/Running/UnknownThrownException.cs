using System;

namespace Ringfence.Evaluation.Running;

/// <summary>On this path, a call that is not carried out fails: any catch clause around it may catch it.</summary>
internal sealed class UnknownThrownException(Unknown cause) : Exception(cause.Reason)
{
    public Unknown Cause { get; } = cause;
}
