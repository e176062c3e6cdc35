using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Ringfence.Evaluation.Running;

/// <summary>Compares by identity, whatever an object says of equality.</summary>
internal sealed class ReferenceComparer<T> : IEqualityComparer<T>
    where T : class
{
    public static ReferenceComparer<T> Instance { get; } = new();

    public bool Equals(T? left, T? right) => ReferenceEquals(left, right);

    public int GetHashCode(T value) => RuntimeHelpers.GetHashCode(value);
}
