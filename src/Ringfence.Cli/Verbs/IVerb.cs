using System.CommandLine;

namespace Ringfence.Cli;

/// <summary>One verb of a fleet program.</summary>
internal interface IVerb
{
    /// <summary>Its name, options and help.</summary>
    Command Command { get; }

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    int Run(ParseResult parsed, VerbRun run);
}
