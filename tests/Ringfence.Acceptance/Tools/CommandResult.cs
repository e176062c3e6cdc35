namespace Ringfence.Acceptance;

/// <summary>What a program said.</summary>
/// <param name="CommandLine">The program and its arguments, for messages.</param>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record CommandResult(string CommandLine, int ExitCode, string Output, string Error)
{
    /// <summary>Standard error, then standard output, without surrounding blank.</summary>
    public string Said => $"{Error.Trim()}\n{Output.Trim()}".Trim();

    /// <summary>The judgement of a tool that accepts with exit code 0 and rejects with any other.</summary>
    public Judgement ByExitCode() => new(ExitCode == 0, this);

    /// <summary>The judgement of a tool that warns with exit code 0 of what it will ignore: only silence on standard error accepts.</summary>
    public Judgement BySilence() => new(ExitCode == 0 && Error.Trim().Length == 0, this);
}
