using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Expressions;

/// <summary><c>??</c> and <c>?.</c></summary>
internal static class NullOperators
{
    public static Code Coalesce(ICoalesceOperation operation, FunctionCompiler scope)
    {
        var value = scope.Expression(operation.Value);
        var otherwise = scope.Stored(operation.WhenNull);
        // Whether an unknown is null is not known either; what comes out is unknown in both cases.
        return frame => value(frame) ?? otherwise(frame);
    }

    public static Code Access(IConditionalAccessOperation operation, FunctionCompiler scope)
    {
        var value = scope.Expression(operation.Operation);
        var slot = scope.NewSlot();
        var outer = scope.ConditionalReceiver;
        scope.ConditionalReceiver = slot;
        var access = scope.Expression(operation.WhenNotNull);
        scope.ConditionalReceiver = outer;
        return frame =>
        {
            if (value(frame) is not { } found)
                return null;
            frame.Slots[slot] = found;
            return access(frame);
        };
    }

    public static Code Instance(IConditionalAccessInstanceOperation operation, FunctionCompiler scope)
    {
        var slot = scope.ConditionalReceiver;
        return slot >= 0 ? frame => frame.Slots[slot] : scope.Unknown(operation, Reasons.NotSupported(operation));
    }
}
