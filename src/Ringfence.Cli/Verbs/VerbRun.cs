using System;
using System.Threading;
using Ringfence.Assurance;
using Ringfence.Reports;
using Spectre.Console;

namespace Ringfence.Cli;

/// <summary>One run of one verb: the fleet, and where to write.</summary>
internal sealed class VerbRun(FleetDefinition fleet, Surroundings surroundings, CancellationToken cancellation)
{
    public Surroundings Surroundings => surroundings;

    public IAnsiConsole Out => surroundings.Out;

    public SourcePaths Paths => surroundings.Paths;

    public int Width => Out.Profile.Width;

    /// <summary>Runs the fleet program. What its own code throws is told from what Ringfence throws.</summary>
    public Model.Fleet Build()
    {
        try
        {
            return fleet.Build();
        }
        catch (Exception error) when (error is not FleetException)
        {
            throw new FleetProgramException(error);
        }
        finally
        {
            Continue();
        }
    }

    public AssuranceResult Assess(StrictnessProfile profile, CalendarDate asOf)
    {
        var built = Build();
        var result = surroundings.Assess(built, asOf, profile);
        Continue();
        return result;
    }

    public void Continue() => cancellation.ThrowIfCancellationRequested();

    /// <summary>Says what is wrong with the arguments, once they have been compared with the fleet.</summary>
    public int Misused(string problem)
    {
        surroundings.Error.Write(new TextPage().Paragraph(0, Failure.Prefix, problem));
        return ExitCode.BadUsage;
    }
}
