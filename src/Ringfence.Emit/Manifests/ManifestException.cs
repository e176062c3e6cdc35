using System;

namespace Ringfence.Emit;

/// <summary>A text is no manifest of Ringfence, or no longer one.</summary>
public sealed class ManifestException : Exception
{
    internal ManifestException(string problem, Exception? inner = null)
        : base(problem, inner) { }
}
