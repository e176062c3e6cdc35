using System;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary>Calls of delegates.</summary>
internal static class DelegateCalls
{
    public static Link Compile(CallShape call, FunctionCompiler scope)
    {
        var values = call.Values(scope);
        var unknown = new UnknownCalls(call.Facts, "the delegate is not known");
        return (frame, receiver) =>
        {
            var arguments = values(frame, null);
            return receiver switch
            {
                FunctionValue function => function.Invoke(arguments),
                Unknown cause => unknown.Outcome(frame, cause, null, arguments),
                null => throw new NullReferenceException(),
                _ => unknown.Outcome(frame, null, arguments),
            };
        };
    }
}
