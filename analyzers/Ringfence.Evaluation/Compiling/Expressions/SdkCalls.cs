using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Sdk;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Calls of Ringfence's own members: the very methods that run at run time are called.</summary>
internal sealed class SdkCalls
{
    // A loop over malformed names has said enough long before.
    private const int MostErrors = 1_000;

    private readonly CallFacts call;
    private readonly SdkMember member;
    private readonly UnknownCalls unknown;
    private readonly string? site;
    private readonly string[] parameters;
    private readonly bool addsElement;

    private SdkCalls(string? site, string[] parameters, CallFacts call, SdkMember member, UnknownCalls unknown)
    {
        this.call = call;
        this.member = member;
        this.unknown = unknown;
        this.site = site;
        this.parameters = parameters;
        addsElement = member.IsOnBuilder && parameters.Any(name => name is "name" or "names" or "domain");
    }

    public static Link Compile(CallShape shape, FunctionCompiler scope)
    {
        var values = shape.Values(scope);
        var writeBack = shape.WriteBack(scope);
        var call = shape.Facts;
        var unknown = new UnknownCalls(call, Reasons.Outside(shape.Method));
        var site = shape.Site?.Key;
        string[] parameterNames = [.. shape.Method.Parameters.Select(parameter => parameter.Name)];
        var found = scope.Program.SdkMemberOf(shape.Method);
        if (found is null && SdkMember.OfBuilder(shape.Method) is { } find)
        {
            // The builder that the call is made on tells which of the generic builder's methods it is.
            return (frame, receiver) =>
            {
                var arguments = values(frame, receiver);
                var result =
                    receiver is Builder && find(receiver) is { } own
                        ? new SdkCalls(site, parameterNames, call, own, unknown).Outcome(frame, receiver, arguments)
                    : receiver is Unknown cause ? unknown.Outcome(frame, cause, receiver, arguments)
                    : unknown.Outcome(frame, receiver, arguments);
                writeBack?.Invoke(frame, arguments);
                return result;
            };
        }
        if (found is not { } member)
            return (frame, receiver) =>
            {
                var arguments = values(frame, receiver);
                var result = unknown.Outcome(frame, receiver, arguments);
                writeBack?.Invoke(frame, arguments);
                return result;
            };
        var isDefine = shape.Method is { Name: nameof(Fleet.Define), ContainingType.Name: nameof(Fleet) };
        var isBuild = shape.Method is { Name: nameof(FleetDefinition.Build), ContainingType.Name: nameof(FleetDefinition) };
        var place = shape.Site?.Name ?? call.Place;
        var carried = new SdkCalls(site, parameterNames, call, member, unknown);
        return (frame, receiver) =>
        {
            frame.Run.Count();
            var arguments = values(frame, receiver);
            var result =
                isBuild && receiver is FleetDefinition built
                    ? FleetBuilding.Build(frame.Run, built)
                    : carried.Outcome(frame, call.TakesReceiver ? receiver : null, arguments);
            if (isDefine && result is FleetDefinition definition)
                frame.Run.Recorder.Fleets.Add(new(definition, place, frame.Rounds));
            writeBack?.Invoke(frame, arguments);
            return result;
        };
    }

    private object? Outcome(Frame frame, object? receiver, object?[] arguments)
    {
        if (call.TakesReceiver && UnknownIn(receiver) is { } cause)
            return receiver is Unknown && member.IsOnBuilder
                ? throw new GiveUpException($"{call.Name} runs on a builder that is not known, because {cause.Reason}", call.Place)
                : unknown.Outcome(frame, cause, receiver, arguments);
        if (call.TakesReceiver && receiver is null)
            throw new NullReferenceException();
        if (receiver is Builder builder)
            frame.Run.Repetition?.Use(builder);
        var adapted = member.Adapt(frame, arguments, receiver as Builder, out var missing);
        return missing is null ? Made(frame, receiver, arguments, adapted) : Without(frame, missing, receiver, arguments);
    }

    private object? Made(Frame frame, object? receiver, object?[] arguments, object?[] adapted)
    {
        try
        {
            return member.InvokeAdapted(receiver, adapted, arguments);
        }
        catch (FleetException error)
        {
            ErrorPlaces.Remember(error, call.Place, frame.Rounds);
            if (!IsRecoverable(frame, error, receiver))
                throw;
            return Recovered(frame, error, receiver, arguments);
        }
        catch (UnknownReachedException reached) when (receiver is not Builder)
        {
            return unknown.Outcome(frame, reached.Value, receiver, arguments);
        }
        catch (GiveUpException lost) when (addsElement && receiver is Builder && OnlyBuilds(frame, arguments))
        {
            // The element cannot be followed, but what is around it can: there may be more in it than is known.
            frame.Run.Recorder.Note(lost.Place ?? call.Place, lost.Message);
            return Without(frame, new Unknown(lost.Message, lost.Place), receiver, arguments);
        }
    }

    // What the program would do after an error is of interest while its author types: one malformed address must not hide all other findings.
    private bool IsRecoverable(Frame frame, FleetException error, object? receiver) =>
        frame.Run.OpenTries == 0
        && frame.Run.Recorder.Errors.Count < MostErrors
        && receiver is Builder
        && ReferenceEquals(error.Origin.File, site)
        && Array.IndexOf(parameters, error.ParameterName) >= 0;

    private object? Recovered(Frame frame, FleetException error, object? receiver, object?[] arguments)
    {
        frame.Run.Recorder.Errors.Add(error);
        var position = Array.IndexOf(parameters, error.ParameterName);
        var known = (object?[])arguments.Clone();
        known[position] = new Unknown("the value is malformed", null);
        var again = member.Adapt(frame, known, receiver as Builder, out var missing);
        try
        {
            if (missing is null)
                return member.InvokeAdapted(receiver, again, arguments);
        }
        catch (FleetException other) when (ReferenceEquals(other.Origin.File, site))
        {
            // Another argument is malformed too; it is said when this one is mended.
        }
        return Without(frame, new Unknown("the value is malformed", null), receiver, arguments);
    }

    // An argument that cannot be passed on as unknown: what the call would have added may be there or not.
    private object? Without(Frame frame, Unknown missing, object? receiver, object?[] arguments)
    {
        if (receiver is not Builder builder)
            return unknown.Outcome(frame, missing, receiver, arguments);
        builder.LeaveOpen(missing.Reason);
        member.LoseHandles(arguments, missing);
        return receiver;
    }

    private static bool OnlyBuilds(Frame frame, object?[] arguments) =>
        arguments.OfType<ProgramFunction>().All(function => function.Effects?.MayChangeObjects(frame.Run.Program) is false);

    // A handle or a list may be there and still not say what the program will see.
    private static Unknown? UnknownIn(object? receiver) =>
        receiver as Unknown ?? (receiver is IMayBeUnknown { WhyUnknown: { } why } ? new Unknown(why, null) : null);
}
