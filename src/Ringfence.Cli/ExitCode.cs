namespace Ringfence.Cli;

/// <summary>How a fleet program ends.</summary>
internal static class ExitCode
{
    public const int Clean = 0;
    public const int Findings = 1;
    public const int BadUsage = 2;

    /// <summary>128 and the number of SIGINT, as shells report it.</summary>
    public const int Cancelled = 130;

    public const string Help = """
        Exit codes:
          0    clean: no finding at error level
          1    findings at error level that nobody accepted; synth wrote nothing
          2    bad usage, a malformed fleet, or output that could not be written
          130  cancelled
        """;
}
