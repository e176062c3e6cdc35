using System;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>A call that cannot be carried out: its result is unknown, and what it may have done must be accounted for.</summary>
internal sealed class UnknownCalls(CallFacts call, string reason)
{
    private readonly Location place = call.Place;
    private readonly string name = call.Name;
    private readonly int[] byReference = call.ByReference;

    /// <summary>The outcome of a call of something that may not be called at all.</summary>
    public object? Outcome(Frame frame, object? receiver, object?[] arguments)
    {
        var run = frame.Run;
        var unknown = IsSteady
            ? run.Derive(
                name,
                new Unknown(reason, place),
                arguments.Length > 0 ? arguments[0] : null,
                arguments.Length > 1 ? arguments[1] : null
            )
            : new Unknown(reason, place);
        run.Recorder.Note(unknown);
        return Outcome(frame, unknown, unknown, receiver, arguments);
    }

    /// <summary>The outcome of a call that meets an unknown value.</summary>
    public object? Outcome(Frame frame, Unknown cause, object? receiver, object?[] arguments)
    {
        var (left, right) = call.IsExtension || receiver is null ? (At(arguments, 0), At(arguments, 1)) : (receiver, At(arguments, 0));
        var isShort = arguments.Length + (receiver is null || call.IsExtension ? 0 : 1) <= 2;
        var result = isShort ? frame.Run.Derive(name, cause, left, right) : new Unknown(cause.Reason, cause.Place);
        return Outcome(frame, cause, result, receiver, arguments);
    }

    // The environment does not change while the program runs; files, clocks and dice do.
    private bool IsSteady => name.StartsWith("Environment.", StringComparison.Ordinal);

    private static object? At(object?[] values, int index) => index < values.Length ? values[index] : null;

    private Unknown Outcome(Frame frame, Unknown cause, Unknown result, object? receiver, object?[] arguments)
    {
        Account(frame, cause, receiver);
        foreach (var argument in arguments)
            Account(frame, cause, argument);
        foreach (var index in byReference)
            if (arguments[index] is Cell cell)
                cell.Value = new Unknown(cause.Reason, cause.Place);
            else
                arguments[index] = new Unknown(cause.Reason, cause.Place);
        // Inside a try block it matters that the call may also fail.
        if (frame.Run.OpenTries > 0 && !frame.Run.Decide(new Unknown($"whether {name} succeeds", place)))
            throw new UnknownThrownException(cause);
        return result;
    }

    private void Account(Frame frame, Unknown cause, object? value)
    {
        switch (value)
        {
            case Builder builder:
                throw new GiveUpException($"{name} may do anything to this {builder.GetType().Name}, because {cause.Reason}", place);
            case ProgramFunction function when function.Effects is { } effects:
                if (effects.MayChangeObjects(frame.Run.Program))
                    throw new GiveUpException($"{name} may run the lambda any number of times, because {cause.Reason}", place);
                if (effects.MayTouchBuilders(frame.Run.Program))
                    Repetitions.Lambda(frame.Run, function, cause);
                break;
        }
    }
}
