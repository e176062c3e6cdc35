using Xunit;

namespace Ringfence.Package.Tests;

/// <summary>What a command said.</summary>
internal sealed record DotnetOutcome(string CommandLine, int ExitCode, string Output)
{
    /// <summary>Itself, if the command succeeded; else the test fails and shows the output.</summary>
    public DotnetOutcome Succeeded()
    {
        Assert.True(ExitCode == 0, $"'{CommandLine}' ended with {ExitCode}:\n{Output}");
        return this;
    }

    /// <summary>Itself, if the command failed; else the test fails and shows the output.</summary>
    public DotnetOutcome Failed()
    {
        Assert.True(ExitCode != 0, $"'{CommandLine}' succeeded:\n{Output}");
        return this;
    }
}
