using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

internal static class Throws
{
    public static Code Expression(IThrowOperation operation, FunctionCompiler scope)
    {
        if (operation.Exception is null)
            return static frame => throw frame.Caught!;
        var exception = scope.Expression(operation.Exception);
        return frame => throw Exceptions.Thrown(exception(frame));
    }

    public static Act Statement(IThrowOperation operation, FunctionCompiler scope)
    {
        var thrown = Expression(operation, scope);
        return frame =>
        {
            thrown(frame);
            return Running.Signal.Next;
        };
    }
}
