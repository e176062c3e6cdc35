using System;
using System.Collections.Generic;
using Ringfence.Evaluation.Compiling.Expressions;
using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Source;

/// <summary>An expression, compiled: gives its value in a frame.</summary>
internal delegate object? Code(Frame frame);

/// <summary>A statement, compiled: says how control goes on.</summary>
internal delegate Signal Act(Frame frame);

/// <summary>A statement of an iterator, compiled: gives what it yields and leaves in the frame how control goes on.</summary>
internal delegate IEnumerable<object?> Iteration(Frame frame);

/// <summary>A parameter and where it lives in the frame.</summary>
internal readonly record struct ParameterSlot(int Slot, bool IsCell, bool IsByReference, string Name);

/// <summary>The body of a method, accessor, lambda or initializer, compiled.</summary>
internal sealed class FunctionCode(string name, ParameterSlot[] parameters)
{
    private static readonly object?[] none = [];

    public string Name { get; } = name;

    public ParameterSlot[] Parameters { get; } = parameters;

    public int SlotCount { get; set; }

    /// <summary>The statements; <see langword="null"/> when the body is one expression or an iterator.</summary>
    public Act? Body { get; set; }

    /// <summary>The expression, when the body is one.</summary>
    public Code? Value { get; set; }

    /// <summary>The statements of an iterator.</summary>
    public Iteration? Iterator { get; set; }

    /// <summary>Whether it is asynchronous: what it throws is in the task that it returns.</summary>
    public bool IsAsync { get; set; }

    /// <summary>What the body may change besides its own variables.</summary>
    public Effects Effects { get; set; } = Effects.None;

    /// <summary>What the body took for granted of the program's constants.</summary>
    public ConstantUses Constants { get; set; } = ConstantUses.None;

    /// <summary>Where the cells of captured variables go, in the order in which a caller passes them.</summary>
    public int[] CapturedSlots { get; set; } = [];

    /// <summary>Calls the function.</summary>
    /// <param name="run">The evaluation.</param>
    /// <param name="self">The instance.</param>
    /// <param name="types">The type arguments of method and type.</param>
    /// <param name="arguments">One per parameter; those by reference are written back.</param>
    /// <param name="captured">The cells for <see cref="CapturedSlots"/>.</param>
    /// <param name="rounds">The loop round that the caller is in.</param>
    public object? Invoke(Run run, object? self, TypeArguments types, object?[] arguments, Cell[]? captured, LoopRound? rounds)
    {
        var frame = new Frame(run, SlotCount == 0 ? none : new object?[SlotCount], self, types, rounds);
        for (var i = 0; i < CapturedSlots.Length; i++)
            frame.Slots[CapturedSlots[i]] = captured![i];
        for (var i = 0; i < Parameters.Length; i++)
            frame.Slots[Parameters[i].Slot] =
                !Parameters[i].IsCell ? arguments[i]
                : Parameters[i].IsByReference && arguments[i] is Cell shared ? shared
                : new Cell(arguments[i]);
        if (Iterator is not null)
            return new IteratorSequence(this, frame);
        run.Enter(this);
        try
        {
            if (Value is not null)
                return Value(frame);
            Body?.Invoke(frame);
            return frame.Returned;
        }
        catch (Exception failed) when (IsAsync && failed is not FleetException && !Exceptions.IsOfEvaluation(failed))
        {
            return new FailedTask(failed);
        }
        finally
        {
            run.Leave();
            for (var i = 0; i < Parameters.Length; i++)
                if (Parameters[i].IsByReference && arguments[i] is not Cell)
                    arguments[i] = ((Cell)frame.Slots[Parameters[i].Slot]!).Value;
        }
    }

    public override string ToString() => Name;
}
