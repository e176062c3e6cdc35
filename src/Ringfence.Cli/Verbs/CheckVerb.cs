using System.Collections.Generic;
using System.CommandLine;
using Ringfence.Assurance;
using Ringfence.Reports;

namespace Ringfence.Cli;

/// <summary>Finds out whether the fleet meets what is required of it.</summary>
internal sealed class CheckVerb : IVerb
{
    private static readonly Dictionary<string, ReportFormat> formats = new() { ["text"] = ReportFormat.Text, ["json"] = ReportFormat.Json };

    private readonly Option<StrictnessProfile> profile = SharedOptions.Profile();
    private readonly Option<CalendarDate?> asOf = SharedOptions.AsOf();
    private readonly Option<ReportFormat> format = new("--format")
    {
        Description = "For people (text) or for programs (json).",
        HelpName = "text|json",
        DefaultValueFactory = _ => ReportFormat.Text,
        CustomParser = argument => SharedOptions.OneOf(argument, "--format", "format", formats),
    };

    public Command Command =>
        new("check", "Check the fleet: findings by file and line, and the posture of each host.") { profile, asOf, format };

    public int Run(ParseResult parsed, VerbRun run)
    {
        var day = parsed.GetValue(asOf) ?? run.Surroundings.Today;
        var result = run.Assess(parsed.GetRequiredValue(profile), day);
        parsed.GetRequiredValue(format).Write(result, day, run);
        return result.Refuses ? ExitCode.Findings : ExitCode.Clean;
    }

    /// <summary>A form of the report.</summary>
    private sealed record ReportFormat(System.Action<AssuranceResult, CalendarDate, VerbRun> Write)
    {
        public static ReportFormat Text { get; } =
            new((result, _, run) => run.Out.Write(new TextReport(result, run.Paths, run.Width).Whole()));

        // Not through the console's layout: JSON has no width.
        public static ReportFormat Json { get; } =
            new((result, day, run) => run.Out.Profile.Out.Writer.Write(JsonReport.Text(result, day, run.Paths)));
    }
}
