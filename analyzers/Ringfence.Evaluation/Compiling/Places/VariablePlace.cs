using Ringfence.Evaluation.Running;

namespace Ringfence.Evaluation.Compiling.Places;

/// <summary>A local variable or parameter.</summary>
/// <param name="variable">Where it lives.</param>
/// <param name="isDeclaration">Whether it begins to exist here, anew each time: lambdas of an earlier round keep theirs.</param>
internal sealed class VariablePlace(VariableSlot variable, bool isDeclaration) : Place
{
    public override object? Read(Frame frame, object? prepared) =>
        variable.IsCell ? ((Cell)(frame.Slots[variable.Slot] ??= new Cell(null))).Value : frame.Slots[variable.Slot];

    public override void Write(Frame frame, object? prepared, object? value)
    {
        if (!variable.IsCell)
            frame.Slots[variable.Slot] = value;
        else if (!isDeclaration && frame.Slots[variable.Slot] is Cell cell)
            cell.Value = value;
        else
            frame.Slots[variable.Slot] = new Cell(value);
    }
}
