using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>
/// One call of a chain, compiled: takes the value of the chain so far. Chains of thousands of calls are evaluated in a loop; nested, they would exhaust the stack.
/// </summary>
internal delegate object? Link(Frame frame, object? receiver);
