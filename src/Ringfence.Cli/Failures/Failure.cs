using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Ringfence.Emit;
using Ringfence.Reports;
using Spectre.Console;

namespace Ringfence.Cli;

/// <summary>Turns what was thrown into a message and an exit code.</summary>
internal static class Failure
{
    // Deep recursion has thousands of frames, and the first few say where.
    private const int MostFrames = 10;

    public static Fragment Prefix { get; } = new("error: ", new(Color.Red));

    public static int Tell(Exception error, Surroundings surroundings)
    {
        if (error is OperationCanceledException)
        {
            surroundings.Error.Write(new TextPage().Line("cancelled"));
            return ExitCode.Cancelled;
        }
        surroundings.Error.Write(
            error switch
            {
                FleetException malformed => Placed(malformed.Origin, malformed.Message, surroundings.Paths),
                FleetProgramException { InnerException: { } thrown } => Thrown("the fleet program", thrown, surroundings.Paths),
                EmissionException unwritable => Unwritable(unwritable, surroundings.Paths),
                OutputFolderException or ManifestException => new TextPage().Paragraph(0, Prefix, error.Message),
                _ => Thrown("Ringfence itself", error, surroundings.Paths),
            }
        );
        return ExitCode.BadUsage;
    }

    private static TextPage Placed(Origin place, string message, SourcePaths paths) =>
        new TextPage().Line(place.IsKnown ? paths.Place(place) + ": " : "", Prefix, paths.Shorten(message));

    private static TextPage Unwritable(EmissionException error, SourcePaths paths)
    {
        var page = new TextPage();
        foreach (var problem in error.Problems)
            page.Append(Placed(problem.Origin, $"{problem.Element}: {problem.Problem}. {problem.Remedy}.", paths));
        return page.Line("Nothing was written.");
    }

    private static TextPage Thrown(string by, Exception thrown, SourcePaths paths)
    {
        var page = new TextPage().Line(Prefix, $"{by} threw {thrown.GetType().Name}: {thrown.Message}");
        foreach (var frame in OwnFrames(thrown, isUsers: by != "Ringfence itself").Take(MostFrames))
            page.Line("  at " + frame);
        return page;

        IEnumerable<string> OwnFrames(Exception error, bool isUsers) =>
            new StackTrace(error, fNeedFileInfo: true)
                .GetFrames()
                .Where(frame => !isUsers || IsUsers(frame))
                .Select(frame =>
                    frame.GetFileName() is { } file
                        ? $"{paths.Place(new(file, frame.GetFileLineNumber()))} ({NameOf(frame)})"
                        : NameOf(frame)
                );
    }

    private static bool IsUsers(StackFrame frame) =>
        frame.GetMethod()?.Module.Assembly.GetName().Name is { } assembly
        && !assembly.StartsWith("System.", StringComparison.Ordinal)
        && !OwnAssemblies.Contains(assembly, StringComparer.Ordinal);

    private static IEnumerable<string> OwnAssemblies { get; } =
    [
        .. new[] { typeof(Fleet), typeof(Origin), typeof(Failure), typeof(Assurance.Rule), typeof(EmittedTree) }.Select(type =>
            type.Assembly.GetName().Name!
        ),
    ];

    private static string NameOf(StackFrame frame) =>
        frame.GetMethod() is { } method ? $"{method.DeclaringType?.Name}.{method.Name}" : "unknown method";
}
