using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Patterns;

/// <summary>A pattern, compiled: whether a value matches. What is not known is decided, one way on this path and the other on another.</summary>
internal delegate bool Match(Frame frame, object? value);
