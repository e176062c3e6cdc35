using System;
using System.Collections.Generic;
using System.IO;
using Ringfence.Assurance;
using Ringfence.Emit;
using Ringfence.Reports;
using Spectre.Console;

namespace Ringfence.Cli;

/// <summary>All that the command line takes from outside itself, so that a test can put something else in its place.</summary>
internal sealed record Surroundings
{
    private const int WidthOfPipes = 80;

    public required IAnsiConsole Out { get; init; }

    public required IAnsiConsole Error { get; init; }

    public required CalendarDate Today { get; init; }

    public required SourcePaths Paths { get; init; }

    /// <summary>Whether Ctrl+C is to be answered; only a whole process may.</summary>
    public bool AnswersSignals { get; init; }

    public Func<Model.Fleet, CalendarDate, StrictnessProfile, AssuranceResult> Assess { get; init; } = Assessor.Assess;

    public Func<Model.Fleet, IEnumerable<string>?, EmittedTree> Emit { get; init; } = FleetEmitter.Emit;

#pragma warning disable RS0030 // The one place where the console and the clock of the process are taken; everything else receives them.
    public static Surroundings OfProcess() =>
        new()
        {
            Out = ConsoleOn(Console.Out, Environment.GetEnvironmentVariable),
            Error = ConsoleOn(Console.Error, Environment.GetEnvironmentVariable),
            Today = CalendarDate.FromDateTime(DateTime.UtcNow),
            Paths = new(Directory.GetCurrentDirectory()),
            AnswersSignals = true,
        };
#pragma warning restore RS0030

    // Without enrichers: some of them switch colours on for output that is piped. NO_COLOR means no decoration either.
    internal static IAnsiConsole ConsoleOn(TextWriter writer, Func<string, string?> environment)
    {
        var output = new AnsiConsoleOutput(writer);
        var isPlain = !output.IsTerminal || !string.IsNullOrEmpty(environment("NO_COLOR"));
        var console = AnsiConsole.Create(
            new()
            {
                Out = output,
                Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Interactive = InteractionSupport.No,
                Enrichment = new() { UseDefaultEnrichers = false },
            }
        );
        // What is piped must not depend on the window from which it is piped.
        if (!output.IsTerminal)
            console.Profile.Width = WidthOfPipes;
        return console;
    }
}
