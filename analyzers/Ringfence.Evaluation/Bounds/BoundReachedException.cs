using System;
using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation;

/// <summary>A bound of <see cref="EvaluationLimits"/> would be exceeded.</summary>
internal sealed class BoundReachedException(string message, Location? place = null) : Exception(message)
{
    /// <summary>The innermost loop or statement around what went too far.</summary>
    public Location? Place { get; set; } = place;
}
