using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Ringfence.Evaluation.Compiling.Statements;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling;

/// <summary>
/// Compiles the bodies of iterators. A statement that yields becomes a sequence itself, so that the body goes on only when the next item is asked for; all
/// others are compiled as everywhere.
/// </summary>
internal static class Iterators
{
    private static readonly Dictionary<OperationKind, Func<IOperation, FunctionCompiler, Iteration>> handlers = new()
    {
        [OperationKind.Block] = (operation, scope) => Block((IBlockOperation)operation, scope),
        [OperationKind.YieldReturn] = (operation, scope) => YieldReturn((IReturnOperation)operation, scope),
        [OperationKind.YieldBreak] = (_, _) => YieldBreak,
        [OperationKind.Conditional] = (operation, scope) => Conditional((IConditionalOperation)operation, scope),
        [OperationKind.Loop] = (operation, scope) => Loop((ILoopOperation)operation, scope),
        [OperationKind.Labeled] = (operation, scope) => Compile(((ILabeledOperation)operation).Operation!, scope),
        [OperationKind.Lock] = (operation, scope) => Compile(((ILockOperation)operation).Body, scope),
        [OperationKind.Switch] = (operation, scope) => Switch((ISwitchOperation)operation, scope),
        [OperationKind.Using] = (operation, scope) =>
            Usings.Compile((IUsingOperation)operation, scope, body => Compile(body, scope), Disposing) ?? Lost(operation, scope),
        [OperationKind.Try] = (operation, scope) => Try((ITryOperation)operation, scope),
    };

    public static Iteration Compile(IOperation operation, FunctionCompiler scope)
    {
        if (!Yields(operation))
            return Plain(scope.Statement(operation));
        return handlers.TryGetValue(operation.Kind, out var handler) ? handler(operation, scope) : Lost(operation, scope);
    }

