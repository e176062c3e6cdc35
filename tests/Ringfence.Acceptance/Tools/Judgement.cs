using System;
using Xunit;

namespace Ringfence.Acceptance;

/// <summary>Whether a real tool accepts a file.</summary>
/// <param name="Accepted">Whether it does.</param>
/// <param name="Evidence">What the tool said.</param>
internal sealed record Judgement(bool Accepted, CommandResult Evidence)
{
    /// <summary>Fails the test, with the tool's words, unless the file was accepted.</summary>
    public void ShouldAccept()
    {
        if (!Accepted)
            Assert.Fail($"{Evidence.CommandLine}\nrejected (exit code {Evidence.ExitCode}):\n{Evidence.Said}");
    }

    /// <summary>Fails the test unless the file was rejected for the expected reason.</summary>
    /// <param name="because">A part of what the tool says about the fault, so that a rejection for another reason does not count.</param>
    public void ShouldReject(string because)
    {
        if (Accepted)
            Assert.Fail($"{Evidence.CommandLine}\naccepted what it should reject because of '{because}'.");
        if (!Evidence.Said.Contains(because, StringComparison.Ordinal))
            Assert.Fail($"{Evidence.CommandLine}\nrejected, but not because of '{because}':\n{Evidence.Said}");
    }
}
