using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Ringfence.Evaluation.Running;
using Ringfence.Evaluation.Source;

namespace Ringfence.Evaluation.Compiling.Statements;

/// <summary>
/// A loop of which is not known how often it runs. One path takes it as not running at all; on another, one round stands for all of them: what it assigns is
/// not known before and after, and builders that it calls are left open.
/// </summary>
internal sealed class UnknownLoop
{
    private readonly Location place;
    private readonly Effects effects;
    private readonly VariableSlot[] assigned;

    private UnknownLoop(Location place, Effects effects, VariableSlot[] assigned)
    {
        this.place = place;
        this.effects = effects;
        this.assigned = assigned;
    }

    public static UnknownLoop Of(IOperation loop, IEnumerable<IOperation> repeated, FunctionCompiler scope)
    {
        var (effects, variables) = EffectAnalysis.OfPart(repeated, scope);
        var slots = variables.Where(variable => variable is ILocalSymbol or IParameterSymbol).Select(scope.Variable).ToArray();
        return new(loop.Syntax.GetLocation(), effects, slots);
    }

    /// <summary>Runs the loop from here on.</summary>
    public Signal Run(Frame frame, Unknown cause, Action<Frame>? begin, Act body)
    {
        if (!frame.Run.Decide(frame.Run.Derive("any", cause, cause)))
            return Signal.Next;
        if (effects.MayChangeObjects(frame.Run.Program))
            throw new GiveUpException($"a loop changes objects an unknown number of times, because {cause.Reason}", place);
        var signal = Signal.Next;
        Forget(frame, cause);
        Repetitions.Once(
            frame.Run,
            cause.Reason,
            () =>
            {
                begin?.Invoke(frame);
                signal = body(frame);
            }
        );
        Forget(frame, cause);
        return Loops.Ends(signal, out var last) ? last : Signal.Next;
    }

    private void Forget(Frame frame, Unknown cause)
    {
        foreach (var (slot, isCell) in assigned)
        {
            var unknown = new Unknown(cause.Reason, cause.Place);
            if (isCell && frame.Slots[slot] is Cell cell)
                cell.Value = unknown;
            else
                frame.Slots[slot] = isCell ? new Cell(unknown) : unknown;
        }
    }
}
