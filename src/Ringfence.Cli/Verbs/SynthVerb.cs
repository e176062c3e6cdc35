using System.CommandLine;
using System.Linq;
using Ringfence.Assurance;
using Ringfence.Emit;
using Ringfence.Reports;

namespace Ringfence.Cli;

/// <summary>Writes configuration, unless the fleet must not run as it is.</summary>
internal sealed class SynthVerb : IVerb
{
    // Long enough to mend something, short enough not to be forgotten.
    private const int DaysOfExampleWaiver = 90;

    private readonly Option<string> folder = new("--out")
    {
        Description = "The folder to write. What Ringfence did not write in it stays.",
        HelpName = "folder",
        Required = true,
    };
    private readonly Option<string[]?> targets = SharedOptions.Targets();
    private readonly Option<bool> overwriteEdited = new("--overwrite-edited")
    {
        Description = "Also replace files that were edited by hand since Ringfence wrote them.",
    };
    private readonly Option<StrictnessProfile> profile = SharedOptions.Profile();
    private readonly Option<CalendarDate?> asOf = SharedOptions.AsOf();

    public Command Command =>
        new("synth", "Write the configuration of each host; refused while findings at error level are open.")
        {
            folder,
            targets,
            overwriteEdited,
            profile,
            asOf,
        };

    public int Run(ParseResult parsed, VerbRun run)
    {
        var path = parsed.GetRequiredValue(folder);
        if (string.IsNullOrWhiteSpace(path))
            return run.Misused("--out: name a folder");
        var day = parsed.GetValue(asOf) ?? run.Surroundings.Today;
        var result = run.Assess(parsed.GetRequiredValue(profile), day);
        var report = new TextReport(result, run.Paths, run.Width);
        if (result.Refuses)
            return Refused(result, report, day, run);
        var tree = run.Surroundings.Emit(result.Fleet, parsed.GetResult(targets) is null ? null : parsed.GetValue(targets));
        run.Continue();
        var summary = new OutputFolder(path).Write(tree, parsed.GetValue(overwriteEdited));
        run.Out.Write(WrittenFiles.Page(result.Fleet, tree, summary, path));
        run.Out.Write(report.Summary());
        return ExitCode.Clean;
    }

    private static int Refused(AssuranceResult result, TextReport report, CalendarDate day, VerbRun run)
    {
        var first = result.Findings.First(finding => finding.IsOpen && finding.Severity == Severity.Error);
        var example = $".Accept(\"{first.Rule.Id}\", because: \"…\", until: \"{day.AddDays(DaysOfExampleWaiver)}\")";
        run.Out.Write(report.Errors());
        run.Out.Write(
            report
                .Summary()
                .Blank()
                .Paragraph(
                    0,
                    "Nothing was written: findings at error level are open. Mend them, or accept a risk on purpose, on the element that it concerns:"
                )
                .Line("  " + example)
        );
        return ExitCode.Findings;
    }
}