    /// <summary>Whether a statement yields, itself or inside.</summary>
    public static bool Yields(IOperation operation) =>
        operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak
        || (operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation) && operation.ChildOperations.Any(Yields));

    private static Iteration Plain(Act act)
    {
        return Once;

        IEnumerable<object?> Once(Frame frame)
        {
            frame.Outcome = act(frame);
            yield break;
        }
    }

    private static Iteration Block(IBlockOperation operation, FunctionCompiler scope)
    {
        var parts = operation.Operations.Select(part => Compile(part, scope)).ToArray();
        var labels = Blocks.Labels(operation.Operations, scope);
        return operation.Operations.OfType<IUsingDeclarationOperation>().Any()
            ? Usings.Block<Iteration>(operation, All, scope, Disposing)
            : All;

        IEnumerable<object?> All(Frame frame)
        {
            frame.Outcome = Signal.Next;
            for (var i = 0; i < parts.Length; i++)
            {
                foreach (var item in parts[i](frame))
                    yield return item;
                if (frame.Outcome == Signal.Goto && labels.TryGetValue(frame.Label!, out var position))
                {
                    frame.Run.Count();
                    frame.Outcome = Signal.Next;
                    i = position - 1;
                }
                else if (frame.Outcome != Signal.Next)
                {
                    yield break;
                }
            }
        }
    }

    private static Iteration Switch(ISwitchOperation operation, FunctionCompiler scope)
    {
        var value = scope.Expression(operation.Value);
        var cases = operation
            .Cases.Select(section => new SwitchSection<Iteration[]>(
                section,
                [.. section.Body.Select(statement => Compile(statement, scope))],
                scope
            ))
            .ToArray();
        return Walk;

        IEnumerable<object?> Walk(Frame frame)
        {
            frame.Run.Count();
            var section = SwitchSection<Iteration[]>.Find(cases, frame, value(frame));
            frame.Outcome = Signal.Next;
            while (section is not null)
            {
                frame.Outcome = Signal.Break;
                foreach (var part in section.Body)
                {
                    foreach (var item in part(frame))
                        yield return item;
                    if (frame.Outcome != Signal.Next)
                        break;
                }
                section = SwitchSection<Iteration[]>.Next(cases, frame, frame.Outcome);
                if (section is null && frame.Outcome == Signal.Break)
                    frame.Outcome = Signal.Next;
            }
        }
    }

    // What is disposed runs when the body ends, or when nobody asks for further items.
    private static Iteration Disposing(Action<Frame> begin, Action<Frame> end, Iteration body)
    {
        return Walk;

        IEnumerable<object?> Walk(Frame frame)
        {
            begin(frame);
            try
            {
                foreach (var item in body(frame))
                    yield return item;
            }
            finally
            {
                var outcome = frame.Outcome;
                end(frame);
                frame.Outcome = outcome;
            }
        }
    }

    private static Iteration Lost(IOperation operation, FunctionCompiler scope) =>
        Plain(scope.GiveUp(operation, $"yield inside {operation.Kind} is not followed inside the compiler"));

    private static Iteration YieldReturn(IReturnOperation operation, FunctionCompiler scope)
    {
        var value = scope.Stored(operation.ReturnedValue!);
        return One;

        IEnumerable<object?> One(Frame frame)
        {
            frame.Run.Count();
            yield return value(frame);
            frame.Outcome = Signal.Next;
        }
    }

    private static IEnumerable<object?> YieldBreak(Frame frame)
    {
        frame.Outcome = Signal.Return;
        yield break;
    }

    private static Iteration Conditional(IConditionalOperation operation, FunctionCompiler scope)
    {
        var condition = scope.Expression(operation.Condition);
        var whenTrue = Compile(operation.WhenTrue, scope);
        var whenFalse = operation.WhenFalse is null ? Plain(static _ => Signal.Next) : Compile(operation.WhenFalse, scope);
        return frame => frame.Run.Decide(condition(frame)) ? whenTrue(frame) : whenFalse(frame);
    }

    private static Iteration Loop(ILoopOperation operation, FunctionCompiler scope)
    {
        var body = Compile(operation.Body, scope);
        var place = operation.Syntax.GetFirstToken().GetLocation();
        return operation switch
        {
            IForEachLoopOperation { IsAsynchronous: false } each => Each(new ForEachItems(each, scope), body, place),
            IForLoopOperation counted => Counted(
                [.. counted.Before.Select(scope.Statement)],
                counted.Condition is null ? static _ => Boxes.True : scope.Expression(counted.Condition),
                body,
                [.. counted.AtLoopBottom.Select(scope.Statement)],
                asksFirst: true,
                place
            ),
            IWhileLoopOperation { ConditionIsUntil: false } conditional => Counted(
                [],
                conditional.Condition is null ? static _ => Boxes.True : scope.Expression(conditional.Condition),
                body,
                [],
                conditional.ConditionIsTop,
                place
            ),
            _ => Plain(scope.GiveUp(operation, Reasons.NotSupported(operation))),
        };
    }

    private static Iteration Each(ForEachItems items, Iteration body, Location place)
    {
        return Walk;

        IEnumerable<object?> Walk(Frame frame)
        {
            using var source = items.Begin(frame);
            var rounds = new LoopBound(frame.Run, place);
            while (source.Next())
            {
                rounds.Begin();
                items.Assign(frame, source.Item);
                foreach (var item in body(frame))
                    yield return item;
                if (Loops.Ends(frame.Outcome, out var signal))
                {
                    frame.Outcome = signal;
                    yield break;
                }
            }
            // How many items follow is not known: whoever goes through them finds out here.
            if (source.Unknown is { } unknown)
                throw new UnknownReachedException(unknown);
            frame.Outcome = Signal.Next;
        }
    }

    private static Iteration Counted(Act[] before, Code condition, Iteration body, Act[] bottom, bool asksFirst, Location place)
    {
        return Walk;

        IEnumerable<object?> Walk(Frame frame)
        {
            var rounds = new LoopBound(frame.Run, place);
            foreach (var act in before)
                act(frame);
            for (var asks = asksFirst; ; asks = true)
            {
                if (asks)
                {
                    var goesOn = condition(frame);
                    if (goesOn is Unknown unknown)
                        throw new UnknownReachedException(unknown);
                    if (goesOn is not true)
                        break;
                }
                rounds.Begin();
                foreach (var item in body(frame))
                    yield return item;
                if (Loops.Ends(frame.Outcome, out var signal))
                {
                    frame.Outcome = signal;
                    yield break;
                }
                foreach (var act in bottom)
                    act(frame);
            }
            frame.Outcome = Signal.Next;
        }
    }

    // Only a finally block can stand behind a try block that yields.
    private static Iteration Try(ITryOperation operation, FunctionCompiler scope)
    {
        if (operation.Catches.Length > 0)
            return Plain(scope.GiveUp(operation, "yield inside try with catch is not followed inside the compiler"));
        var body = Compile(operation.Body, scope);
        var last = operation.Finally is null ? static _ => Signal.Next : scope.Statement(operation.Finally);
        return Walk;

        IEnumerable<object?> Walk(Frame frame)
        {
            try
            {
                foreach (var item in body(frame))
                    yield return item;
            }
            finally
            {
                var outcome = frame.Outcome;
                last(frame);
                frame.Outcome = outcome;
            }
        }
    }
}
