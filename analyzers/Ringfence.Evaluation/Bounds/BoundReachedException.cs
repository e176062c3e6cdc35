using System;

namespace Ringfence.Evaluation;

/// <summary>A bound of <see cref="EvaluationLimits"/> would be exceeded.</summary>
internal sealed class BoundReachedException(string message) : Exception(message);
