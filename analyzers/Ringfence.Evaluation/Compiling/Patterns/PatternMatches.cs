using System;
using System.Linq;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Patterns;

/// <summary><c>is</c> and <c>switch</c> as expressions.</summary>
internal static class PatternMatches
{
    public static Code Is(IIsPatternOperation operation, FunctionCompiler scope)
    {
        var value = scope.Expression(operation.Value);
        var match = PatternTable.Compile(operation.Pattern, scope);
        return frame => Boxes.Of(match(frame, value(frame)));
    }

    public static Code Switch(ISwitchExpressionOperation operation, FunctionCompiler scope)
    {
        var value = scope.Expression(operation.Value);
        var arms = operation
            .Arms.Select(arm =>
                (
                    Match: PatternTable.Compile(arm.Pattern, scope),
                    Guard: arm.Guard is null ? null : scope.Expression(arm.Guard),
                    Value: scope.Stored(arm.Value)
                )
            )
            .ToArray();
        return frame =>
        {
            frame.Run.Count();
            var found = value(frame);
            foreach (var arm in arms)
                if (arm.Match(frame, found) && (arm.Guard is null || frame.Run.Decide(arm.Guard(frame))))
                    return arm.Value(frame);
            throw Unmatched();
        };
    }

    // Older frameworks have no exception of its own for it.
    private static Exception Unmatched() =>
        typeof(object).Assembly.GetType("System.Runtime.CompilerServices.SwitchExpressionException") is { } type
            ? (Exception)Activator.CreateInstance(type)
            : new InvalidOperationException("Non-exhaustive switch expression failed to match its input.");
}
