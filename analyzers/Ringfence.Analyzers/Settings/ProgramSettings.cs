using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Ringfence.Analyzers;

/// <summary>What the build says about the whole compilation. The compiler sees those properties that <c>CompilerVisibleProperty</c> names.</summary>
internal sealed class ProgramSettings
{
    private const string AsOfProperty = "RingfenceAsOf";
    private const string ExplainProperty = "RingfenceExplain";

    private readonly AnalyzerConfigOptionsProvider options;
    private readonly List<SettingProblem> problems = [];

    public ProgramSettings(AnalyzerConfigOptionsProvider options)
    {
        this.options = options;
        if (Find(AsOfProperty) is { } day)
        {
            if (CalendarDate.TryParse(day, out var parsed, out var problem))
                AsOf = parsed;
            else
                problems.Add(new($"{AsOfProperty} = {day}", problem));
        }
        if (Find(ExplainProperty) is { } text)
        {
            if (bool.TryParse(text, out var explains))
                Explains = explains;
            else
                problems.Add(new($"{ExplainProperty} = {text}", "is not possible: use true or false"));
        }
    }

    /// <summary>The day on which waivers are judged. Without it they count: an analyzer has no clock, or two builds of one text would differ.</summary>
    public CalendarDate? AsOf { get; }

    /// <summary>Whether what is unknown and what is undecided are to be seen in the build's output.</summary>
    public bool Explains { get; }

    public IReadOnlyList<SettingProblem> Problems => problems;

    /// <summary>The settings of a fleet that is defined in a file.</summary>
    public FleetSettings Of(SyntaxTree? tree) =>
        new(tree is null ? options.GlobalOptions : options.GetOptions(tree), options.GlobalOptions);

    private string? Find(string property) =>
        options.GlobalOptions.TryGetValue("build_property." + property, out var value) && value.Trim() is { Length: > 0 } given
            ? given
            : null;
}
