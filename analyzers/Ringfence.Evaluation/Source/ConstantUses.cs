using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Ringfence.Evaluation.Source;

/// <summary>
/// What a compiled body took for granted of the program's constants. While a constant is edited, the bodies that merely read it stay as they are, and only
/// those into which its value was compiled are compiled again.
/// </summary>
internal sealed class ConstantUses
{
    private readonly HashSet<(DeclarationKey Constant, object Value)> values = [];
    private readonly HashSet<(DeclarationKey Constant, object Range)> ranges = [];
    private string? all;
    private ProgramConstants? last;

    /// <summary>Nothing.</summary>
    public static ConstantUses None { get; } = new();

    /// <summary>The value of a constant is part of the body.</summary>
    public void AddValue(DeclarationKey constant, ProgramConstants constants) => values.Add((constant, constants.ValueOf(constant)));

    /// <summary>The body reads a constant each time, but was bound for values of its kind.</summary>
    public void AddRange(DeclarationKey constant, ProgramConstants constants) => ranges.Add((constant, constants.RangeOf(constant)));

    /// <summary>The body depends on constants in a way that nobody followed.</summary>
    public void AddAll(ProgramConstants constants) => all = constants.Text;

    /// <summary>Whether the body is right for these values.</summary>
    public bool HoldFor(ProgramConstants constants)
    {
        if (ReferenceEquals(this, None) || ReferenceEquals(Volatile.Read(ref last), constants))
            return true;
        var hold =
            (all is null || all == constants.Text)
            && values.All(use => use.Value.Equals(constants.ValueOf(use.Constant)))
            && ranges.All(use => use.Range.Equals(constants.RangeOf(use.Constant)));
        if (hold)
            Volatile.Write(ref last, constants);
        return hold;
    }
}
