using Microsoft.CodeAnalysis;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>What is needed of a call when it runs. Nothing in it keeps the compilation alive that it was read from.</summary>
/// <param name="Name">A short name for messages: <c>File.ReadAllText</c>.</param>
/// <param name="Place">The call.</param>
/// <param name="TakesReceiver">Whether it is made on an instance.</param>
/// <param name="IsExtension">Whether the receiver is the first argument.</param>
/// <param name="ByReference">The parameters that are passed by reference.</param>
internal sealed record CallFacts(string Name, Location Place, bool TakesReceiver, bool IsExtension, int[] ByReference);
