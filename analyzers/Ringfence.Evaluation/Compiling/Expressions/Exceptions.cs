using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Exceptions: those of the framework are the real ones, those of the program carry their instance.</summary>
internal static class Exceptions
{
    /// <summary>Whether a type is an exception of the framework.</summary>
    public static bool IsException(INamedTypeSymbol symbol) =>
        ClrTypes.Exact(symbol) is { } type && typeof(Exception).IsAssignableFrom(type) && !ClrTypes.IsOurs(symbol);

    public static Code Create(CallShape call, INamedTypeSymbol symbol, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        var unknown = new UnknownCalls(call.Facts, Reasons.Outside(call.Method));
        var parameters = call.Method.Parameters.Select(parameter => ClrTypes.Exact(parameter.Type)).ToArray();
        // Text and an inner exception: other parameters may do more than remember.
        var constructor = parameters.All(parameter => parameter == typeof(string) || parameter == typeof(Exception))
            ? ClrTypes.Exact(symbol)!.GetConstructor(parameters!)
            : null;
        if (constructor is null)
            return frame => unknown.Outcome(frame, null, values(frame, null));
        return frame =>
        {
            var arguments = values(frame, null);
            if (arguments.OfType<Unknown>().FirstOrDefault() is { } cause)
                return unknown.Outcome(frame, cause, null, arguments);
            return constructor.Invoke([.. arguments.Select(argument => argument is null ? null : UserException.Unwrapped(argument))]);
        };
    }

    /// <summary>The call of a framework constructor by a constructor of the program.</summary>
    public static Link BaseCall(CallShape call, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        return (frame, _) =>
        {
            var arguments = values(frame, null);
            if (frame.Self is UserObject self && typeof(Exception).IsAssignableFrom(self.Type.ClrBase))
                self.Exception = new UserException(self, At(arguments, 0) as string, At(arguments, 1) as Exception);
            return null;
        };
    }

    /// <summary>What is thrown for a value; the instance of a program's exception is found again by what catches it.</summary>
    public static Exception Thrown(object? value) =>
        value switch
        {
            Exception exception => exception,
            UserObject { Exception: { } exception } => exception,
            Unknown unknown => new UnknownThrownException(unknown),
            _ => new NullReferenceException(),
        };

    /// <summary>What a catch clause sees of an exception.</summary>
    public static object Caught(Exception exception) =>
        exception switch
        {
            UserException own => own.Thrown,
            UnknownThrownException unknown => unknown.Cause,
            _ => exception,
        };

    /// <summary>Whether an exception belongs to the evaluation and must pass through the program's catch clauses.</summary>
    public static bool IsOfEvaluation(Exception exception) =>
        exception
            is GiveUpException
                or BoundReachedException
                or UnknownReachedException
                or UnknownChoiceException
                or OperationCanceledException
                or InsufficientExecutionStackException;

    private static object? At(object?[] values, int index) => index < values.Length ? values[index] : null;
}
