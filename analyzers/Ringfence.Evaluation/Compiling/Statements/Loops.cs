using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Statements;

internal static class Loops
{
    public static Act Compile(ILoopOperation operation, FunctionCompiler scope) =>
        operation switch
        {
            IForEachLoopOperation { IsAsynchronous: false } each => Each(each, scope),
            IForLoopOperation counted => Counted(counted, scope),
            IWhileLoopOperation { ConditionIsUntil: false } conditional => Conditional(conditional, scope),
            _ => scope.GiveUp(operation, Reasons.NotSupported(operation)),
        };

    private static Act Each(IForEachLoopOperation operation, FunctionCompiler scope)
    {
        var items = new ForEachItems(operation, scope);
        var body = scope.Statement(operation.Body);
        var unknown = UnknownLoop.Of(operation, [operation.Body], scope);
        var place = operation.Syntax.GetFirstToken().GetLocation();
        return frame =>
        {
            var outer = frame.Rounds;
            var rounds = new LoopBound(frame.Run, place);
            using var source = items.Begin(frame);
            while (source.Next())
            {
                rounds.Begin();
                items.Assign(frame, source.Item);
                frame.Rounds = new LoopRound(items.Name, source.Item, outer);
                if (Ends(body(frame), out var signal))
                    return Left(frame, outer, signal);
            }
            frame.Rounds = outer;
            return source.Unknown is { } rest
                ? unknown.Run(frame, rest, inside => items.Assign(inside, ForEachItems.AnyItem(inside, rest)), body)
                : Signal.Next;
        };
    }

    private static Act Counted(IForLoopOperation operation, FunctionCompiler scope)
    {
        var before = operation.Before.Select(scope.Statement).ToArray();
        var condition = operation.Condition is null ? static _ => Boxes.True : scope.Expression(operation.Condition);
        var body = scope.Statement(operation.Body);
        var bottom = operation.AtLoopBottom.Select(scope.Statement).ToArray();
        var unknown = UnknownLoop.Of(operation, [operation.Body, .. operation.AtLoopBottom], scope);
        var place = operation.Syntax.GetFirstToken().GetLocation();
        var counter = operation.Locals.FirstOrDefault() is { } local
            ? (local.Name, Read: Expressions.References.Read(scope.Variable(local)))
            : default;
        return frame =>
        {
            var outer = frame.Rounds;
            var rounds = new LoopBound(frame.Run, place);
            All(before, frame);
            while (true)
            {
                var goesOn = condition(frame);
                if (goesOn is Unknown rest)
                    return Left(frame, outer, unknown.Run(frame, rest, null, body));
                if (goesOn is not true)
                    return Left(frame, outer, Signal.Next);
                rounds.Begin();
                if (counter.Name is not null)
                    frame.Rounds = new LoopRound(counter.Name, counter.Read(frame), outer);
                if (Ends(body(frame), out var signal))
                    return Left(frame, outer, signal);
                All(bottom, frame);
            }
        };
    }

    private static Act Conditional(IWhileLoopOperation operation, FunctionCompiler scope)
    {
        var condition = operation.Condition is null ? static _ => Boxes.True : scope.Expression(operation.Condition);
        var body = scope.Statement(operation.Body);
        var unknown = UnknownLoop.Of(operation, [operation.Body], scope);
        var place = operation.Syntax.GetFirstToken().GetLocation();
        var asksFirst = operation.ConditionIsTop;
        return frame =>
        {
            var rounds = new LoopBound(frame.Run, place);
            for (var asks = asksFirst; ; asks = true)
            {
                if (asks)
                {
                    var goesOn = condition(frame);
                    if (goesOn is Unknown rest)
                        return unknown.Run(frame, rest, null, body);
                    if (goesOn is not true)
                        return Signal.Next;
                }
                rounds.Begin();
                if (Ends(body(frame), out var signal))
                    return signal;
            }
        };
    }

    private static void All(Act[] acts, Frame frame)
    {
        foreach (var act in acts)
            act(frame);
    }

    /// <summary>Whether a round was the last, and how control goes on then.</summary>
    public static bool Ends(Signal round, out Signal signal)
    {
        signal = round == Signal.Break ? Signal.Next : round;
        return round is not (Signal.Next or Signal.Continue);
    }

    private static Signal Left(Frame frame, LoopRound? outer, Signal signal)
    {
        frame.Rounds = outer;
        return signal;
    }
}
