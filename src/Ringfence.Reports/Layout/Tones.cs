using System.Collections.Generic;
using Ringfence.Assurance;
using Spectre.Console;

namespace Ringfence.Reports;

/// <summary>The words and colours of severities and states, in one place.</summary>
internal static class Tones
{
    public static Style Strong { get; } = new(decoration: Decoration.Bold);

    public static Style Faint { get; } = new(decoration: Decoration.Dim);

    public static Style Good { get; } = new(Color.Green);

    public static Style Doubtful { get; } = new(Color.Yellow);

    public static Style Bad { get; } = new(Color.Red);

    public static IReadOnlyDictionary<Severity, Fragment> Severities { get; } =
        new Dictionary<Severity, Fragment>
        {
            [Severity.Error] = new("error", Bad),
            [Severity.Warning] = new("warning", Doubtful),
            [Severity.Info] = new("info", new(Color.Blue)),
        };

    /// <summary>The words of the posture table: as the paper would say it, and in the few letters for which 80 columns have room.</summary>
    public static IReadOnlyDictionary<FeatureState, (Fragment Full, Fragment Short)> States { get; } =
        new Dictionary<FeatureState, (Fragment, Fragment)>
        {
            [FeatureState.Satisfied] = (new("satisfied", Good), new("satisfied", Good)),
            [FeatureState.Accepted] = (new("accepted", Doubtful), new("accepted", Doubtful)),
            [FeatureState.Undetermined] = (new("undetermined", Doubtful), new("undecided", Doubtful)),
            [FeatureState.NotSatisfied] = (new("not satisfied", Bad), new("NOT MET", Bad)),
        };

    public static Fragment Bold(string text) => new(text, Strong);

    public static Fragment Dim(string text) => new(text, Faint);
}
