using System;
using System.Collections.Generic;

namespace Ringfence.Evaluation.Tests.Constructs;

/// <summary>
/// Constructs that evaluation does not follow yet, or follows otherwise than execution does: known, listed in the documentation, and each held by a test
/// that fails as soon as the difference is gone.
/// </summary>
internal static class ConstructDifferences
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["a property that several arms of a switch ask for"] =
                "otherwise: it is read by each arm, where the compiler reads it once; C# leaves open which",
            ["the first item of a reversed selection"] = "otherwise: all items are selected, where the framework selects the last alone",
        };
}
