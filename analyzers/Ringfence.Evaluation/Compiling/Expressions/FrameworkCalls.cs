using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Framework;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Calls of framework members: those of the catalogue are made, all others are unknown.</summary>
internal static class FrameworkCalls
{
    public static Link Compile(CallShape call, FrameworkMember? member, FunctionCompiler scope)
    {
        var facts = call.Facts;
        var values = call.Values(scope);
        var writeBack = call.WriteBack(scope);
        var unknown = new UnknownCalls(call.Facts, Reasons.Outside(call.Method));
        var id = call.Method.OriginalDefinition.GetDocumentationCommentId() ?? "";
        return (frame, receiver) =>
        {
            var arguments = values(frame, receiver);
            var result =
                receiver is UserObject own && !facts.IsExtension ? OfProgram(frame, own, id, member, unknown, arguments)
                : member is null ? Uncalled(frame, receiver, unknown, arguments)
                : Invoke(frame, member, facts, unknown, receiver, arguments);
            writeBack?.Invoke(frame, arguments);
            return result;
        };
    }

    /// <summary>Calls a member of the catalogue, as far as what it gets is known.</summary>
    public static object? Invoke(
        Frame frame,
        FrameworkMember member,
        CallFacts call,
        UnknownCalls unknown,
        object? receiver,
        object?[] arguments
    )
    {
        frame.Run.Count();
        if (receiver is Unknown instance && !call.IsExtension)
            return unknown.Outcome(frame, instance, receiver, arguments);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is Unknown cause && !member.AcceptsUnknown(i))
                return Missed(frame, member, call, unknown, cause, receiver, arguments);
            arguments[i] = Sequence(arguments[i]);
        }
        if (receiver is null && call.TakesReceiver)
            throw new NullReferenceException();
        try
        {
            return member.Invoke(frame.Run, call.IsExtension ? null : receiver, arguments);
        }
        catch (UnknownReachedException reached)
        {
            return Missed(frame, member, call, unknown, reached.Value, receiver, arguments);
        }
        // A value of the evaluation in the place of one of the framework: nothing is known of what the real one would have given.
        catch (Exception mismatch)
            when (mismatch is System.Reflection.TargetException or InvalidCastException && !InvalidCasts.IsOfProgram(mismatch))
        {
            return Missed(
                frame,
                member,
                call,
                unknown,
                new($"{call.Name} is known when the program runs", call.Place),
                receiver,
                arguments
            );
        }
    }

    private static object? Uncalled(Frame frame, object? receiver, UnknownCalls unknown, object?[] arguments) =>
        receiver is Unknown cause ? unknown.Outcome(frame, cause, receiver, arguments)
        : arguments.OfType<Unknown>().FirstOrDefault() is { } known ? unknown.Outcome(frame, known, receiver, arguments)
        : unknown.Outcome(frame, receiver, arguments);

    // A collection that should have changed, but in a way that is not known, would from now on say what is not true.
    private static object? Missed(
        Frame frame,
        FrameworkMember member,
        CallFacts call,
        UnknownCalls unknown,
        Unknown cause,
        object? receiver,
        object?[] arguments
    ) =>
        member.ChangesReceiver || member.ChangesArgument
            ? throw new GiveUpException(
                $"{call.Name} changes a collection with a value that is not known, because {cause.Reason}",
                call.Place
            )
            : unknown.Outcome(frame, cause, receiver, arguments);

    private static object? OfProgram(
        Frame frame,
        UserObject own,
        string id,
        FrameworkMember? member,
        UnknownCalls unknown,
        object?[] arguments
    )
    {
        if (own.Type.FrameworkImplementations.TryGetValue(id, out var key))
            return OwnCalls.Method(frame, own, key, arguments, []);
        return own.Exception is { } exception && member is not null
            ? member.Invoke(frame.Run, exception, arguments)
            : unknown.Outcome(frame, own, arguments);
    }

    private static object? Sequence(object? argument) =>
        argument is UserObject { Type: { } type } own && type.FrameworkInterfaces.Contains("System.Collections.IEnumerable")
            ? new ProgramSequence(own)
            : argument;
}
