using System;
using Xunit;

namespace Ringfence.Package.Tests;

/// <summary>What a command said. What a test demands of it is returned as it is; else the test fails and shows all of the output.</summary>
internal sealed record DotnetOutcome(string CommandLine, int ExitCode, string Output)
{
    public DotnetOutcome Succeeded() => Demand(ExitCode == 0, $"ended with {ExitCode}");

    public DotnetOutcome Failed() => Demand(ExitCode != 0, "succeeded");

    public DotnetOutcome Says(string text) => Demand(Output.Contains(text, StringComparison.Ordinal), $"did not say '{text}'");

    public DotnetOutcome DoesNotSay(string text) => Demand(!Output.Contains(text, StringComparison.Ordinal), $"said '{text}'");

    private DotnetOutcome Demand(bool holds, string complaint)
    {
        Assert.True(holds, $"'{CommandLine}' {complaint}:\n{Output}");
        return this;
    }
}
