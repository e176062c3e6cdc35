using System;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Sdk;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Calls of Ringfence's own members: the very methods that run at run time are called.</summary>
internal static class SdkCalls
{
    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        var writeBack = call.WriteBack(scope);
        var unknown = new UnknownCalls(call, Reasons.Outside(call.Method));
        if (SdkMember.Of(call.Method) is not { } member)
            return (frame, receiver) => Finish(frame, values(frame, receiver), arguments => unknown.Outcome(frame, receiver, arguments));
        var isDefine = call.Method is { Name: nameof(Fleet.Define), ContainingType.Name: nameof(Fleet) };
        var isBuild = call.Method is { Name: nameof(FleetDefinition.Build), ContainingType.Name: nameof(FleetDefinition) };
        var place = call.Site?.Name ?? call.Place;
        var isInstance = call.ReceiverParameter < 0 && !call.Method.IsStatic && call.Method.MethodKind != MethodKind.Constructor;
        return (frame, receiver) =>
        {
            frame.Run.Count();
            var arguments = values(frame, receiver);
            var result = isBuild && receiver is FleetDefinition built
                ? FleetBuilding.Build(frame.Run, built)
                : Call(frame, isInstance ? receiver : null, arguments);
            if (isDefine && result is FleetDefinition definition)
                frame.Run.Recorder.Fleets.Add(new(definition, place, frame.Rounds));
            writeBack?.Invoke(frame, arguments);
            return result;
        };

        object? Call(Frame frame, object? receiver, object?[] arguments)
        {
            if (isInstance && UnknownIn(receiver) is { } cause)
                return receiver is Unknown && member.IsOnBuilder
                    ? throw new GiveUpException($"{call.Name} runs on a builder that is not known, because {cause.Reason}", call.Place)
                    : unknown.Outcome(frame, cause, receiver, arguments);
            if (isInstance && receiver is null)
                throw new NullReferenceException();
            if (receiver is Builder builder)
                frame.Run.Repetition?.Use(builder);
            var adapted = member.Adapt(frame, arguments, receiver as Builder, out var missing);
            if (missing is not null)
                return Without(frame, missing, receiver, arguments);
            try
            {
                return member.Invoke(frame.Run, receiver, adapted, arguments);
            }
            catch (FleetException error)
            {
                ErrorPlaces.Remember(error, call.Place, frame.Rounds);
                throw;
            }
        }

        // An argument that cannot be passed on as unknown: what the call would have added may be there or not.
        object? Without(Frame frame, Unknown missing, object? receiver, object?[] arguments)
        {
            if (receiver is not Builder builder)
                return unknown.Outcome(frame, missing, receiver, arguments);
            builder.LeaveOpen(missing.Reason);
            member.LoseHandles(arguments, missing);
            return receiver;
        }

        object? Finish(Frame frame, object?[] arguments, Func<object?[], object?> outcome)
        {
            var result = outcome(arguments);
            writeBack?.Invoke(frame, arguments);
            return result;
        }
    }

    // A handle or a list may be there and still not say what the program will see.
    private static Unknown? UnknownIn(object? receiver) =>
        receiver as Unknown ?? (receiver is IMayBeUnknown { WhyUnknown: { } why } ? new Unknown(why, null) : null);
}
