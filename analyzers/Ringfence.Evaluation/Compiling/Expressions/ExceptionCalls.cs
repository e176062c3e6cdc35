using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>What a program asks of an exception, and the framework's guards (<c>ArgumentNullException.ThrowIfNull</c>).</summary>
internal static class ExceptionCalls
{
    private static readonly Dictionary<string, Func<Exception, object?>> properties = new(StringComparer.Ordinal)
    {
        ["get_Message"] = exception => exception.Message,
        ["get_InnerException"] = exception => exception.InnerException is { } inner ? Exceptions.Caught(inner) : null,
        ["get_ParamName"] = exception => (exception as ArgumentException)?.ParamName,
    };

    public static bool Is(IMethodSymbol method) =>
        (method.IsStatic ? method.Name.StartsWith("ThrowIf", StringComparison.Ordinal) : properties.ContainsKey(method.Name))
        && !ClrTypes.IsOurs(method)
        && ClrTypes.Exact(method.ContainingType) is { } type
        && typeof(Exception).IsAssignableFrom(type);

    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        var unknown = new UnknownCalls(call.Facts, Reasons.Outside(call.Method));
        var values = call.Values(scope);
        if (call.Method.IsStatic)
            return Guard(call, values, unknown);
        var property = properties[call.Method.Name];
        return (frame, receiver) =>
            receiver switch
            {
                null => throw new NullReferenceException(),
                Unknown cause => unknown.Outcome(frame, cause, receiver, []),
                _ => UserException.Unwrapped(receiver) is Exception exception ? property(exception) : unknown.Outcome(frame, receiver, []),
            };
    }

    private static Link Guard(CallShape call, Func<Frame, object?, object?[]> values, UnknownCalls unknown)
    {
        var type = ClrTypes.Exact(call.Method.ContainingType)!;
        var (name, count) = (call.Method.Name, call.Method.Parameters.Length);
        return (frame, receiver) =>
        {
            var arguments = values(frame, receiver);
            if (arguments.OfType<Unknown>().FirstOrDefault() is { } cause)
                return unknown.Outcome(frame, cause, receiver, arguments);
            if (Find(type, name, count, arguments) is not { } guard)
                return unknown.Outcome(frame, receiver, arguments);
            try
            {
                return guard.Invoke(null, arguments);
            }
            catch (TargetInvocationException wrapped) when (wrapped.InnerException is { } exception)
            {
                throw exception;
            }
        };
    }

    // Which of them there are depends on the framework that the compiler runs on.
    private static MethodInfo? Find(Type type, string name, int count, object?[] arguments)
    {
        var candidates = type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.Name == name && method.GetParameters().Length == count);
        foreach (var candidate in candidates)
        {
            if (!candidate.IsGenericMethodDefinition && candidate.GetParameters()[0].ParameterType is { IsPointer: false })
                return arguments[0] is UserObject or UserEnum ? null : candidate;
            if (candidate.IsGenericMethodDefinition && arguments[0] is { } first and not (UserObject or UserEnum))
                return candidate.MakeGenericMethod(first.GetType());
        }
        return null;
    }
}
