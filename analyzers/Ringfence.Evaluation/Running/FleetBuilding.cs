using System.Linq;
using Ringfence.Evaluation.Sdk;

namespace Ringfence.Evaluation.Running;

/// <summary>Builds the fleets that a program defines, with what went wrong as data.</summary>
internal static class FleetBuilding
{
    /// <summary>Builds a fleet, if that has not happened yet.</summary>
    public static Model.Fleet? Build(Run run, FleetDefinition definition)
    {
        var defined = run.Recorder.Fleets.FirstOrDefault(fleet => ReferenceEquals(fleet.Definition, definition));
        if (defined is { Outcome: not null })
            return defined.Outcome.Fleet;
        var before = run.Recorder.Errors.Count;
        try
        {
            var fleet = definition.Build();
            if (defined is not null)
                defined.Outcome = new(fleet, Problems(run, before));
            return fleet;
        }
        catch (FleetException error) when (defined is not null)
        {
            run.Recorder.Errors.Add(error);
            defined.Outcome = new(null, Problems(run, before));
            throw;
        }
    }

    private static FleetProblem[] Problems(Run run, int before) =>
        [
            .. run
                .Recorder.Errors.Skip(before)
                .Select(error => new FleetProblem(error, ErrorPlaces.Of(error).Place, Witnesses.Text(ErrorPlaces.Of(error).Rounds))),
        ];

    /// <summary>Builds what the program defined and did not run itself.</summary>
    public static void BuildRest(Run run)
    {
        for (var i = 0; i < run.Recorder.Fleets.Count; i++)
            if (run.Recorder.Fleets[i].Outcome is null)
                try
                {
                    Build(run, run.Recorder.Fleets[i].Definition);
                }
                catch (FleetException)
                {
                    // It is the outcome of that fleet; the others are built all the same.
                }
    }
}
